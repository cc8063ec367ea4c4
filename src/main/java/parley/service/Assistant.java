package parley.service;

import java.util.List;
import parley.answer.Answer;
import parley.answer.AnswerComposer;
import parley.converse.Question;
import parley.converse.QuestionReader;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Evidence;
import parley.retrieve.Retriever;

/** Answers questions. Holds no state of its own; safe for many threads. */
public final class Assistant {
  private final DocumentChooser chooser;
  private final QuestionReader reader;
  private final Retriever retriever;
  private final AnswerComposer composer;

  public Assistant(
      DocumentChooser chooser,
      QuestionReader reader,
      Retriever retriever,
      AnswerComposer composer) {
    this.chooser = chooser;
    this.reader = reader;
    this.retriever = retriever;
    this.composer = composer;
  }

  /**
   * A reply and what must be kept of it.
   *
   * @param state what the conversation must remember of this turn, opaque text for the store
   */
  public record Outcome(Reply reply, String state) {}

  /**
   * Answers one question.
   *
   * @param question the user's words
   * @param history states of the earlier turns of the conversation, oldest first; empty when
   *     multi-turn is off or the conversation is new
   * @param corpus the documents in scope
   * @param topK how many passages to return, 1 to 100
   */
  public Outcome ask(String question, List<String> history, Corpus corpus, int topK) {
    long start = System.nanoTime();
    DocumentChooser.Choice choice = chooser.choose(question, corpus);
    Question read = reader.read(question, choice.asked());
    long understood = System.nanoTime();
    List<Evidence> evidence = retriever.retrieve(read, choice.documentIds(), corpus, topK);
    long retrieved = System.nanoTime();
    Answer answer = composer.compose(read, evidence, corpus);
    Reply.Timings timings =
        new Reply.Timings(
            ms(start, understood), ms(understood, retrieved), ms(retrieved, System.nanoTime()));
    Reply reply = new Reply(question, false, List.of(), List.of(), evidence, answer, timings);
    return new Outcome(reply, "");
  }

  /** Passages only: no answer is composed. */
  public Reply retrieve(String question, List<String> history, Corpus corpus, int topK) {
    long start = System.nanoTime();
    DocumentChooser.Choice choice = chooser.choose(question, corpus);
    Question read = reader.read(question, choice.asked());
    long understood = System.nanoTime();
    List<Evidence> evidence = retriever.retrieve(read, choice.documentIds(), corpus, topK);
    Reply.Timings timings =
        new Reply.Timings(ms(start, understood), ms(understood, System.nanoTime()), 0);
    Answer none = new Answer.Courtesy("");
    return new Reply(question, false, List.of(), List.of(), evidence, none, timings);
  }

  private static double ms(long from, long to) {
    return (to - from) / 1e6;
  }
}
