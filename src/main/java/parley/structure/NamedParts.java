package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Format;

/**
 * The parts of a contract that are named otherwise than by a section's number: what is attached to
 * it, such as "Exhibit A" or "Schedule 2", and its pages. Stateless.
 */
public final class NamedParts {
  /** A capital I alone may be the speaker, and a small letter a word. */
  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?i)\\b(exhibit|schedule|annex|annexure|appendix|attachment)\\s{1,3}"
              + "((?-i:[A-HJ-Z]|[IVX]{2,5})|\\d{1,3})\\b");

  private static final Pattern PAGE = Pattern.compile("(?i)\\bpage\\s{1,3}(\\d{1,4})\\b");

  private NamedParts() {}

  /**
   * Those that are named in a text, such as a question, and are not there: attachments that the
   * contract does not so much as mention, and pages behind the last of a PDF.
   *
   * @return their names, such as "Exhibit A" and "page 7"
   */
  public static List<String> missing(Contract contract, String words) {
    List<String> missing = new ArrayList<>();
    Matcher attached = ATTACHED.matcher(words);
    while (attached.find()) {
      if (!isMentioned(contract, attached.group(1), attached.group(2))) {
        String word = attached.group(1).toLowerCase(Locale.ROOT);
        String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        missing.add(name + " " + attached.group(2).toUpperCase(Locale.ROOT));
      }
    }
    Matcher page = PAGE.matcher(words);
    while (contract.format() == Format.PDF && page.find()) {
      if (Integer.parseInt(page.group(1)) > contract.pageCount()) {
        missing.add("page " + page.group(1));
      }
    }
    return missing;
  }

  private static boolean isMentioned(Contract contract, String word, String number) {
    return Pattern.compile(
            "(?i)\\b" + Pattern.quote(word) + "s?\\s{1,3}" + Pattern.quote(number) + "\\b")
        .matcher(contract.text())
        .find();
  }
}
