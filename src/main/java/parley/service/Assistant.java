package parley.service;

import java.util.List;
import parley.retrieve.Corpus;

/** Answers questions. Holds no state of its own; safe for many threads. */
public interface Assistant {
  /**
   * Answers one question.
   *
   * @param question the user's words
   * @param history states of the earlier turns of the conversation, oldest first; empty when
   *     multi-turn is off or the conversation is new
   * @param corpus the documents in scope
   * @param topK how many passages to return, 1 to 100
   */
  Outcome ask(String question, List<String> history, Corpus corpus, int topK);

  /** Passages only: no conversation, no answer. */
  Reply retrieve(String question, List<String> history, Corpus corpus, int topK);

  /**
   * @param state what the conversation must remember of this turn, opaque text for the store
   */
  record Outcome(Reply reply, String state) {}
}
