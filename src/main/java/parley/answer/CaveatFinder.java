package parley.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Warning;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Passage;

/** Finds what limits an answer in and around the words it quotes. Stateless. */
final class CaveatFinder {
  private static final int MOST = 5;
  private static final int LONGEST = 480;

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

  private CaveatFinder() {}

  /** The caveats of an answer that quotes {@code main}, those that change it first. */
  static List<Caveat> around(Citation main, String direct, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    List<Caveat> caveats = new ArrayList<>();
    for (Span span : read(contract, main)) {
      for (Map.Entry<Caveat.Kind, Pattern> cue : CUES.entrySet()) {
        addCue(cue.getKey(), cue.getValue(), span, contract, main, caveats);
      }
    }
    addDefinition(contract, main, direct, caveats);
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
      List<Caveat> out) {
    String text = span.of(contract.text());
    Matcher matcher = cue.matcher(text);
    if (!matcher.find() || out.stream().filter(c -> c.kind() == kind).count() >= 2) {
      return;
    }
    int end = end(text, matcher.start());
    Span place =
        Quotes.trimmed(contract.text(), span.start() + matcher.start(), span.start() + end);
    String words = Quotes.flat(place.of(contract.text()));
    if (words.length() < 12) {
      return;
    }
    Citation cited =
        new Citation(
            main.documentId(),
            main.section(),
            place.start(),
            place.end(),
            place.of(contract.text()));
    out.add(new Caveat(LEADS.get(kind) + ": “" + words + "”.", kind, List.of(cited)));
  }

  /** The end of the clause: its closing bracket, a full stop or a semicolon. */
  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean over = text.charAt(start) == '(' ? depth == 0 : depth < 0 || (depth == 0 && c == ';');
      if (over
          || (depth <= 0 && c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
        return text.charAt(start) == '(' && c == ')' ? i + 1 : i;
      }
      if (i - start > LONGEST && Character.isWhitespace(c)) {
        return i;
      }
    }
    return text.length();
  }

  /** The meaning of the first defined term that the answer rests on. */
  private static void addDefinition(
      Contract contract, Citation main, String direct, List<Caveat> out) {
    for (DefinedTerm term : contract.terms()) {
      boolean elsewhere = term.end() <= main.start() || term.start() >= main.end();
      if (elsewhere
          && term.term().length() > 3
          && term.term().contains(" ")
          && holds(direct, term.term())) {
        int end = Math.min(term.end(), term.start() + LONGEST);
        Span place = Quotes.trimmed(contract.text(), term.start(), end);
        String words = Quotes.flat(place.of(contract.text()));
        Citation cited =
            new Citation(
                main.documentId(),
                term.section(),
                place.start(),
                place.end(),
                place.of(contract.text()));
        out.add(
            new Caveat(
                "“" + term.term() + "” is a defined term: " + words,
                Caveat.Kind.DEFINITION,
                List.of(cited)));
        return;
      }
    }
  }

  private static boolean holds(String text, String term) {
    int at = text.indexOf(term);
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + term.length() == text.length()
            || !Character.isLetterOrDigit(text.charAt(at + term.length())));
  }

  private static void addWarnings(Contract contract, List<Caveat> out) {
    for (Warning warning : contract.warnings()) {
      switch (warning.code()) {
        case "hidden_text" ->
            out.add(new Caveat(warning.message(), Caveat.Kind.HIDDEN_TEXT, List.of()));
        case "no_text_layer", "garbled_text" ->
            out.add(new Caveat(warning.message(), Caveat.Kind.UNREADABLE_PAGES, List.of()));
        default -> {}
      }
    }
  }
}
