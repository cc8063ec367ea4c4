package parley.service;

import java.util.ArrayList;
import java.util.List;
import parley.answer.Answer;
import parley.answer.Caveat;
import parley.answer.Citation;
import parley.retrieve.Corpus;

/** The last check before anything is said: a quotation that does not stand there is not sent. */
final class QuoteCheck {
  private static final int LONGEST = 1_500;

  private QuoteCheck() {}

  /** The answer without quotations that fail; "not stated" when none of an answer's is left. */
  static Answer checked(Answer answer, Corpus corpus) {
    if (!(answer instanceof Answer.Found found)) {
      return answer;
    }
    List<Citation> citations = standing(found.citations(), corpus);
    if (citations.isEmpty()) {
      return new Answer.NotStated(
          "The documents do not state this in words that can be quoted.",
          "What was found could not be verified against the text.",
          0.5);
    }
    List<Caveat> caveats = new ArrayList<>();
    for (Caveat caveat : found.caveats()) {
      List<Citation> own = standing(caveat.citations(), corpus);
      if (!own.isEmpty() || caveat.citations().isEmpty()) {
        caveats.add(new Caveat(caveat.text(), caveat.kind(), own));
      }
    }
    return new Answer.Found(
        found.direct(), found.verdict(), found.rationale(), caveats, citations, found.confidence());
  }

  private static List<Citation> standing(List<Citation> citations, Corpus corpus) {
    return citations.stream().filter(c -> stands(c, corpus)).toList();
  }

  private static boolean stands(Citation citation, Corpus corpus) {
    if (!corpus.documentIds().contains(citation.documentId())) {
      return false;
    }
    String text = corpus.contract(citation.documentId()).text();
    int length = citation.end() - citation.start();
    return citation.start() >= 0
        && citation.end() <= text.length()
        && length > 0
        && length <= LONGEST
        && length == citation.quote().length()
        && text.startsWith(citation.quote(), citation.start());
  }
}
