package parley.samples;

import java.util.List;

/** A piece of a sample contract, in the order in which it is printed. */
sealed interface Block {

  /**
   * A heading that the table of contents lists.
   *
   * @param level 1 for an article or an exhibit, 2 for a section
   * @param lines the heading, one entry a printed line
   */
  record Heading(int level, List<String> lines) implements Block {
    /** The heading in one line. */
    String text() {
      return String.join(" ", lines);
    }
  }

  /** Running text, {@code indent} steps from the margin. */
  record Paragraph(int indent, List<Run> runs) implements Block {}

  /** A centred line; the title of the contract is large. */
  record Centred(String text, Size size) implements Block {}

  /** A line that is printed as it stands, such as one of a signature block. */
  record Fixed(String text) implements Block {}

  /** Rows of cells; the first row is the header. */
  record Table(List<List<String>> rows) implements Block {}

  /** Marks in the flow. */
  enum Mark implements Block {
    PAGE_BREAK,
    CONTENTS,
    /** The numbered pages begin here, on a new page. */
    BODY
  }

  /** How large a centred line is printed. */
  enum Size {
    NORMAL,
    LARGE
  }

  /** Text in one style. */
  record Run(String text, Style style) {}

  /** The styles of running text. */
  enum Style {
    PLAIN,
    BOLD,
    ITALIC
  }
}
