package parley.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.answer.Answer;
import parley.answer.AnswerComposer;
import parley.dialogue.Courtesies;
import parley.dialogue.DialogueState;
import parley.dialogue.Question;
import parley.dialogue.QuestionAnalyzer;
import parley.dialogue.Turn;
import parley.dialogue.TurnCodec;
import parley.dialogue.Turns;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Evidence;
import parley.retrieve.Retriever;
import parley.service.SeveralDocuments.Each;
import parley.structure.Contract;

/** Answers questions. Holds no state of its own; safe for many threads. */
public final class Assistant {
  private final DocumentChooser chooser;
  private final QuestionAnalyzer analyzer;
  private final Retriever retriever;
  private final AnswerComposer composer;
  private final EachDocument eachDocument;

  public Assistant(
      DocumentChooser chooser,
      QuestionAnalyzer analyzer,
      Retriever retriever,
      AnswerComposer composer) {
    this.chooser = chooser;
    this.analyzer = analyzer;
    this.retriever = retriever;
    this.composer = composer;
    this.eachDocument = new EachDocument(retriever, composer);
  }

  /**
   * A reply and what must be kept of it.
   *
   * @param state what the conversation must remember of this turn, opaque text for the store
   */
  public record Outcome(Reply reply, String state) {}

  /**
   * A turn read, before anything is searched.
   *
   * @param said the user's words
   * @param each the documents to answer for one by one; fewer than two for a question about one
   */
  private record Understood(
      String said,
      DialogueState past,
      Corpus corpus,
      Set<String> documents,
      Each each,
      Question question) {

    /** The same once the best evidence is known. */
    Understood confirmed(String evidence) {
      return new Understood(said, past, corpus, documents, each, question.confirmed(evidence));
    }
  }

  /** What was found and is answered. */
  private record Answered(List<Evidence> evidence, Answer answer) {

    /** The best evidence with the titles above it; empty where there is none. */
    String best(Corpus corpus) {
      if (evidence.isEmpty()) {
        return "";
      }
      Evidence first = evidence.getFirst();
      Contract contract = corpus.contract(first.documentId());
      int section = contract.passages().get(first.passage()).section();
      return String.join(" ", contract.titles(section))
          + " "
          + contract.text().substring(first.excerptStart(), first.excerptEnd());
    }
  }

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
    return ask(question, history, corpus, List.of(), topK, understood -> {});
  }

  /**
   * As the other.
   *
   * @param picked documents the asker picked beside the question, in order; a few of them are
   *     answered for one by one
   * @param heard is told before anything is searched how the question was understood: a reply
   *     without passages and answer
   */
  public Outcome ask(
      String question,
      List<String> history,
      Corpus corpus,
      List<String> picked,
      int topK,
      Consumer<Reply> heard) {
    Stopwatch watch = new Stopwatch();
    Understood understood = understand(question, history, corpus, picked);
    watch.understood();
    heard.accept(sofar(understood, watch));
    Answered answered =
        Courtesies.is(question)
            ? new Answered(List.of(), new Answer.Courtesy("You are welcome."))
            : answer(understood, topK, watch);
    Answer answer = Versions.told(answered.answer(), understood.past(), corpus);
    watch.answered();
    Understood confirmed = understood.confirmed(answered.best(corpus));
    Reply reply = sofar(confirmed, watch).with(answered.evidence(), watch.timings()).with(answer);
    return new Outcome(reply, TurnCodec.encode(turn(confirmed, answer)));
  }

  private Understood understand(
      String said, List<String> history, Corpus corpus, List<String> picked) {
    DialogueState past = DialogueState.of(history);
    Map<String, DocumentChooser.Choice> known = new HashMap<>();
    Function<String, DocumentChooser.Choice> choose =
        text -> known.computeIfAbsent(text, t -> chooser.choose(t, corpus));
    Set<String> documents = documents(choose.apply(said), past, corpus);
    Each each = SeveralDocuments.of(said, documents, before(past), picked, choose, corpus);
    String asked =
        each.documentIds().size() > 1 ? each.asked().apply(said) : choose.apply(said).asked();
    return new Understood(
        said, past, corpus, documents, each, read(said, asked, past, documents, corpus));
  }

  private Question read(
      String said, String text, DialogueState past, Set<String> documents, Corpus corpus) {
    return analyzer.read(
        said, text, past, DocumentChooser.kinds(documents, corpus), id -> contract(id, corpus));
  }

  private static @Nullable Contract contract(String id, Corpus corpus) {
    return corpus.documentIds().contains(id) ? corpus.contract(id) : null;
  }

  private static List<String> before(DialogueState past) {
    Turn last = past.last();
    return last == null ? List.of() : last.documents();
  }

  /** The documents named; or those answered from last; or all. */
  private static Set<String> documents(
      DocumentChooser.Choice choice, DialogueState past, Corpus corpus) {
    Turn last = past.last();
    if (choice.named() || last == null) {
      return choice.documentIds();
    }
    Set<String> kept = new HashSet<>(last.documents());
    kept.retainAll(corpus.documentIds());
    return kept.isEmpty() ? choice.documentIds() : kept;
  }

  private static Reply sofar(Understood understood, Stopwatch watch) {
    Question question = understood.question();
    boolean used = question.dependence() >= 0.5;
    return new Reply(
        question.standalone(),
        used,
        question.resolved() == null ? List.of() : List.of(question.resolved()),
        List.of(),
        new Answer.Courtesy(""),
        watch.timings());
  }

  private Answered answer(Understood understood, int topK, Stopwatch watch) {
    Corpus corpus = understood.corpus();
    List<String> each = understood.each().documentIds();
    if (each.size() > 1) {
      EachDocument.Told told = eachDocument.ask(each, understood.question(), corpus, topK);
      watch.retrieved();
      return new Answered(told.evidence(), told.answer());
    }
    List<Evidence> evidence =
        retriever.retrieve(understood.question(), understood.documents(), corpus, topK);
    watch.retrieved();
    Corpus scope =
        understood.documents().size() == 1
            ? new OneDocument(corpus, understood.documents().iterator().next())
            : corpus;
    return new Answered(evidence, composer.compose(understood.question(), evidence, scope));
  }

  private static Turn turn(Understood understood, Answer answer) {
    Corpus corpus = understood.corpus();
    Turns.Given given =
        new Turns.Given(
            Answers.outcome(answer),
            answer.direct(),
            Answers.items(answer, corpus),
            Answers.cited(answer, corpus),
            Answers.options(answer, understood.said()));
    Set<String> documents =
        understood.documents().size() == corpus.documentIds().size()
            ? Set.of()
            : understood.documents();
    return Turns.of(
        understood.said(),
        understood.question().standalone(),
        understood.past(),
        given,
        documents,
        id -> contract(id, corpus));
  }

  /** Passages only: no answer is composed. */
  public Reply retrieve(
      String question, List<String> history, Corpus corpus, int topK, Consumer<Reply> heard) {
    Stopwatch watch = new Stopwatch();
    Understood understood = understand(question, history, corpus, List.of());
    watch.understood();
    Reply sofar = sofar(understood, watch);
    heard.accept(sofar);
    List<Evidence> evidence =
        retriever.retrieve(understood.question(), understood.documents(), corpus, topK);
    watch.retrieved();
    return sofar.with(new ArrayList<>(evidence), watch.timings());
  }
}
