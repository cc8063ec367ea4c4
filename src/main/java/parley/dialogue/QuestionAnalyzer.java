package parley.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.language.ConceptPrior;
import parley.language.Concepts;
import parley.language.ContractKind;
import parley.language.QuestionConcepts;
import parley.language.QuestionConcepts.Guess;
import parley.language.Synonyms;
import parley.reader.ContextualQuestion;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Passage;

/** Makes a {@link Question} of a turn and what came before it. Safe for many threads. */
public final class QuestionAnalyzer {
  /** Turns whose citations are still near, as features of the ranker. */
  private static final int REMEMBERED = 8;

  /** Concepts kept; the classifier gives no more for one text. */
  private static final int CONCEPTS = 5;

  private static final int CITED = 400;

  private final Concepts concepts;
  private final QuestionConcepts classifier;
  private final TurnModel model;
  private final QueryViews views;
  private final ReferenceParser references = new ReferenceParser();
  private final Map<Set<ContractKind>, ConceptPrior> priors = new ConcurrentHashMap<>();

  public QuestionAnalyzer(
      Concepts concepts, QuestionConcepts classifier, TurnModel model, Synonyms synonyms) {
    this.concepts = concepts;
    this.classifier = classifier;
    this.model = model;
    this.views = new QueryViews(synonyms);
  }

  /**
   * Reads a turn.
   *
   * @param said the user's words, for what is shown to people
   * @param turn the same without those that only name a document
   * @param past the turns before; none when multi-turn is off
   * @param kinds the kinds of the documents it may be about
   * @param contracts the contracts in scope by id; of another none is asked for
   */
  public Question read(
      String said,
      String turn,
      DialogueState past,
      Collection<ContractKind> kinds,
      Function<String, @Nullable Contract> contracts) {
    ReferenceParser.Referred referred = references.of(turn, past);
    Option option = referred.option();
    if (option != null) {
      String chosen = option.standalone();
      DialogueState none = DialogueState.of(List.of());
      return of(chosen, chosen, none, references.of(chosen, none), kinds, contracts);
    }
    String text = referred.item().isEmpty() ? turn : turn + " (" + referred.item() + ")";
    return of(text, said, past, referred, kinds, contracts);
  }

  private Question of(
      String text,
      String said,
      DialogueState past,
      ReferenceParser.Referred referred,
      Collection<ContractKind> kinds,
      Function<String, @Nullable Contract> contracts) {
    Map<TurnModel.Sign, Double> signs = model.of(said);
    double dependence = past.isEmpty() ? 0 : model.probability(TurnModel.Sign.DEPENDENT, said);
    Cites cites = Cites.of(past.last(), contracts);
    ContextualQuestion asked = asked(text, past, cites);
    Question.Resolved resolved =
        dependence < 0.5 && referred.words().isEmpty()
            ? null
            : resolved(said, referred, past, cites.topic());
    return new Question(
        said,
        asked,
        views.of(text, past, cites.words()),
        guesses(text, past.last(), dependence, prior(kinds)),
        signs,
        referred.sections(),
        places(past),
        dependence,
        resolved);
  }

  /**
   * What was referred to in so many words; otherwise what the last question that stands by itself
   * asked about, where it says so in a few words, and what was cited last.
   */
  private Question.@Nullable Resolved resolved(
      String said, ReferenceParser.Referred referred, DialogueState past, String cited) {
    Turn opening = past.last();
    if (opening == null) {
      return null;
    }
    if (!referred.words().isEmpty()) {
      String to =
          referred.item().isEmpty() ? "Section " + referred.sections().getFirst() : referred.item();
      return new Question.Resolved(referred.words(), to, opening.number(), false);
    }
    int back = 1;
    while (opening != null && back < past.turns().size() && leans(opening.said())) {
      back++;
      opening = past.back(back);
    }
    Turn about = opening == null ? past.turns().getFirst() : opening;
    String asked = Standalone.subject(about.said());
    String topic = asked.isEmpty() || cited.isEmpty() ? asked + cited : asked + ", " + cited;
    return topic.isEmpty()
        ? null
        : new Question.Resolved(said.strip(), topic, about.number(), true);
  }

