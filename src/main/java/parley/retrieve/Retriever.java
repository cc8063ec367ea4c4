package parley.retrieve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.index.Hit;
import parley.index.IndexQuery;
import parley.index.PassageIndex;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts.Guess;
import parley.reader.CrossEncoder;
import parley.reader.Judgement;
import parley.structure.Contract;
import parley.structure.Excerpt;
import parley.structure.SectionNumbers;

/**
 * Finds the passages that bear on a question: candidates of every view, a first linear ranking, the
 * reader over the best of them, a last ranking with what it saw. Safe for many threads.
 */
public final class Retriever {
  /** Hits that the index gives: of one contract, and of many. */
  private static final int HITS = 256;

  private static final int HITS_OF_MANY = 128;

  /** Excerpts that each view proposes. */
  private static final int PROPOSED = 200;

  /** Excerpts that the reader reads for a question. */
  private static final int READ = 24;

  /** In so few documents every view looks for itself; in more the index alone proposes. */
  private static final int FEW = 4;

  private final PassageIndex index;
  private final Ranking ranking;
  private final ContractIndexes contracts;
  private final Supplier<@Nullable CrossEncoder> reader;

  /** {@code reader}: gives null while there is none. */
  public Retriever(
      PassageIndex index,
      PassageConcepts concepts,
      Ranking ranking,
      Supplier<@Nullable CrossEncoder> reader) {
    this.index = index;
    this.ranking = ranking;
    this.contracts = new ContractIndexes(concepts);
    this.reader = reader;
  }

  /** A passage with what the ranker sees of it; for training too. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Candidate(
      String documentId,
      int passage,
      int excerpt,
      float[] features,
      @Nullable Judgement judgement) {}

  private record Ranked(Candidate candidate, double score) {}

  /** The passages that bear on the question, best first, at most {@code limit}, none twice. */
  public List<Evidence> retrieve(
      Question question, Set<String> documentIds, Corpus corpus, int limit) {
    return evidence(candidates(question, documentIds, corpus), corpus, limit);
  }

  /** The candidates ranked, as evidence; for training too. */
  public List<Evidence> evidence(List<Candidate> candidates, Corpus corpus, int limit) {
    boolean read = candidates.stream().anyMatch(c -> c.judgement() != null);
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : candidates) {
      float[] features = candidate.features();
      ranked.add(new Ranked(candidate, read ? ranking.last(features) : ranking.first(features)));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return withoutRepeats(ranked, corpus, limit);
  }

  /** What the views propose, read where there is a reader, in no order; for training too. */
  public List<Candidate> candidates(Question question, Set<String> documentIds, Corpus corpus) {
    Map<String, Sight> sights = new LinkedHashMap<>();
    Map<String, Set<Integer>> hits = hits(question, documentIds);
    Collection<String> looked = documentIds.size() <= FEW ? documentIds : hits.keySet();
    for (String id : looked) {
      sights.put(
          id, new Sight(question, id, hits.getOrDefault(id, Set.of()), documentIds.size(), corpus));
    }
    Map<String, Map<Integer, Judgement>> judged = read(question, sights);
    double best =
        judged.values().stream()
            .flatMap(m -> m.values().stream())
            .mapToDouble(Judgement::relevance)
            .max()
            .orElse(Features.UNREAD);
    List<Candidate> candidates = new ArrayList<>();
    sights.forEach((id, sight) -> {
      Map<Integer, Judgement> own = judged.getOrDefault(id, Map.of());
      sight.plain.forEach((passage, features) -> {
        int excerpt = sight.index.excerptOf(passage);
        Judgement judgement = own.get(excerpt);
        sight.features.read(features, passage, judgement, best);
        candidates.add(new Candidate(id, passage, excerpt, features, judgement));
      });
    });
    return question.sections().isEmpty() ? candidates : within(question, candidates, corpus);
  }

  /** Those in the sections that are asked for by number, where there are any. */
  private static List<Candidate> within(
      Question question, List<Candidate> candidates, Corpus corpus) {
    List<Candidate> named = new ArrayList<>();
    for (Candidate one : candidates) {
      Contract contract = corpus.contract(one.documentId());
      int section = contract.passages().get(one.passage()).section();
      if (SectionNumbers.isIn(contract, section, question.sections())) {
        named.add(one);
      }
    }
    return named.isEmpty() ? candidates : named;
  }

  /** The candidates of one contract. */
  private final class Sight {
    private final ContractIndex index;
    private final Features features;
    private final Map<Integer, float[]> plain = new LinkedHashMap<>();

    Sight(Question question, String id, Set<Integer> hits, int documents, Corpus corpus) {
      index = contracts.of(id, corpus);
      features = new Features(question, id, index, contracts.numbers());
      Set<Integer> excerpts = new TreeSet<>();
      hits.forEach(p -> excerpts.add(index.excerptOf(p)));
      if (documents <= FEW) {
        excerpts.addAll(features.best(PROPOSED));
        if (!question.sections().isEmpty()) {
          excerpts.addAll(named(question));
        }
      }
      for (int excerpt : excerpts) {
        Excerpt one = index.excerpts().get(excerpt);
        for (int p = one.firstPassage(); p <= one.lastPassage(); p++) {
          plain.put(p, features.of(p));
        }
      }
      features.together(plain);
    }

