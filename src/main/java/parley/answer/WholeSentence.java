package parley.answer;

import java.util.regex.Pattern;
import parley.language.AnswerCues;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/** Puts together the sentence that a quotation was cut from. Stateless. */
final class WholeSentence {
  private static final int LONGEST = 1400;
  private static final int STEPS = 5;

  /** Characters between a lead-in and an item that may begin with a capital. */
  private static final int NEAR = 1_500;

  private WholeSentence() {}

  /** A sentence that cannot be understood without the one before it. */
  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)^(?:\\([a-z0-9]{1,4}\\)\\s+)?(?:otherwise|however|in\\s+(?:such|that|either|any\\s+such|this)\\s+(?:event|case)"
              + "|in\\s+any\\s+other\\s+(?:event|case)|if\\s+(?:so|not)|thereafter|failing\\s+(?:this|which|that)"
              + "|(?:any|no|all|each)?\\s?such|it|they|the\\s+(?:foregoing|same)|notwithstanding\\s+the\\s+foregoing)\\b");

  /** The sentence before is said too when it has at most so many characters. */
  private static final int BEFORE = 420;

  /** Whether a sentence cannot be understood without the one before it. */
  static boolean leans(String sentence) {
    return LEANING.matcher(sentence).find();
  }

  /** Where the sentence stands, from the one before it where it leans on that one. */
  static Span understoodSpan(Contract contract, Citation quotation) {
    Span span = span(contract, quotation);
    int at = contract.passageAt(span.start());
    String text = Quotes.flat(span.of(contract.text()));
    if (at < 1 || !leans(text)) {
      return span;
    }
    Passage before = contract.passages().get(at - 1);
    boolean near = before.section() == contract.passages().get(at).section();
    return near && span.end() - before.start() <= BEFORE + span.length()
        ? new Span(before.start(), span.end())
        : span;
  }

  /** The text of a span that holds whole sentences, with the lead-in where it begins an item. */
  static String around(Contract contract, Span span, Citation quotation) {
    int at = contract.passageAt(span.start());
    if (at < 0) {
      return Quotes.flat(quotation.quote());
    }
    Passage from = contract.passages().get(at);
    String leadIn =
        span.start() <= from.start() && needsLead(contract, from)
            ? contract.text().substring(from.leadStart(), from.leadEnd()) + " "
            : "";
    return withoutTitle(contract, from, Quotes.flat(leadIn + text(contract, span)));
  }

  /** Where the sentence around a quotation stands. */
  static Span span(Contract contract, Citation quotation) {
    int at = contract.passageAt(quotation.start());
    if (at < 0) {
      return new Span(quotation.start(), quotation.end());
    }
    int first = at;
    while (first > 0 && at - first < STEPS && joined(contract, first - 1, first)) {
      first--;
    }
    int last = at;
    while (last + 1 < contract.passages().size()
        && last - at < STEPS
        && length(contract, first, last + 1) < LONGEST
        && joined(contract, last, last + 1)) {
      last++;
    }
    return new Span(contract.passages().get(first).start(), contract.passages().get(last).end());
  }

  /**
   * Whether an item reads only behind its lead-in: not where it is far from it, nor where it is a
   * sentence with a verb of duty or right of its own and the lead-in, such as "At the Closing:",
   * has none that would go on in it.
   */
  private static boolean needsLead(Contract contract, Passage item) {
    if (item.leadStart() < 0 || item.leadEnd() > item.start()) {
      return false;
    }
    String words = Prose.withoutNumber(contract.textOf(item));
    if (!words.isEmpty() && Character.isLowerCase(words.charAt(0))) {
      return true;
    }
    String lead = contract.text().substring(item.leadStart(), item.leadEnd());
    boolean whole = AnswerCues.hasModality(words) && !AnswerCues.hasModality(lead);
    return !whole && item.start() - item.leadEnd() < NEAR;
  }

  /** The text without the headings that run into it, other than at its beginning. */
  private static String text(Contract contract, Span span) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (int i = contract.passageAt(span.start()) + 1; i < contract.passages().size(); i++) {
      Passage passage = contract.passages().get(i);
      if (passage.start() >= span.end()) {
        break;
      }
      Section section = contract.sections().get(passage.section());
      int body = Math.min(section.bodyStart(), span.end());
      if (section.title() != null && passage.start() <= section.start() && body > at) {
        text.append(contract.text(), at, Math.max(at, section.start())).append(' ');
        at = body;
      }
    }
    return text.append(contract.text(), at, span.end()).toString();
  }

  /** The words of a quotation without the heading that runs into them, white space folded. */
  static String quoted(Contract contract, Citation quotation) {
    boolean known = quotation.section() >= 0 && quotation.section() < contract.sections().size();
    Section section = known ? contract.sections().get(quotation.section()) : null;
    boolean heading =
        section != null
            && section.title() != null
            && quotation.start() <= section.start()
            && section.bodyStart() < quotation.end();
    int start = section != null && heading ? section.bodyStart() : quotation.start();
    return Quotes.flat(contract.text().substring(start, quotation.end()));
  }

  /** A run-in heading is not part of what the sentence says. */
  private static String withoutTitle(Contract contract, Passage passage, String text) {
    if (passage.section() < 0 || passage.section() >= contract.sections().size()) {
      return text;
    }
    String title = contract.sections().get(passage.section()).title();
    String said = Prose.withoutNumber(text);
    boolean begins = title != null && said.regionMatches(true, 0, title, 0, title.length());
    String rest = begins && title != null ? said.substring(title.length()) : said;
    String without = rest.replaceFirst("^[.:;,\\s\u2014\u2013-]+", "");
    return without.length() < 20 ? text : without;
  }

  private static int length(Contract contract, int first, int last) {
    return contract.passages().get(last).end() - contract.passages().get(first).start();
  }

  /**
   * Whether the second passage goes on with the sentence of the first, or lists what it announces.
   */
  private static boolean joined(Contract contract, int first, int second) {
    Passage one = contract.passages().get(first);
    Passage two = contract.passages().get(second);
    String before = contract.textOf(one).strip();
    String after = contract.textOf(two).strip();
    if (before.isEmpty() || after.isEmpty() || two.start() - one.end() > 200) {
      return false;
    }
    char end = before.charAt(before.length() - 1);
    boolean within =
        contract.path(two.section()).stream().anyMatch(s -> s.index() == one.section());
    if (end == ':') {
      return one.section() == two.section() || (within && isItem(contract, two.section()));
    }
    boolean goesOn = Character.isLowerCase(after.charAt(0)) || after.charAt(0) == '(';
    return within && end != '.' && (goesOn || isCutOff(before, after));
  }

  /** Whether a text breaks off: after a word that no phrase ends with, or within capitals. */
  private static boolean isCutOff(String before, String after) {
    String last = before.substring(before.lastIndexOf(' ') + 1);
    String next = after.split("\\s", 2)[0];
    boolean capitals = last.matches("[A-Z,(-]{3,}") && next.matches("[A-Z,()-]{2,}");
    return Dangling.is(last) || capitals;
  }

  private static boolean isItem(Contract contract, int section) {
    Section.Kind kind = contract.sections().get(section).kind();
    return kind == Section.Kind.CLAUSE || kind == Section.Kind.UNNUMBERED;
  }
}
