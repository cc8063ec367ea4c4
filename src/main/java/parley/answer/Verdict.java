package parley.answer;

/** The answer to a question that can be answered with one word. */
public enum Verdict {
  YES,
  NO
}
