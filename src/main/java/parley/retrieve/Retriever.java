package parley.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.converse.Context;
import parley.converse.Question;
import parley.index.Frequencies;
import parley.index.Hit;
import parley.index.IndexQuery;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.PassageConcepts;
import parley.language.Synonyms;
import parley.structure.Contract;

/** Finds the passages that bear on a question. Safe for many threads. */
public final class Retriever {
  private static final int CANDIDATES = 128;

  /** Weight of the words of a long question; set by hand, as labelled questions are short. */
  private static final double DETAIL = 8;

  /** Weight of a passage that defines what is asked for; set by hand. */
  private static final double DEFINES = 2;

  /** Weight of a passage on a failure where the question is about one; set by hand. */
  private static final double FAILING = 2.5;

  /** Weight of a passage in which the party pays of which that is asked; set by hand. */
  private static final double PAYS = 2.5;

  /** Weight of a passage that uses the defined term which the question names; set by hand. */
  private static final double NAMES = 2;

  /** Weight of a passage on how often something happens where that is asked; set by hand. */
  private static final double REPEATED = 4;

  /** Weight of a passage under a title with all that an unsure question asks; set by hand. */
  private static final double HEADED = 4;

  /** Weights of the first stage and of the headings where no concept is known; set by hand. */
  private static final double WORDS_ALONE = 3;

  private static final double HEADING_ALONE = 2;

  /** Probability of a topic from which on it is sure; set by hand. */
  private static final double SURE = 0.85;

  /** In so few documents a word's rarity is counted there; in more, among all. */
  private static final int FEW = 4;

  private final PassageIndex index;
  private final QueryPlanner planner;
  private final Ranking ranking;
  private final Synonyms synonyms;
  private final Defining defining;
  private final NoteBook notes;
  private final Parties parties = new Parties();

  public Retriever(
      PassageIndex index,
      Concepts concepts,
      Synonyms synonyms,
      PassageConcepts passageConcepts,
      Ranking ranking) {
    this.index = index;
    this.planner = new QueryPlanner(synonyms);
    this.ranking = ranking;
    this.synonyms = synonyms;
    this.defining = new Defining(concepts);
    this.notes = new NoteBook(passageConcepts);
  }

  /** A candidate and what the second stage sees of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Candidate(Hit hit, Note note, float[] features) {}

  private record Ranked(Candidate candidate, double score) {}

  /** The passages that bear on the question, best first, at most {@code limit}, none twice. */
  public List<Evidence> retrieve(
      Question question, Set<String> documentIds, Corpus corpus, int limit) {
    Frequencies known = frequencies(question, documentIds);
    double many = many(question);
    Meaning meaning = many > 0 ? Meaning.of(question, synonyms, known) : Meaning.NONE;
    boolean failing = Failing.asked(question);
    boolean repeated = Repeated.asked(question);
    NamedTerms named = new NamedTerms(question, corpus);
    Payments payments = new Payments(question, parties, corpus);
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : candidates(question, documentIds, corpus, known)) {
      Note note = candidate.note();
      double score =
          ranked(question, candidate.features())
              + DEFINES * defining.of(question, note)
              + HEADED * headed(question, candidate.features())
              + boost(question, candidate, corpus)
              + (failing ? FAILING * note.failing() : 0)
              + (repeated ? REPEATED * note.repeated() : 0)
              + NAMES * named.in(candidate.hit())
              + PAYS * payments.in(candidate.hit())
              + DETAIL * many * meaning.in(note.said().pointed());
      ranked.add(new Ranked(candidate, score));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return withoutRepeats(ranked, limit);
  }

  /** The learned score, or, for a question of no known concept, what its words alone tell. */
  private double ranked(Question question, float[] features) {
    return question.concepts().isEmpty()
        ? WORDS_ALONE * features[0] + HEADING_ALONE * features[RankFeatures.HEADING]
        : ranking.score(features);
  }

  /** How surely a question asks for what stands under a title, where it asks for no known topic. */
  private static double headed(Question question, float[] features) {
    return question.concepts().isEmpty() || features[RankFeatures.HEADING] < 0.99
        ? 0
        : 1 - question.concepts().getFirst().probability();
  }

  private static double boost(Question question, Candidate candidate, Corpus corpus) {
    if (question.context().equals(Context.NONE)) {
      return 0;
    }
    Contract contract = corpus.contract(candidate.hit().documentId());
    return ContextBoost.of(
        question.context(),
        candidate.hit().documentId(),
        contract,
        contract.passages().get(candidate.hit().passage()));
  }

  /**
   * How far a question describes the passage it wants, 0 to 1: one of many words does, a short one
   * names its topic, and one of no known concept has nothing but its words.
   */
  private static double many(Question question) {
    return question.concepts().isEmpty() ? 1 : Math.clamp((said(question) - 3) / 5.0, 0, 1);
  }

  /**
   * How many words a question says; those of earlier turns count by their weight where the topic is
   * sure without them.
   */
  private static double said(Question question) {
    boolean sure = question.concepts().getFirst().probability() > SURE;
    return sure
        ? question.terms().values().stream().mapToDouble(Float::doubleValue).sum()
        : question.terms().size();
  }

  /** The first stage's candidates with their features; for training too. */
  public List<Candidate> candidates(Question question, Set<String> documentIds, Corpus corpus) {
    return candidates(question, documentIds, corpus, frequencies(question, documentIds));
  }

  private List<Candidate> candidates(
      Question question, Set<String> documentIds, Corpus corpus, Frequencies known) {
    IndexQuery query = planner.plan(question, documentIds, CANDIDATES);
    List<Hit> hits = index.search(query);
    if (hits.isEmpty() && !query.section().isEmpty()) {
      hits = index.search(withoutSection(query));
    }
    double best = hits.isEmpty() ? 1 : Math.max(1e-6, hits.getFirst().score());
    RankFeatures features = new RankFeatures(question, known, notes.numbers());
    Map<String, ContractNotes> byDocument = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      ContractNotes own = byDocument.computeIfAbsent(hit.documentId(), id -> notes.of(id, corpus));
      float[] seen = features.of(own, hit.passage(), hit.score() / best);
      candidates.add(new Candidate(hit, own.note(hit.passage()), seen));
    }
    return candidates;
  }

  /** How common the question's words are where it is asked. */
  private Frequencies frequencies(Question question, Set<String> documentIds) {
    Set<String> stems = question.terms().keySet();
    return documentIds.size() <= FEW
        ? index.frequencies(stems, documentIds)
        : index.frequencies(stems);
  }

  private static IndexQuery withoutSection(IndexQuery query) {
    return new IndexQuery(
        query.documentIds(), query.reach(), query.terms(), query.concepts(), "", query.limit());
  }

  /** Passages of the same words, as boilerplate repeated in an exhibit, are shown once. */
  private static List<Evidence> withoutRepeats(List<Ranked> ranked, int limit) {
    Set<Integer> seen = new HashSet<>();
    List<Evidence> kept = new ArrayList<>();
    for (Ranked each : ranked) {
      if (kept.size() >= limit) {
        break;
      }
      Hit hit = each.candidate().hit();
      Note note = each.candidate().note();
      if (!note.isEmpty() && seen.add(note.wording() ^ hit.documentId().hashCode())) {
        float[] features = each.candidate().features();
        kept.add(
            new Evidence(
                hit.documentId(),
                hit.passage(),
                each.score(),
                features[RankFeatures.CONCEPT],
                features[RankFeatures.WORDS],
                features[RankFeatures.HEADING]));
      }
    }
    return kept;
  }
}
