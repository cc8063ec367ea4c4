package parley.structure;

import java.util.List;

/** The number a part of a contract bears, read by its form alone. Immutable. */
sealed interface ClauseNumber {

  /** As printed, without the word before it and without the full stop after it. */
  String printed();

  /** {@code ARTICLE II}, {@code Part 3}. */
  record Article(String printed, String word, int ordinal) implements ClauseNumber {}

  /** {@code 2.1.3}, {@code Section 2.01}, and {@code 2.} as a path of one. */
  record Decimal(String printed, List<Integer> path, boolean named) implements ClauseNumber {
    public Decimal {
      path = List.copyOf(path);
    }

    int last() {
      return path.getLast();
    }
  }

  /**
   * {@code (a)}, {@code (ii)}, {@code B.}, {@code 3)}.
   *
   * @param readings every series it can belong to: {@code (i)} is a letter and a Roman number
   */
  record Enumerator(String printed, Form form, List<Reading> readings) implements ClauseNumber {
    public Enumerator {
      readings = List.copyOf(readings);
    }
  }

  /** {@code Exhibit A}, {@code Schedule 1.1}: the root of a numbering of its own. */
  record Attachment(String printed, String word) implements ClauseNumber {}

  /** The marks around an enumerator. */
  enum Form {
    PARENTHESES,
    CLOSING,
    STOP
  }

  /** The kinds of signs counted with. */
  enum Series {
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    ARABIC
  }

  /** A place in a series, counted from 1. */
  record Reading(Series series, int ordinal) {}
}
