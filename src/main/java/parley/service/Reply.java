package parley.service;

import java.util.List;
import parley.answer.Answer;
import parley.retrieve.Evidence;

/**
 * A question answered.
 *
 * @param standalone the question as it was understood, readable on its own
 * @param usedHistory whether earlier turns were needed to understand it
 * @param resolved what words of the question were read as
 * @param constraints what the user narrowed earlier and is still in force
 * @param retrieved nearest passages, best first
 */
public record Reply(
    String standalone,
    boolean usedHistory,
    List<Resolved> resolved,
    List<String> constraints,
    List<Evidence> retrieved,
    Answer answer,
    Timings timings) {

  /** The same with another answer. */
  Reply with(Answer other) {
    return new Reply(standalone, usedHistory, resolved, constraints, retrieved, other, timings);
  }

  /** The same with passages. */
  Reply with(List<Evidence> found, Timings spent) {
    return new Reply(standalone, usedHistory, resolved, constraints, found, answer, spent);
  }

  /**
   * A word of the question and what it was read as.
   *
   * @param from as typed
   * @param to what it stands for
   * @param turn 1-based turn of the conversation it comes from
   */
  public record Resolved(String from, String to, int turn) {}

  /** Milliseconds spent in each stage. */
  public record Timings(double understand, double retrieve, double answer) {}
}
