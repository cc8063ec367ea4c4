package parley.answer;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Makes a sentence of words cut out of a contract. Stateless. */
final class Prose {
  private static final String OPENING = "([“";
  private static final String CLOSING = ")]”";

  private Prose() {}

  /** A clause's own number at its start is not part of what it says. */
  static String withoutNumber(String sentence) {
    return sentence
        .replaceFirst(
            "^(?:(?:(?:Section|SECTION|Article|ARTICLE)\\s+)?\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.?\\s+(?=[^a-z\\s\\d])"
                + "|(?:\\([a-zA-Z0-9]{1,5}\\)|[A-Z]\\.)\\s+(?=\\S))",
            "")
        .strip();
  }

  /** The words as a sentence: a capital first, a full stop last, brackets and marks in pairs. */
  static String sentence(String words) {
    return capital(ended(Dangling.dropped(paired(Opening.withoutLoneMarker(words)))));
  }

  /** The words with a full stop. */
  static String ended(String words) {
    String bare =
        words.strip().replaceFirst("(?:[.;:,\\h\\x{37e}]|;?\\s+(?:and|or|but)(?=$))+$", "");
    return bare.endsWith("?") || bare.endsWith("!") ? bare : bare + ".";
  }

  static String capital(String text) {
    int at = 0;
    while (at < text.length()
        && !Character.isLetterOrDigit(text.charAt(at))
        && "$€£“\"(".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String kept = text.substring(at);
    return kept.isEmpty() ? kept : Character.toUpperCase(kept.charAt(0)) + kept.substring(1);
  }

  /** The words without brackets and quotation marks whose other half was cut off. */
  static String paired(String words) {
    BitSet lone = new BitSet(words.length());
    for (int kind = 0; kind < OPENING.length(); kind++) {
      lone.or(lone(words, OPENING.charAt(kind), CLOSING.charAt(kind)));
    }
    if (words.chars().filter(c -> c == '"').count() % 2 == 1) {
      lone.set(words.lastIndexOf('"'));
    }
    StringBuilder kept = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (!lone.get(i)) {
        kept.append(words.charAt(i));
      }
    }
    return kept.toString().replaceAll("\\s{2,}", " ").strip();
  }

  /** Where brackets of one kind stand that have no other half. */
  private static BitSet lone(String words, char opening, char closing) {
    BitSet lone = new BitSet(words.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == opening) {
        open.push(i);
      } else if (words.charAt(i) == closing && open.isEmpty()) {
        lone.set(i);
      } else if (words.charAt(i) == closing) {
        open.pop();
      }
    }
    open.forEach(lone::set);
    return lone;
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
