package parley.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Warning;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.Passage;

/** Finds what limits an answer in and around the words it quotes. Stateless. */
final class CaveatFinder {
  private static final int MOST = 5;
  private static final int LONGEST = 400;

  /** Shorter words say nothing. */
  private static final int LEAST = 12;

  /** What begins with so many of the same characters is the same clause. */
  private static final int SAID = 60;

  private static final Map<Caveat.Kind, Pattern> CUES = new EnumMap<>(Caveat.Kind.class);

  static {
    CUES.put(
        Caveat.Kind.EXCEPTION,
        Pattern.compile(
            "(?i)\\((?:other\\s+than|except|excluding)\\b|\\b(?:other\\s+than|except(?:\\s+(?:as|that|for|to))?|excluding"
                + "|provided,?\\s+(?:however,?\\s+|further,?\\s+)?that|unless)\\b"));
    CUES.put(
        Caveat.Kind.OVERRIDE,
        Pattern.compile(
            "(?i)\\bnotwithstanding\\s+(?:anything|the\\s+foregoing|section|any|the)\\b"));
    CUES.put(
        Caveat.Kind.CONDITION,
        Pattern.compile(
            "(?i)\\bsubject\\s+to\\b|\\bon\\s+(?:the\\s+)?condition\\s+that\\b|\\bso\\s+long\\s+as\\b"));
  }

  private static final Map<Caveat.Kind, String> LEADS =
      Map.of(
          Caveat.Kind.EXCEPTION, "An exception is made",
          Caveat.Kind.OVERRIDE, "This gives way to, or overrides, another provision",
          Caveat.Kind.CONDITION, "It depends on a condition");

  /** Where a phrase set off by commas ends: the sentence goes on with its verb or its subject. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i),\\s(?=(?:is|are|was|were|shall|will|may|must|has|have|does|do|can)\\b)");

  /** Where a phrase that begins a sentence ends. */
  private static final Pattern FRONTED_END = Pattern.compile(",\\s(?!(?:and|or|\\d)\\b)");

  private CaveatFinder() {}

  /** The caveats of an answer that quotes {@code main}, those that change it first. */
  static List<Caveat> around(Citation main, String direct, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    List<Caveat> caveats = new ArrayList<>();
    for (Span span : read(contract, main)) {
      if (!caveats.isEmpty()) {
        break;
      }
      for (Map.Entry<Caveat.Kind, Pattern> cue : CUES.entrySet()) {
        addCue(cue.getKey(), cue.getValue(), span, contract, main, direct, caveats);
      }
    }
    caveats.sort(Comparator.comparing(c -> c.kind() == Caveat.Kind.CONDITION));
    caveats.addAll(CrossReferences.of(main, direct, contract));
    caveats.addAll(Tables.of(main, contract));
    caveats.addAll(Definitions.of(main, direct, contract));
    addWarnings(contract, caveats);
    return List.copyOf(caveats.subList(0, Math.min(MOST, caveats.size())));
  }

  /** The sentence quoted from, whole, and the next passage of the same section. */
  private static List<Span> read(Contract contract, Citation main) {
    Span sentence = WholeSentence.span(contract, main);
    List<Span> spans = new ArrayList<>(List.of(sentence));
    int next = contract.passageAt(Math.max(sentence.start(), sentence.end() - 1)) + 1;
    if (next > 0 && next < contract.passages().size()) {
      Passage passage = contract.passages().get(next);
      if (passage.section() == main.section()) {
        spans.add(new Span(passage.start(), passage.end()));
      }
    }
    return spans;
  }

  private static void addCue(
      Caveat.Kind kind,
      Pattern cue,
      Span span,
      Contract contract,
      Citation main,
      String direct,
      List<Caveat> out) {
    String text = span.of(contract.text());
    Matcher matcher = cue.matcher(text);
    int from = 0;
    while (matcher.find(from) && out.stream().filter(c -> c.kind() == kind).count() < 2) {
      int end = end(text, matcher.start());
      Citation cited =
          Citation.at(
              main.documentId(),
              main.section(),
              span.start() + matcher.start(),
              span.start() + end,
              contract);
      String words = Quotes.flat(cited.quote());
      String opening = words.replaceFirst("^\\(", "");
      boolean said = direct.contains(opening.substring(0, Math.min(SAID, opening.length())));
      if (words.length() >= LEAST && !said) {
        out.add(new Caveat(LEADS.get(kind) + ": “" + words + "”.", kind, List.of(cited)));
      }
      from = Math.max(end, matcher.end());
    }
  }

  /**
   * The end of the clause: its closing bracket, a full stop or a semicolon, or the comma after a
   * phrase that is set off.
   */
  private static int end(String text, int start) {
    int depth = 0;
    int last = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
        if (depth < 0 || (depth == 0 && text.charAt(start) == '(')) {
          return depth < 0 ? i : i + 1;
        }
      } else if (depth == 0
          && (c == ';' || (c == '.' && ends(text, i)) || setOff(text, start, i))) {
        return i;
      }
    }
    return last;
  }

  private static boolean ends(String text, int at) {
    return at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
  }

  private static boolean setOff(String text, int start, int at) {
    if (text.charAt(at) != ',') {
      return false;
    }
    String before = text.substring(Math.max(0, start - 12), start).strip();
    boolean fronted =
        Character.isUpperCase(text.charAt(start))
            && (before.isEmpty() || before.endsWith(".") || before.endsWith(")"));
    Matcher rest = (fronted ? FRONTED_END : GOES_ON).matcher(text).region(at, text.length());
    return rest.useTransparentBounds(true).lookingAt();
  }

  private static void addWarnings(Contract contract, List<Caveat> out) {
    for (Warning warning : contract.warnings()) {
      switch (warning.code()) {
        case "hidden_text", "struck_text", "tracked_changes" ->
            out.add(new Caveat(warning.message(), Caveat.Kind.HIDDEN_TEXT, List.of()));
        case "no_text_layer", "garbled_text", "unreadable_pages" ->
            out.add(new Caveat(warning.message(), Caveat.Kind.UNREADABLE_PAGES, List.of()));
        default -> {}
      }
    }
  }
}
