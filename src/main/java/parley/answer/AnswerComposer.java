package parley.answer;

import java.util.ArrayList;
import java.util.List;
import parley.converse.Question;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/** Makes an answer of evidence, or says that the documents do not say. Safe for many threads. */
public final class AnswerComposer {
  private static final int CITATIONS = 4;

  private final Concepts concepts;

  public AnswerComposer(Concepts concepts) {
    this.concepts = concepts;
  }

  /** Answers the question from the evidence, best first, or says that it is not stated. */
  public Answer compose(Question question, List<Evidence> evidence, Corpus corpus) {
    if (evidence.isEmpty() || evidence.getFirst().relevance() < 0.5) {
      return notStated(question, evidence, corpus);
    }
    List<Citation> citations = new ArrayList<>();
    for (Evidence one : evidence.subList(0, Math.min(CITATIONS, evidence.size()))) {
      citations.add(citation(question, one, corpus));
    }
    Citation first = citations.getFirst();
    String direct = Quotes.flat(first.quote());
    return new Answer.Found(
        direct,
        null,
        where(first, corpus) + ": \"" + Quotes.flat(first.quote()) + "\"",
        List.of(),
        citations,
        evidence.getFirst().relevance());
  }

  private static Citation citation(Question question, Evidence one, Corpus corpus) {
    Contract contract = corpus.contract(one.documentId());
    Passage passage = contract.passages().get(one.passage());
    Span span = Quotes.decisive(contract, passage, question.terms());
    return new Citation(
        one.documentId(), passage.section(), span.start(), span.end(), span.of(contract.text()));
  }

  private static String where(Citation citation, Corpus corpus) {
    Contract contract = corpus.contract(citation.documentId());
    Section section = contract.sectionAt(citation.start());
    String label = section == null ? "The text" : section.label();
    String title = section == null || section.title() == null ? "" : " (" + section.title() + ")";
    return label + title + ", page " + contract.pageAt(citation.start());
  }

  private Answer notStated(Question question, List<Evidence> evidence, Corpus corpus) {
    Concept concept =
        question.concepts().isEmpty()
            ? null
            : concepts.byId(question.concepts().getFirst().concept());
    String what = concept == null ? "this" : concept.label();
    String whose = corpus.documentIds().size() == 1 ? "The document does" : "The documents do";
    double confidence = evidence.isEmpty() ? 1 : 1 - evidence.getFirst().relevance();
    return new Answer.NotStated(
        whose + " not say anything about " + what + ".", "Nothing was found.", confidence);
  }
}
