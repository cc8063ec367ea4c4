package parley.converse;

import parley.language.Token;
import parley.language.Words;

/** Tells whether a pronoun stands for something the same sentence has named. Stateless. */
final class Inside {
  private Inside() {}

  /**
   * Whether the pronoun stands in a subordinate clause behind a noun of the main clause, as in
   * {@code what does the company pay if it leaves}.
   */
  static boolean isBound(Anaphor anaphor, Utterance said, Grammar grammar) {
    boolean noun = false;
    for (int i = 0; i < said.tokens().size(); i++) {
      Token token = said.tokens().get(i);
      if (token.start() >= anaphor.start()) {
        return false;
      }
      boolean begins =
          (Shape.SUBORDINATORS.contains(token.text()) && i > 0)
              || token.text().equals("and")
              || token.text().equals("that");
      if (noun && begins) {
        return true;
      }
      boolean determined = i > 0 && Shape.isDeterminer(said.word(i - 1));
      noun |=
          !Words.isFunction(token.text())
              && !Verbs.isAuxiliary(token)
              && (determined || !grammar.verbs().isVerb(token));
    }
    return false;
  }
}
