package parley.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.language.Concepts;
import parley.language.Dates;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Passage;
import parley.structure.Section;

/** Makes an answer of evidence, or says that the documents do not say. Safe for many threads. */
public final class AnswerComposer {
  private static final int CITATIONS = 4;
  private static final int CAVEATS = 5;

  /** How sure an answer is that the contract's first page tells; measured on labelled questions. */
  private static final double KNOWN = 0.9;

  /**
   * Probability that it is stated below which it is said not to be; chosen on voices left out, see
   * {@code src/docs/reader.md}.
   */
  private static final double STATED = 0.6;

  /** Sentences of an answer about one document, and as one line of an answer about several. */
  private static final int FULL = 2;

  private static final int LINE = 1;

  private final Confidence confidence;
  private final Verdicts verdicts;
  private final ProfileAnswers profiles;

  public AnswerComposer(Confidence confidence, Verdicts verdicts, Concepts concepts) {
    this.confidence = confidence;
    this.verdicts = verdicts;
    this.profiles = new ProfileAnswers(concepts);
  }

  /** Answers the question from the evidence, best first, or says that it is not stated. */
  public Answer compose(Question question, List<Evidence> evidence, Corpus corpus) {
    return compose(question, evidence, corpus, FULL);
  }

  /** The same in a sentence, as one line of an answer about several documents. */
  public Answer brief(Question question, List<Evidence> evidence, Corpus corpus) {
    return compose(question, evidence, corpus, LINE);
  }

  private Answer compose(Question question, List<Evidence> evidence, Corpus corpus, int sentences) {
    Answer missing = MissingSections.of(question, corpus);
    if (missing != null) {
      return missing;
    }
    Confidence.Estimate estimate = confidence.of(question, evidence);
    double sure = estimate.right();
    Answer known = fromProfile(question, corpus, Math.max(sure, KNOWN));
    if (known != null) {
      return known;
    }
    if (evidence.isEmpty() || (estimate.stated() < STATED && !isThere(question, evidence))) {
      return notStated(evidence, corpus, 1 - estimate.stated());
    }
    Answer ambiguous = sentences == LINE ? null : ambiguous(question, evidence, corpus);
    if (ambiguous != null) {
      return ambiguous;
    }
    return found(question, withoutHeadings(evidence, corpus), corpus, sure, sentences);
  }

  /**
   * Whether the section that is asked for by number is there, or a passage that holds every word of
   * the question: on left-out voices and clause types 354 of 373 such questions were stated.
   */
  private static boolean isThere(Question question, List<Evidence> evidence) {
    return !question.sections().isEmpty() || evidence.stream().anyMatch(Evidence::holdsAllWords);
  }

  /** What is nothing but a heading answers nothing and comes last. */
  private static List<Evidence> withoutHeadings(List<Evidence> evidence, Corpus corpus) {
    List<Evidence> text = new ArrayList<>();
    List<Evidence> headings = new ArrayList<>();
    for (Evidence one : evidence.subList(0, Math.min(2 * CITATIONS, evidence.size()))) {
      Contract contract = corpus.contract(one.documentId());
      Citation whole =
          Citation.of(one.documentId(), contract.passages().get(one.passage()), contract);
      (Headings.isHeading(contract, whole) ? headings : text).add(one);
    }
    text.addAll(headings);
    return text.subList(0, Math.min(CITATIONS, text.size()));
  }

  /** Asks back where the question's name for something fits several terms that answer it. */
  private static @Nullable Answer ambiguous(
      Question question, List<Evidence> evidence, Corpus corpus) {
    String id = evidence.getFirst().documentId();
    Contract contract = corpus.contract(id);
    List<String> terms = contract.terms().stream().map(DefinedTerm::term).toList();
    List<String> fitting = AmbiguousReference.of(question.asked(), terms);
    List<String> excerpts =
        evidence.stream()
            .limit(CITATIONS)
            .filter(e -> e.documentId().equals(id))
            .map(e -> contract.text().substring(e.excerptStart(), e.excerptEnd()))
            .toList();
    List<String> told =
        fitting.stream().filter(t -> excerpts.stream().anyMatch(e -> e.contains(t))).toList();
    if (told.size() < 2) {
      return null;
    }
    List<Answer.Option> options = new ArrayList<>();
    told.forEach(
        t -> options.add(new Answer.Option(String.valueOf(options.size() + 1), "the " + t)));
    List<String> texts = options.stream().map(Answer.Option::text).toList();
    String asks =
        "Which one do you mean: "
            + String.join(", ", texts.subList(0, texts.size() - 1))
            + " or "
            + texts.getLast()
            + "?";
    return new Answer.Ambiguous(asks, options);
  }

