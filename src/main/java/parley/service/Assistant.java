package parley.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import parley.answer.Answer;
import parley.answer.AnswerComposer;
import parley.converse.Cited;
import parley.converse.Conversation;
import parley.converse.FocusReader;
import parley.converse.FollowUpReader;
import parley.converse.FollowUpResolver;
import parley.converse.Question;
import parley.converse.QuestionReader;
import parley.converse.Reading;
import parley.converse.Resolution;
import parley.converse.Surroundings;
import parley.converse.Turn;
import parley.converse.TurnCodec;
import parley.language.Tokens;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Evidence;
import parley.retrieve.Retriever;
import parley.service.SeveralDocuments.Each;

/** Answers questions. Holds no state of its own; safe for many threads. */
public final class Assistant {
  private final DocumentChooser chooser;
  private final Retriever retriever;
  private final AnswerComposer composer;
  private final FollowUpResolver resolver;
  private final FocusReader focus = new FocusReader();
  private final FollowUpReader reader;
  private final EachDocument eachDocument;
  private final Clarifier clarifier = new Clarifier();

  public Assistant(
      DocumentChooser chooser,
      QuestionReader reader,
      Retriever retriever,
      AnswerComposer composer) {
    this.chooser = chooser;
    this.resolver = new FollowUpResolver(reader);
    this.reader = new FollowUpReader(reader);
    this.retriever = retriever;
    this.composer = composer;
    this.eachDocument = new EachDocument(this.reader, retriever, composer);
  }

  /**
   * A reply and what must be kept of it.
   *
   * @param state what the conversation must remember of this turn, opaque text for the store
   */
  public record Outcome(Reply reply, String state) {}

  /** A reading searched and answered. */
  private record Sought(
      Reading reading,
      Question question,
      List<Evidence> evidence,
      Answer answer,
      List<String> questions) {}

