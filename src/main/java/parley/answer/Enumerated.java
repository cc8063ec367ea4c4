package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Sentences;
import parley.language.Span;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Section;

/**
 * Answers a question that asks for several things with every item of the enumeration that is
 * quoted, numbered; long items are shortened, none is left out.
 *
 * @param direct the lead-in, how many there are, and a line for each
 * @param citations the lead-in and the whole enumeration, as far as they can be quoted
 */
record Enumerated(String direct, List<Citation> citations) {
  private static final Pattern ASKS_SEVERAL =
      Pattern.compile(
          "(?i)^(?:and|so|but|ok|okay|then|well)?[,\\s]{0,3}(?:(?:please\\s+)?(?:list|name|enumerate|give\\s+me|show\\s+me|tell\\s+me)\\s+(?:all\\s+|every\\s+)?(?:of\\s+)?(?:the\\s+)?\\w+"
              + "|(?:on|in|under|upon|for|at|after)?\\s*(?:what|which)\\s+(?:are|were)\\b"
              + "|(?:what|which)\\s+(?:\\w+\\s+){0,2}?(?!does\\b|is\\b|was\\b|has\\b)\\w{3,}s\\s+(?:are|were|may|must|can|could|do|did|shall|should|will|would|have|need|allow|apply|entitle|permit|trigger|cause|lead)\\b"
              + "|(?:on|in|under|upon|for)\\s+(?:what|which)\\s+(?:\\w+\\s+){0,1}?\\w{3,}s\\s)");

  /** There may be several ways. */
  private static final Pattern ASKS_HOW =
      Pattern.compile(
          "(?i)^(?:and|so|but|ok|okay|then|well)?[,\\s]{0,3}(?:when\\s+(?:can|may|could)"
              + "|(?:how|in\\s+(?:what|which)\\s+ways?)\\s+(?:else\\s+)?(?:can|may|could|do|does|must|shall|should))\\b");

  /** Words of the whole list, and the fewest of an item. */
  private static final int WORDS = 95;

  private static final int LEAST_ITEM = 8;
  private static final int LEAD_WORDS = 40;
  private static final int MOST_QUOTED = 1_500;

  /** No enumeration begins further from the words quoted, in characters. */
  private static final int FAR = 20_000;

  Enumerated {
    citations = List.copyOf(citations);
  }

  /** The list, or null when the question asks for one thing or none is quoted. */
  static @Nullable Enumerated of(Question question, Citation main, Contract contract) {
    boolean several =
        question.answer() == AnswerType.LIST
            || ASKS_SEVERAL.matcher(question.text()).find()
            || ASKS_HOW.matcher(question.text()).find();
    if (!several || question.act() == Act.DEFINE || question.asksWhether()) {
      return null;
    }
    List<Section> path = contract.path(main.section());
    for (int i = path.size() - 1; i >= 0; i--) {
      Section section = path.get(i);
      if (section.kind() == Section.Kind.ARTICLE || section.end() - section.start() > FAR) {
        return null;
      }
      Enumerated found = in(section, question, main, contract);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Enumerated in(
      Section section, Question question, Citation main, Contract contract) {
    String text = contract.text().substring(section.bodyStart(), section.end());
    for (int from = 0; from < text.length(); ) {
      Items items = Items.of(text.substring(from));
      if (items == null) {
        return null;
      }
      int at = section.bodyStart() + from;
      Span lead = leadSentence(items, at);
      List<Span> all = items.all().stream().map(s -> moved(s, at)).toList();
      Span last = sentence(contract.text(), all.getLast());
      boolean quoted = main.start() < last.end() && main.end() > lead.start();
      boolean formula = all.size() == 2 && !items.leadIn().endsWith(":");
      boolean led = isLed(question, main, items, lead);
      if (quoted && !formula && (led || speaksOf(question, lead.of(contract.text())))) {
        return told(question, main, items, lead, last, contract);
      }
      from = last.end() - section.bodyStart() + 1;
    }
    return null;
  }

  /** Whether a question in how many ways is met by words that lead them in. */
  private static boolean isLed(Question question, Citation main, Items items, Span lead) {
    return ASKS_HOW.matcher(question.text()).find()
        && main.start() <= lead.end()
        && items.leadIn().endsWith(":");
  }

  /** The sentence that leads the items in. */
  private static Span leadSentence(Items items, int at) {
    String before = items.lead().of(items.text());
    List<Span> sentences = Sentences.of(before);
    Span last = sentences.isEmpty() ? new Span(0, before.length()) : sentences.getLast();
    return new Span(at + last.start(), at + before.length());
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  /** The last item ends with its sentence. */
  private static Span sentence(String text, Span item) {
    List<Span> sentences = Sentences.of(item.of(text));
    int end = sentences.isEmpty() ? item.length() : sentences.getFirst().end();
    return new Span(item.start(), item.start() + end);
  }

  private static boolean speaksOf(Question question, String lead) {
    Set<String> stems = new HashSet<>(Tokens.stems(lead));
    long there = question.terms().keySet().stream().filter(stems::contains).count();
    return there > 0 && there * 2 >= question.terms().size();
  }

  private static Enumerated told(
      Question question, Citation main, Items items, Span lead, Span last, Contract contract) {
    int count = items.all().size();
    String said = Quotes.flat(lead.of(contract.text())).replaceFirst("[:,;\\s]+$", "");
    String leadIn = Shortened.lead(DirectAnswers.withoutNumber(said), question, LEAD_WORDS);
    List<String> lines = new ArrayList<>();
    int left = Math.max(LEAST_ITEM * count, WORDS - Digest.words(leadIn));
    int[] share = Shortened.shares(items, left);
    for (int i = 0; i < count; i++) {
      String item = i + 1 < count ? items.item(i) : ending(last.of(contract.text()));
      lines.add((i + 1) + ". " + Digest.cut(item, share[i]));
    }
    String any = items.isAlternative() ? " (any of " : " (";
    String direct = DirectAnswers.capital(leadIn) + any + count + "):\n" + String.join("\n", lines);
    List<Citation> citations = new ArrayList<>(List.of(main));
    int from = lead.start();
    while (from < last.end() && citations.size() < 4) {
      int end = Math.min(last.end(), from + MOST_QUOTED);
      citations.add(Citation.at(main.documentId(), main.section(), from, end, contract));
      from = end;
    }
    return new Enumerated(direct, citations);
  }

  private static String ending(String text) {
    return Quotes.flat(text).replaceFirst("[.;,]+$", "");
  }
}
