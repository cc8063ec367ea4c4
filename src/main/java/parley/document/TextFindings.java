package parley.document;

import java.util.ArrayList;
import java.util.List;

/** What was left out of a document that has no pages, and why. Not thread-safe. */
final class TextFindings {

  /** Paragraphs that are named; of more the number is said. */
  private static final int NAMED = 12;

  private final List<Integer> tracked = new ArrayList<>();
  private int paragraph;
  private boolean hidden;
  private boolean struck;

  void nextParagraph() {
    paragraph++;
  }

  /** A change that is not accepted has been met in the present paragraph. */
  void track() {
    int at = Math.max(1, paragraph);
    if (tracked.isEmpty() || tracked.getLast() != at) {
      tracked.add(at);
    }
  }

  void hide() {
    hidden = true;
  }

  void strike() {
    struck = true;
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (!tracked.isEmpty()) {
      warnings.add(
          new Warning(
              "tracked_changes",
              "The document holds changes that nobody has accepted or rejected, in "
                  + places()
                  + "; it was read as if they were accepted.",
              List.of()));
    }
    if (struck) {
      warnings.add(struckText(List.of()));
    }
    if (hidden) {
      warnings.add(
          new Warning(
              "hidden_text",
              "The document holds text that cannot be seen; it was left out.",
              List.of()));
    }
    return warnings;
  }

  static Warning struckText(List<Integer> pages) {
    return new Warning(
        "struck_text", "The document holds words that are struck out; they were left out.", pages);
  }

  private String places() {
    List<String> named =
        tracked.stream().distinct().limit(NAMED).map(n -> Integer.toString(n)).toList();
    long all = tracked.stream().distinct().count();
    String more = all > NAMED ? " and " + (all - NAMED) + " more" : "";
    return (all == 1 ? "paragraph " : "paragraphs ") + String.join(", ", named) + more;
  }
}