    private Set<Integer> named(Question question) {
      Set<Integer> excerpts = new TreeSet<>();
      for (Excerpt one : index.excerpts()) {
        if (excerpts.size() < PROPOSED
            && SectionNumbers.isIn(index.contract(), one.section(), question.sections())) {
          excerpts.add(one.index());
        }
      }
      return excerpts;
    }
  }

  /**
   * For each document the passages that the index finds. Its scores rest on all that the server
   * holds, so they are no features.
   */
  private Map<String, Set<Integer>> hits(Question question, Set<String> documentIds) {
    Map<String, Float> wanted = new HashMap<>();
    for (Guess guess : question.concepts()) {
      wanted.put(guess.concept(), (float) (Features.BESIDE * guess.probability()));
    }
    boolean few = documentIds.size() <= FEW;
    Map<String, Float> terms = few ? question.terms() : words(question);
    Map<String, Set<Integer>> found = new LinkedHashMap<>();
    if (terms.isEmpty() && wanted.isEmpty()) {
      return found;
    }
    IndexQuery query =
        new IndexQuery(
            documentIds, IndexQuery.Reach.MATCHING, terms, wanted, "", few ? HITS : HITS_OF_MANY);
    for (Hit hit : index.search(query)) {
      found.computeIfAbsent(hit.documentId(), k -> new LinkedHashSet<>()).add(hit.passage());
    }
    return found;
  }

  /** The words of all views, each as much as it weighs where it weighs most. */
  private static Map<String, Float> words(Question question) {
    Map<String, Float> words = new HashMap<>();
    question
        .views()
        .forEach(v -> v.stems().forEach((stem, weight) -> words.merge(stem, weight, Math::max)));
    return words;
  }

  /** An excerpt of a document and its best score before it is read. */
  private record Chosen(String documentId, int excerpt, double score) {}

  private Map<String, Map<Integer, Judgement>> read(Question question, Map<String, Sight> sights) {
    CrossEncoder encoder = reader.get();
    if (encoder == null) {
      return Map.of();
    }
    List<Chosen> most = chosen(sights);
    List<CrossEncoder.Prepared> prepared = new ArrayList<>();
    for (Chosen one : most) {
      Sight sight = sights.get(one.documentId());
      if (sight != null) {
        prepared.add(sight.index.prepared(one.excerpt(), encoder));
      }
    }
    List<Judgement> judgements = encoder.read(question.asked(), prepared);
    Map<String, Map<Integer, Judgement>> judged = new HashMap<>();
    for (int i = 0; i < judgements.size(); i++) {
      judged
          .computeIfAbsent(most.get(i).documentId(), k -> new HashMap<>())
          .put(most.get(i).excerpt(), judgements.get(i));
    }
    return judged;
  }

  /** The excerpts that are read, best first. */
  private List<Chosen> chosen(Map<String, Sight> sights) {
    List<Chosen> chosen = new ArrayList<>();
    sights.forEach((id, sight) -> {
      Map<Integer, Double> scores = new HashMap<>();
      sight.plain.forEach(
          (p, f) -> scores.merge(sight.index.excerptOf(p), ranking.first(f), Math::max));
      scores.forEach((excerpt, score) -> chosen.add(new Chosen(id, excerpt, score)));
    });
    chosen.sort(
        Comparator.comparingDouble(Chosen::score)
            .reversed()
            .thenComparing(Chosen::documentId)
            .thenComparingInt(Chosen::excerpt));
    return chosen.subList(0, Math.min(READ, chosen.size()));
  }

  /** Passages of the same words, as boilerplate repeated in an exhibit, are shown once. */
  private List<Evidence> withoutRepeats(List<Ranked> ranked, Corpus corpus, int limit) {
    Set<Integer> seen = new HashSet<>();
    List<Evidence> kept = new ArrayList<>();
    for (Ranked each : ranked) {
      if (kept.size() >= limit) {
        break;
      }
      Candidate one = each.candidate();
      ContractIndex own = contracts.of(one.documentId(), corpus);
      Note note = own.notes().note(one.passage());
      if (!note.isEmpty() && seen.add(note.wording() ^ one.documentId().hashCode())) {
        float[] features = one.features();
        kept.add(
            new Evidence(
                one.documentId(),
                one.passage(),
                each.score(),
                features[Features.CONCEPT],
                features[Features.WORDS],
                features[Features.HEADING],
                one.excerpt(),
                own.excerpts().get(one.excerpt()).start(),
                own.excerpts().get(one.excerpt()).end(),
                one.judgement()));
      }
    }
    return kept;
  }
}
