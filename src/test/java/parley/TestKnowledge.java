package parley;

import java.util.List;
import parley.answer.AnswerComposer;
import parley.answer.Confidence;
import parley.answer.Verdicts;
import parley.dialogue.DialogueState;
import parley.dialogue.Question;
import parley.dialogue.QuestionAnalyzer;
import parley.dialogue.TurnModel;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts;
import parley.language.Synonyms;
import parley.reader.CrossEncoder;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;
import parley.service.Assistant;

/** What the program knows, loaded once for the tests. */
public final class TestKnowledge {
  public static final Concepts CONCEPTS = Concepts.load();
  public static final PassageConcepts PASSAGES = PassageConcepts.load(CONCEPTS);
  private static final CrossEncoder READER = reader();
  private static final QuestionAnalyzer ANALYZER =
      new QuestionAnalyzer(CONCEPTS, QuestionConcepts.load(), TurnModel.load(), Synonyms.load());

  private TestKnowledge() {}

  private static CrossEncoder reader() {
    try {
      return CrossEncoder.load();
    } catch (CrossEncoder.UnavailableException e) {
      throw new IllegalStateException(e);
    }
  }

  public static QuestionAnalyzer analyzer() {
    return ANALYZER;
  }

  public static Retriever retriever(PassageIndex index) {
    return new Retriever(index, PASSAGES, Ranking.load(), () -> READER);
  }

  public static AnswerComposer composer() {
    return new AnswerComposer(Confidence.load(), Verdicts.load(), CONCEPTS);
  }

  public static Assistant assistant(PassageIndex index) {
    return new Assistant(new DocumentChooser(index), ANALYZER, retriever(index), composer());
  }

  /** A question by itself, of any contract. */
  public static Question question(String text) {
    return ANALYZER.read(text, text, DialogueState.of(List.of()), List.of(), id -> null);
  }
}