  /** What is understood before anything is searched. */
  private record Understood(
      Conversation past,
      Surroundings scope,
      Function<String, DocumentChooser.Choice> choose,
      Resolution resolution,
      Corpus corpus,
      List<String> picked) {}

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
    List<Reading> readings = Readings.of(understood.resolution());
    Reply sofar = Readings.understood(understood.resolution(), understood.past(), watch);
    heard.accept(sofar);
    List<Sought> sought = new ArrayList<>();
    for (Reading reading : readings) {
      sought.add(seek(reading, understood, topK, watch));
    }
    Sought chosen = outcome(understood, sought);
    Answer answer = Versions.told(chosen.answer(), understood.past(), corpus);
    watch.answered();
    Reply reply = reply(sofar, chosen, answer, watch);
    return new Outcome(reply, TurnCodec.encode(turn(question, chosen, answer, understood)));
  }

  private static Reply reply(Reply sofar, Sought chosen, Answer answer, Stopwatch watch) {
    boolean used = sofar.usedHistory();
    return new Reply(
        chosen.reading().text(),
        used,
        used ? Reply.Resolved.of(chosen.reading().bindings()) : List.of(),
        chosen.reading().constraints(),
        chosen.evidence(),
        answer,
        watch.timings());
  }

  private Understood understand(
      String question, List<String> history, Corpus corpus, List<String> picked) {
    Conversation past = Conversation.of(history);
    Map<String, DocumentChooser.Choice> known = new HashMap<>();
    Function<String, DocumentChooser.Choice> choose =
        text -> known.computeIfAbsent(text, t -> chooser.choose(t, corpus));
    DocumentChooser.Choice choice = choose.apply(question);
    Surroundings scope =
        new Surroundings(
            corpus.documentIds(),
            choice.named() ? choice.documentIds() : Set.of(),
            text -> choose.apply(text).asked(),
            corpus::contract);
    Resolution resolution = resolver.resolve(question, past, scope);
    return new Understood(past, scope, choose, resolution, corpus, picked);
  }

  private Sought seek(Reading reading, Understood understood, int topK, Stopwatch watch) {
    Corpus corpus = understood.corpus();
    Set<String> documents = documents(reading, understood);
    Each each =
        SeveralDocuments.of(
            reading.text(), documents, understood.picked(), understood.choose(), corpus);
    if (each.documentIds().size() > 1) {
      EachDocument.Told told = eachDocument.ask(reading, each, corpus, topK, watch);
      return new Sought(reading, told.question(), told.evidence(), told.answer(), List.of());
    }
    Question question =
        reader.read(
            reading, understood.scope().withoutNames(), DocumentChooser.kinds(documents, corpus));
    watch.understood();
    List<Evidence> evidence = retriever.retrieve(question, documents, corpus, topK);
    if (!reading.required().isEmpty()) {
      evidence = Bearing.saying(reading.required(), evidence, corpus);
    }
    watch.retrieved();
    Answer answer = composer.compose(question, evidence, corpus);
    watch.answered();
    return new Sought(reading, question, evidence, answer, List.of());
  }

  private static Set<String> documents(Reading reading, Understood understood) {
    Set<String> kept = new HashSet<>(reading.documents());
    kept.retainAll(understood.corpus().documentIds());
    DocumentChooser.Choice choice = understood.choose().apply(reading.text());
    boolean named = choice.named() && reading.own().equals(reading.text());
    return kept.isEmpty() || named ? choice.documentIds() : kept;
  }

  private Sought outcome(Understood understood, List<Sought> sought) {
    if (sought.isEmpty()) {
      Reading nothing = Readings.courtesy(understood.past());
      Question none = Readings.none();
      return new Sought(
          nothing, none, List.of(), new Answer.Courtesy("You are welcome."), List.of());
    }
    Resolution resolution = understood.resolution();
    Sought first = sought.getFirst();
    List<Answer> answers = sought.stream().map(Sought::answer).toList();
    List<Reading> readings = sought.stream().map(Sought::reading).toList();
    if (resolution instanceof Resolution.Several) {
      return joined(sought);
    }
    if (resolution instanceof Resolution.Readings && Answers.differ(answers)) {
      List<String> questions = readings.stream().map(Reading::text).toList();
      Answer asked = Answers.which(questions);
      return new Sought(first.reading(), first.question(), first.evidence(), asked, questions);
    }
    return resolution instanceof Resolution.Readings
        ? sought.getLast()
        : clear(withoutDrift(first, understood), understood);
  }

  /** All of them answered in one. */
  private static Sought joined(List<Sought> sought) {
    return new Sought(
        Readings.joined(sought.stream().map(Sought::reading).toList()),
        sought.getFirst().question(),
        Answers.interleaved(sought.stream().map(Sought::evidence).toList()),
        Answers.joined(sought.stream().map(Sought::answer).toList()),
        List.of());
  }

  /** When history led nowhere, the user's own words are asked alone. */
  private Sought withoutDrift(Sought sought, Understood understood) {
    Reading reading = sought.reading();
    boolean led = !(sought.answer() instanceof Answer.NotStated) || !reading.isExpanded();
    boolean near =
        sought.evidence().isEmpty()
            || Tokens.stems(reading.own()).stream()
                .anyMatch(
                    Bearing.stems(sought.evidence().getFirst(), understood.corpus())::contains);
    if (led || near || !reading.required().isEmpty()) {
      return sought;
    }
    int turn = understood.past().nextNumber();
    Sought alone =
        seek(reading.withoutHistory(turn), understood, sought.evidence().size(), new Stopwatch());
    return alone.answer() instanceof Answer.Found ? alone : sought;
  }

  /**
   * The answer, or a question back when what is asked fits several clauses; who has just corrected
   * what was understood is answered for both of two.
   */
  private Sought clear(Sought sought, Understood understood) {
    Clarifier.Choice choice =
        clarifier.ask(
            sought.reading(),
            sought.question(),
            sought.evidence(),
            understood.past(),
            understood.corpus());
    boolean corrected = sought.reading().replaces() > 0;
    if (corrected && choice != null && choice.questions().size() == 2) {
      int many = sought.evidence().size();
      return joined(
          choice.questions().stream()
              .map(q -> seek(sought.reading().asking(q), understood, many, new Stopwatch()))
              .toList());
    }
    return choice == null
        ? sought
        : new Sought(
            sought.reading(),
            sought.question(),
            sought.evidence(),
            choice.answer(),
            choice.questions());
  }

  private Turn turn(String said, Sought chosen, Answer answer, Understood understood) {
    Corpus corpus = understood.corpus();
    List<Cited> cited = Answers.cited(answer, corpus);
    FocusReader.Given given =
        new FocusReader.Given(
            Answers.outcome(answer),
            answer.direct(),
            cited,
            Answers.options(answer, chosen.questions()),
            Map.copyOf(chosen.question().terms()));
    return focus.turn(said, chosen.reading(), understood.past(), given, understood.scope());
  }

  /** Passages only: no answer is composed. */
  public Reply retrieve(
      String question, List<String> history, Corpus corpus, int topK, Consumer<Reply> heard) {
    Stopwatch watch = new Stopwatch();
    Understood understood = understand(question, history, corpus, List.of());
    List<Reading> readings = Readings.of(understood.resolution());
    Reading reading =
        readings.isEmpty() ? Readings.courtesy(understood.past()) : readings.getFirst();
    Set<String> documents = documents(reading, understood);
    Question read =
        reader.read(
            reading, understood.scope().withoutNames(), DocumentChooser.kinds(documents, corpus));
    watch.understood();
    Reply sofar = Readings.understood(understood.resolution(), understood.past(), watch);
    heard.accept(sofar);
    List<Evidence> evidence = retriever.retrieve(read, documents, corpus, topK);
    watch.retrieved();
    return sofar.with(evidence, watch.timings());
  }
}
