package parley.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.answer.Answer;
import parley.answer.AnswerComposer;
import parley.answer.DocumentLines;
import parley.dialogue.Question;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.retrieve.Retriever;

/** Asks a question of each of several documents by itself. Safe for many threads. */
final class EachDocument {
  private final Retriever retriever;
  private final AnswerComposer composer;

  EachDocument(Retriever retriever, AnswerComposer composer) {
    this.retriever = retriever;
    this.composer = composer;
  }

  /** What was found in all of them, with the answers joined. */
  record Told(List<Evidence> evidence, Answer answer) {}

  /** Asks; at most {@code topK} passages are returned, the best of each document first. */
  Told ask(List<String> documentIds, Question question, Corpus corpus, int topK) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    List<List<Evidence>> evidence = new ArrayList<>();
    for (String id : documentIds) {
      List<Evidence> found = retriever.retrieve(question, Set.of(id), corpus, topK);
      evidence.add(found);
      Answer answer = composer.brief(question, found, new OneDocument(corpus, id));
      answers.merge(corpus.name(id), answer, (one, same) -> Answers.joined(List.of(one, same)));
    }
    List<Evidence> all = Answers.interleaved(evidence);
    return new Told(all.subList(0, Math.min(topK, all.size())), DocumentLines.of(answers));
  }
}
