package parley.service;

import java.util.ArrayList;
import java.util.List;
import parley.answer.Answer;
import parley.answer.Caveat;
import parley.answer.Citation;
import parley.dialogue.DialogueState;
import parley.dialogue.Turn;
import parley.dialogue.Turns;
import parley.retrieve.Corpus;

/** Tells when a document is another than the one talked about before. Stateless. */
final class Versions {
  private Versions() {}

  /** The answer, with a caveat when a document it quotes was replaced during the conversation. */
  static Answer told(Answer answer, DialogueState past, Corpus corpus) {
    if (!(answer instanceof Answer.Found found)) {
      return answer;
    }
    for (Citation citation : found.citations()) {
      String now = Turns.version(corpus.contract(citation.documentId()));
      for (Turn turn : past.turns().reversed()) {
        String then = turn.versions().get(citation.documentId());
        if (then != null) {
          return then.equals(now) ? answer : with(found, citation, turn, corpus);
        }
      }
    }
    return answer;
  }

  private static Answer with(Answer.Found found, Citation citation, Turn turn, Corpus corpus) {
    List<Caveat> caveats = new ArrayList<>(found.caveats());
    caveats.add(
        new Caveat(
            corpus.name(citation.documentId())
                + " was replaced since question "
                + turn.number()
                + "; this is what the present version says.",
            Caveat.Kind.VERSION,
            List.of(citation)));
    return new Answer.Found(
        found.direct(),
        found.verdict(),
        found.rationale(),
        caveats,
        found.citations(),
        found.confidence());
  }
}
