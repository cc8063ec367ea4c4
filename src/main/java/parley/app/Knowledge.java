package parley.app;

import parley.answer.Confidence;
import parley.answer.Verdicts;
import parley.dialogue.TurnModel;
import parley.language.Concepts;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts;
import parley.language.Synonyms;
import parley.retrieve.Ranking;

/** What the program knows before it reads a document; read once. Safe for many threads. */
record Knowledge(
    Concepts concepts,
    PassageConcepts passages,
    Synonyms synonyms,
    QuestionConcepts questions,
    TurnModel turns,
    Ranking ranking,
    Confidence confidence,
    Verdicts verdicts) {

  /** It; who asks while it is being read waits. */
  static Knowledge get() {
    return Once.READ;
  }

  /** Read when first touched. */
  private static final class Once {
    static final Knowledge READ = read();
  }

  private static Knowledge read() {
    Concepts concepts = Concepts.load();
    return new Knowledge(
        concepts,
        PassageConcepts.load(concepts),
        Synonyms.load(),
        QuestionConcepts.load(),
        TurnModel.load(),
        Ranking.load(),
        Confidence.load(),
        Verdicts.load());
  }
}
