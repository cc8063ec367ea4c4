package parley.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.answer.Answer;
import parley.answer.AnswerComposer;
import parley.answer.DocumentLines;
import parley.converse.FollowUpReader;
import parley.converse.Question;
import parley.converse.Reading;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Evidence;
import parley.retrieve.Retriever;

/** Asks a question of each of several documents by itself. Safe for many threads. */
final class EachDocument {
  private final FollowUpReader reader;
  private final Retriever retriever;
  private final AnswerComposer composer;

  EachDocument(FollowUpReader reader, Retriever retriever, AnswerComposer composer) {
    this.reader = reader;
    this.retriever = retriever;
    this.composer = composer;
  }

  /** The question as it was asked of each, with the answers joined. */
  record Told(Question question, List<Evidence> evidence, Answer answer) {}

  /** Asks; at most {@code topK} passages are returned, the best of each document first. */
  Told ask(Reading reading, SeveralDocuments.Each each, Corpus corpus, int topK, Stopwatch watch) {
    Set<String> all = Set.copyOf(each.documentIds());
    Question read = reader.read(reading, each.asked(), DocumentChooser.kinds(all, corpus));
    Question question = Readings.inWords(read, each.asked().apply(reading.text()));
    watch.understood();
    Map<String, Answer> answers = new LinkedHashMap<>();
    List<List<Evidence>> evidence = new ArrayList<>();
    for (String id : each.documentIds()) {
      List<Evidence> own = retriever.retrieve(question, Set.of(id), corpus, topK);
      evidence.add(own);
      Answer answer = composer.brief(question, own, new OneDocument(corpus, id));
      answers.merge(corpus.name(id), answer, (one, same) -> Answers.joined(List.of(one, same)));
    }
    watch.answered();
    List<Evidence> found = Answers.interleaved(evidence);
    return new Told(
        question, found.subList(0, Math.min(topK, found.size())), DocumentLines.of(answers));
  }
}