  private Answer found(
      Question question, List<Evidence> evidence, Corpus corpus, double sure, int sentences) {
    List<Citation> citations = new ArrayList<>();
    for (Evidence one : evidence) {
      citations.add(citation(question, one, corpus));
    }
    ExtractiveSummary.Told told =
        ExtractiveSummary.of(question, evidence, citations, corpus, sentences);
    Verdict verdict = verdicts.of(question, Quotes.flat(citations.getFirst().quote()));
    if (verdict == null) { // a verdict rests on the words that it was read from, and no others
      citations.set(0, quoted(citations.getFirst(), told.first(), corpus));
    }
    Citation main = citations.getFirst();
    Contract contract = corpus.contract(main.documentId());
    String direct = begin(verdict) + told.text();
    List<Caveat> caveats = new ArrayList<>(amended(main, corpus));
    ComputedDates.Computed computed = ComputedDates.of(question, main, contract);
    if (computed != null) {
      direct += " That is " + Dates.written(computed.day()) + " (computed).";
      caveats.add(computed.caveat());
    }
    caveats.addAll(CaveatFinder.around(main, direct, corpus));
    List<Caveat> most = caveats.subList(0, Math.min(CAVEATS, caveats.size()));
    return new Answer.Found(
        direct, verdict, rationale(main, corpus), most, ordered(citations, told.used()), sure);
  }

  /**
   * A quotation that breaks off with its passage, within the sentence that is told, goes on to the
   * end of that, or, where it is too far, to the last semicolon before.
   */
  private static Citation quoted(Citation citation, Span sentence, Corpus corpus) {
    Contract contract = corpus.contract(citation.documentId());
    Passage last = contract.passages().get(contract.passageAt(citation.end() - 1));
    boolean within = sentence.start() < citation.end() && citation.end() < sentence.end();
    if (!within || citation.end() < last.end()) {
      return citation;
    }
    int most = citation.start() + Quotes.LONG;
    int end = sentence.end() <= most ? sentence.end() : contract.text().lastIndexOf(';', most);
    return end <= citation.end()
        ? citation
        : Citation.at(citation.documentId(), citation.section(), citation.start(), end, contract);
  }

  private static List<Caveat> amended(Citation main, Corpus corpus) {
    Citation amending = Amendments.of(main, corpus);
    if (amending == null) {
      return List.of();
    }
    String changes =
        where(corpus.contract(amending.documentId()), amending) + " changes this section.";
    return List.of(new Caveat(changes, Caveat.Kind.CONFLICT, List.of(amending)));
  }

  /** What the answer rests on first. */
  private static List<Citation> ordered(List<Citation> citations, List<Integer> used) {
    Set<Citation> all = new LinkedHashSet<>();
    used.forEach(i -> all.add(citations.get(i)));
    all.addAll(citations);
    return List.copyOf(all);
  }

  private @Nullable Answer fromProfile(Question question, Corpus corpus, double sure) {
    if (corpus.documentIds().size() != 1) {
      return null;
    }
    String id = corpus.documentIds().iterator().next();
    Contract contract = corpus.contract(id);
    ProfileAnswers.Found found = profiles.of(question, contract);
    if (found == null) {
      return null;
    }
    List<Citation> citations = new ArrayList<>();
    for (Span place : found.places()) {
      int section =
          contract.passages().isEmpty()
              ? -1
              : contract.passages().get(Math.max(0, contract.passageAt(place.start()))).section();
      citations.add(
          new Citation(id, section, place.start(), place.end(), place.of(contract.text())));
    }
    Citation main = citations.getFirst();
    return new Answer.Found(
        found.direct(), null, rationale(main, corpus), List.of(), citations, sure);
  }

  private static String begin(@Nullable Verdict verdict) {
    return verdict == null ? "" : verdict == Verdict.YES ? "Yes. " : "No. ";
  }

  private static Citation citation(Question question, Evidence one, Corpus corpus) {
    Contract contract = corpus.contract(one.documentId());
    Passage passage = contract.passages().get(one.passage());
    String excerpt = contract.text().substring(one.excerptStart(), one.excerptEnd());
    Span span =
        Quotes.decisive(
            contract.text(),
            passage.start(),
            passage.end(),
            EvidenceWords.of(question, excerpt, one.judgement()));
    return new Citation(
        one.documentId(), passage.section(), span.start(), span.end(), span.of(contract.text()));
  }

  private static String rationale(Citation main, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    String document =
        corpus.documentIds().size() > 1 ? " of " + corpus.name(main.documentId()) : "";
    return where(contract, main) + document + " says: “" + Quotes.flat(main.quote()) + "”";
  }

  private static String where(Contract contract, Citation citation) {
    return where(contract, citation.section(), citation.start());
  }

  /** How a person cites the place: section, title and page. */
  static String where(Contract contract, int section, int offset) {
    Section at = section < 0 ? null : contract.sections().get(section);
    String label = at == null ? "The text" : at.label();
    boolean named = at == null || at.title() == null || label.contains(at.title());
    String title = named || at == null ? "" : " (" + at.title() + ")";
    String page = contract.pageCount() > 1 ? ", page " + contract.pageAt(offset) + "," : "";
    return label + title + page;
  }

  private static Answer notStated(List<Evidence> evidence, Corpus corpus, double probability) {
    String whose = corpus.documentIds().size() == 1 ? "The document does" : "The documents do";
    Set<String> nearest = new LinkedHashSet<>();
    for (Evidence one : evidence.subList(0, Math.min(3, evidence.size()))) {
      Contract contract = corpus.contract(one.documentId());
      Passage passage = contract.passages().get(one.passage());
      nearest.add(where(contract, passage.section(), passage.start()).replaceFirst(",$", ""));
    }
    String looked =
        nearest.isEmpty()
            ? "No passage comes near the question."
            : "The nearest passages, which do not answer it, are in "
                + String.join("; ", nearest)
                + ".";
    return new Answer.NotStated(whose + " not say.", looked, probability);
  }
}
