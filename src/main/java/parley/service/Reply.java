package parley.service;

import java.util.List;
import parley.answer.Answer;
import parley.dialogue.Question;
import parley.retrieve.Evidence;

/**
 * A question answered.
 *
 * @param standalone the question as it was understood, readable on its own
 * @param usedHistory whether earlier turns were needed to understand it
 * @param resolved what words of the question were read as, in the conversation
 * @param retrieved nearest passages, best first
 */
public record Reply(
    String standalone,
    boolean usedHistory,
    List<Question.Resolved> resolved,
    List<Evidence> retrieved,
    Answer answer,
    Timings timings) {

  /** The same with another answer. */
  Reply with(Answer other) {
    return new Reply(standalone, usedHistory, resolved, retrieved, other, timings);
  }

  /** The same with passages. */
  Reply with(List<Evidence> found, Timings spent) {
    return new Reply(standalone, usedHistory, resolved, found, answer, spent);
  }

  /** Milliseconds spent in each stage. */
  public record Timings(double understand, double retrieve, double answer) {}
}