  private boolean leans(String said) {
    return model.probability(TurnModel.Sign.DEPENDENT, said) >= 0.5;
  }

  private static ContextualQuestion asked(String text, DialogueState past, Cites cites) {
    Turn last = past.last();
    if (last == null) {
      return ContextualQuestion.alone(text);
    }
    Turn before = past.back(2);
    return new ContextualQuestion(
        text, last.said(), before == null ? "" : before.said(), cites.text());
  }

  /** What the turn asks for by itself and after the question before, by how far it leans on it. */
  private List<Guess> guesses(
      String text, @Nullable Turn last, double dependence, ConceptPrior prior) {
    List<Guess> own = classifier.of(text, prior);
    if (last == null || dependence < 0.05) {
      return own;
    }
    Map<String, Guess> all = new LinkedHashMap<>();
    own.forEach(g -> add(g, 1 - dependence, all));
    classifier.of(last.said() + " " + text, prior).forEach(g -> add(g, dependence, all));
    List<Guess> sorted = new ArrayList<>(all.values());
    sorted.sort((a, b) -> Double.compare(b.probability(), a.probability()));
    return List.copyOf(sorted.subList(0, Math.min(CONCEPTS, sorted.size())));
  }

  private static void add(Guess guess, double share, Map<String, Guess> all) {
    all.merge(
        guess.concept(),
        new Guess(guess.concept(), guess.probability() * share, guess.denying()),
        (a, b) -> new Guess(a.concept(), a.probability() + b.probability(), a.denying()));
  }

  /** What is likelier to be asked of documents of these kinds; reckoned once for each set. */
  private ConceptPrior prior(Collection<ContractKind> kinds) {
    return priors.computeIfAbsent(
        Set.copyOf(kinds), some -> classifier.prior(concept -> concepts.prior(concept, some)));
  }

  private static List<Question.Place> places(DialogueState past) {
    List<Question.Place> places = new ArrayList<>();
    for (int back = 1; back <= REMEMBERED; back++) {
      Turn turn = past.back(back);
      List<Cited> cited = turn == null ? List.of() : turn.cited();
      for (int i = 0; i < cited.size(); i++) {
        places.add(new Question.Place(cited.get(i), back, i == 0));
      }
    }
    return places;
  }

  /**
   * What the last turn quoted.
   *
   * @param text its section and its words, for the reader
   * @param words titles above it and defined terms in it, for the search
   * @param topic what it is about in a few words, for people
   */
  private record Cites(String text, String words, String topic) {
    private static final Cites NONE = new Cites("", "", "");

    static Cites of(@Nullable Turn last, Function<String, @Nullable Contract> contracts) {
      Cited first = last == null || last.cited().isEmpty() ? null : last.cited().getFirst();
      Contract contract = first == null ? null : contracts.apply(first.documentId());
      int at = first == null || contract == null ? -1 : contract.passageAt(first.start());
      if (first == null || contract == null || at < 0 || first.end() > contract.text().length()) {
        return NONE;
      }
      Passage passage = contract.passages().get(at);
      String label =
          contract.sections().isEmpty() ? "" : contract.sections().get(passage.section()).label();
      String quote =
          contract.text().substring(first.start(), Math.min(first.end(), first.start() + CITED));
      List<String> titles = contract.titles(passage.section());
      String terms = String.join(" ", passage.terms());
      String topic = defined(contract, passage, last == null ? "" : last.said());
      return new Cites(
          label + " " + quote,
          String.join(" ", titles) + " " + terms,
          topic.isEmpty() && !titles.isEmpty() ? titles.getLast() : topic);
    }

    /**
     * The term that the passage defines and that shares most words with what was asked; or empty.
     */
    private static String defined(Contract contract, Passage passage, String asked) {
      Set<String> own = QueryViews.stems(asked, 1).keySet();
      String best = "";
      long most = 0;
      for (DefinedTerm term : contract.terms()) {
        long shared =
            QueryViews.stems(term.term(), 1).keySet().stream().filter(own::contains).count();
        if (shared > most && term.start() < passage.end() && passage.start() < term.end()) {
          most = shared;
          best = term.term();
        }
      }
      return best;
    }
  }
}
