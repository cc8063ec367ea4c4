package parley.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private static final int CANDIDATES = 160;

  /** Weight of the words of a long question; set by hand, as labelled questions are short. */
  private static final double DETAIL = 8;

  /** Weight of a passage that defines what is asked for; set by hand. */
  private static final double DEFINES = 2;

  /** Characters from which a passage without letters may be a table of figures. */
  private static final int SHORTEST = 12;

  /** Weights of the first stage and of the headings where no concept is known; set by hand. */
  private static final double WORDS_ALONE = 3;

  private static final double HEADING_ALONE = 2;

  /** In so few documents a word's rarity is counted there; in more, among all. */
  private static final int FEW = 4;

  private final PassageIndex index;
  private final QueryPlanner planner;
  private final Ranking ranking;
  private final Synonyms synonyms;
  private final Defining defining;

  private final NoteBook notes;

  public Retriever(
      PassageIndex index,
      Concepts concepts,
      Synonyms synonyms,
      PassageConcepts passageConcepts,
      Ranking ranking) {
    this.index = index;
    this.planner = new QueryPlanner(index, concepts, synonyms);
    this.ranking = ranking;
    this.synonyms = synonyms;
    this.defining = new Defining(concepts);
    this.notes = new NoteBook(passageConcepts);
  }

  /** A candidate and what the second stage sees of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Candidate(Hit hit, float[] features) {}

  /** The passages that bear on the question, best first, at most {@code limit}, none twice. */
  public List<Evidence> retrieve(
      Question question, Set<String> documentIds, Corpus corpus, int limit) {
    List<Evidence> ranked = new ArrayList<>();
    Meaning meaning = Meaning.of(question, synonyms, frequencies(question, documentIds));
    for (Candidate candidate : candidates(question, documentIds, corpus)) {
      Hit hit = candidate.hit();
      ContractNotes.Note note = notes.of(hit.documentId(), corpus).note(hit.passage());
      double score =
          ranked(question, candidate.features())
              + DEFINES * defining.of(question, note)
              + boost(question, candidate, corpus)
              + detail(question, meaning.in(note.stems()));
      ranked.add(
          new Evidence(
              hit.documentId(),
              hit.passage(),
              score,
              candidate.features()[RankFeatures.CONCEPT],
              candidate.features()[RankFeatures.WORDS]));
    }
    ranked.sort(Comparator.comparingDouble(Evidence::score).reversed());
    return withoutRepeats(ranked, corpus, limit);
  }

  /** The learned score, or, for a question of no known concept, what its words alone tell. */
  private double ranked(Question question, float[] features) {
    return question.concepts().isEmpty()
        ? WORDS_ALONE * features[0] + HEADING_ALONE * features[RankFeatures.HEADING]
        : ranking.score(features);
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
   * A question of many words describes the passage it wants, and one of no known concept has
   * nothing but its words; a short one names its topic.
   */
  private static double detail(Question question, double said) {
    double many =
        question.concepts().isEmpty() ? 1 : Math.clamp((question.terms().size() - 3) / 5.0, 0, 1);
    return DETAIL * many * said;
  }

  /** The first stage's candidates with their features; for training too. */
  public List<Candidate> candidates(Question question, Set<String> documentIds, Corpus corpus) {
    IndexQuery query = planner.plan(question, documentIds, CANDIDATES);
    List<Hit> hits = index.search(query);
    if (hits.isEmpty() && !query.section().isEmpty()) {
      hits = index.search(withoutSection(query));
    }
    Frequencies known = frequencies(question, documentIds);
    double best = hits.isEmpty() ? 1 : Math.max(1e-6, hits.getFirst().score());
    List<Candidate> candidates = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      ContractNotes own = notes.of(hit.documentId(), corpus);
      float[] features = RankFeatures.of(question, own, hit.passage(), hit.score() / best, known);
      candidates.add(new Candidate(hit, features));
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

  /** The analysed passages of a document. */
  public ContractNotes notes(String documentId, Corpus corpus) {
    return notes.of(documentId, corpus);
  }

  private static IndexQuery withoutSection(IndexQuery query) {
    return new IndexQuery(
        query.documentIds(), query.terms(), query.concepts(), "", query.limit());
  }

  /** Passages of the same words, as boilerplate repeated in an exhibit, are shown once. */
  private List<Evidence> withoutRepeats(List<Evidence> ranked, Corpus corpus, int limit) {
    Map<Integer, Integer> seen = new HashMap<>();
    Set<Evidence> kept = new HashSet<>();
    Map<Evidence, Boolean> out = new LinkedHashMap<>();
    for (Evidence evidence : ranked) {
      if (out.size() >= limit) {
        break;
      }
      if (saysNothing(evidence, corpus)) {
        continue;
      }
      int words =
          notes.of(evidence.documentId(), corpus).note(evidence.passage()).stems().hashCode();
      int copies = seen.merge(words ^ evidence.documentId().hashCode(), 1, Integer::sum);
      if (copies == 1 && kept.add(evidence)) {
        out.put(evidence, true);
      }
    }
    return List.copyOf(out.keySet());
  }

  /** A stray number, such as that of a page, answers nothing. */
  private static boolean saysNothing(Evidence evidence, Corpus corpus) {
    Contract contract = corpus.contract(evidence.documentId());
    String text = contract.textOf(contract.passages().get(evidence.passage()));
    return text.length() < SHORTEST && text.chars().noneMatch(Character::isLetter);
  }
}
