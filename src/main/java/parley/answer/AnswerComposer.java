package parley.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.Dates;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.retrieve.Parties;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/** Makes an answer of evidence, or says that the documents do not say. Safe for many threads. */
public final class AnswerComposer {
  private static final int CITATIONS = 4;
  private static final int CAVEATS = 5;

  /** How sure an answer at least is that quotes the section asked for by number; set by hand. */
  private static final double NAMED = 0.75;

  private static final String POINTING =
      "The question does not say what it points to; only its own words were looked for.";

  /** How sure an answer is that the contract's first page tells; measured on labelled questions. */
  private static final double KNOWN = 0.9;

  private final Concepts concepts;
  private final Confidence confidence;
  private final Verdicts verdicts;
  private final OneSided oneSided = new OneSided();
  private final Foremost foremost = new Foremost();
  private final Parties parties = new Parties();

  public AnswerComposer(Concepts concepts, Confidence confidence, Verdicts verdicts) {
    this.concepts = concepts;
    this.confidence = confidence;
    this.verdicts = verdicts;
  }

  /** Answers the question from the evidence, best first, or says that it is not stated. */
  public Answer compose(Question question, List<Evidence> evidence, Corpus corpus) {
    return compose(question, evidence, corpus, Telling.Size.FULL);
  }

  /** The same in a sentence, as one line of an answer about several documents. */
  public Answer brief(Question question, List<Evidence> evidence, Corpus corpus) {
    return compose(question, evidence, corpus, Telling.Size.LINE);
  }

  private Answer compose(
      Question question, List<Evidence> evidence, Corpus corpus, Telling.Size size) {
    double sure =
        Math.max(confidence.of(question, evidence), named(question, evidence, corpus) ? NAMED : 0);
    Answer known = fromProfile(question, corpus, Math.max(sure, KNOWN));
    if (known != null) {
      return known;
    }
    List<Evidence> used = question.pointsOnly() ? literal(evidence) : evidence;
    if (used.isEmpty() || (sure < 0.5 && !question.pointsOnly())) {
      return notStated(question, evidence, corpus, 1 - sure);
    }
    List<Citation> citations = new ArrayList<>();
    for (Evidence one : used.subList(0, Math.min(CITATIONS, used.size()))) {
      citations.add(citation(question, one, corpus));
    }
    citations.sort(
        Comparator.comparing(c -> Headings.isHeading(corpus.contract(c.documentId()), c)));
    Payers payers = Payers.of(question, corpus.contract(used.getFirst().documentId()), parties);
    if (payers.areOthersOnly(citations, corpus)) {
      String told = rationale(citations.getFirst(), corpus);
      return new Answer.NotStated("What is said of it is what others pay.", told, 1 - sure);
    }
    payers.order(citations, corpus);
    foremost.order(question, citations, corpus);
    return found(question, citations, corpus, sure, size);
  }

  private Answer found(
      Question question, List<Citation> evidence, Corpus corpus, double sure, Telling.Size size) {
    Said statement = stated(question, evidence, corpus, size);
    List<Citation> citations = statement.citations();
    Citation main = citations.getFirst();
    Contract contract = corpus.contract(main.documentId());
    String direct = statement.direct();
    List<Caveat> caveats = new ArrayList<>(Conflicts.of(question, citations, corpus));
    ComputedDates.Computed computed = ComputedDates.of(question, main, contract);
    if (computed != null) {
      direct += " That is " + Dates.written(computed.day()) + " (computed).";
      caveats.add(computed.caveat());
    }
    if (question.pointsOnly()) {
      caveats.add(new Caveat(POINTING, Caveat.Kind.ASSUMPTION, List.of(main)));
    }
    if (direct.startsWith(DirectAnswers.ONLY_IF)) {
      caveats.add(Limitation.of(question, main, contract));
    }
    caveats.addAll(CaveatFinder.around(main, direct, corpus));
    List<Caveat> most = caveats.subList(0, Math.min(CAVEATS, caveats.size()));
    return new Answer.Found(
        direct, statement.verdict(), rationale(main, corpus), most, citations, sure);
  }

  /** What is said, the verdict on it and what both rest on. */
  private record Said(@Nullable Verdict verdict, String direct, List<Citation> citations) {}

  private Said stated(
      Question question, List<Citation> evidence, Corpus corpus, Telling.Size size) {
    Contract first = corpus.contract(evidence.getFirst().documentId());
    List<Citation> all = new ArrayList<>(TermValue.of(question, evidence.getFirst(), first));
    int values = all.size();
    evidence.stream().filter(c -> !all.contains(c)).limit(CITATIONS - values).forEach(all::add);
    Premise premise = Premise.of(question, all, corpus);
    if (premise != null) {
      all.remove(premise.main());
      all.addFirst(premise.main());
      return new Said(premise.verdict(), premise.direct(), all);
    }
    Said both = compared(question, all, first);
    if (both != null) {
      return both;
    }
    Said listed = size == Telling.Size.LINE ? null : listed(question, all, values, first);
    if (listed != null) {
      return listed;
    }
    OneSided.Finding bound = question.asksWhether() ? oneSided.of(question, all, first) : null;
    if (bound != null) {
      all.remove(bound.main());
      all.addFirst(bound.main());
    }
    Telling telling = Telling.of(question, all, values, corpus, size);
    return bound == null
        ? judged(question, all.getFirst(), telling)
        : new Said(bound.verdict(), bound.begin() + telling.text(), telling.citations());
  }

  /** Two values side by side; null when the question does not compare two things. */
  private static @Nullable Said compared(Question question, List<Citation> all, Contract first) {
    SideBySide both = SideBySide.of(question, all.getFirst().documentId(), first);
    if (both == null) {
      return null;
    }
    List<Citation> citations = new ArrayList<>(both.citations());
    all.stream().filter(c -> !citations.contains(c)).limit(2).forEach(citations::add);
    return new Said(both.verdict(), both.direct(), citations);
  }

  /** What is asked for in the plural, line by line; null when one thing is asked for. */
  private static @Nullable Said listed(
      Question question, List<Citation> all, int values, Contract first) {
    Citation main = all.getFirst();
    Enumerated list = Enumerated.of(question, main, first);
    if (list != null && values == 0) {
      List<Citation> citations = new ArrayList<>(list.citations());
      all.stream().filter(c -> !citations.contains(c)).limit(2).forEach(citations::add);
      return new Said(null, list.direct(), citations);
    }
    SeveralAmounts amounts = SeveralAmounts.of(question, main, first);
    return amounts == null ? null : new Said(null, amounts.direct(), amounts.citations());
  }

  /** The verdict, when one is asked for, before what is told. */
  private Said judged(Question question, Citation main, Telling telling) {
    Verdict verdict = question.asksWhether() ? verdict(question, main, telling) : null;
    return new Said(verdict, begin(verdict) + telling.text(), telling.citations());
  }

  private @Nullable Verdict verdict(Question question, Citation main, Telling telling) {
    List<String> said = telling.sentences();
    if (Compared.isHalf(question, said)) {
      return null;
    }
    return Compared.asks(question) && said.size() > 1 && Compared.differ(said.get(0), said.get(1))
        ? Compared.verdict(question)
        : PlainReading.of(
            question, verdicts.of(question, Quotes.flat(main.quote())), telling.text());
  }

  /** Whether the best evidence stands in a section that the question names by its number. */
  private static boolean named(Question question, List<Evidence> evidence, Corpus corpus) {
    if (evidence.isEmpty() || question.sections().isEmpty()) {
      return false;
    }
    Evidence best = evidence.getFirst();
    Contract contract = corpus.contract(best.documentId());
    Passage passage = contract.passages().get(best.passage());
    return contract.sections().stream()
        .filter(s -> s.start() < passage.end() && passage.start() < s.end())
        .map(s -> s.label().toLowerCase(Locale.ROOT))
        .anyMatch(label -> question.sections().stream().anyMatch(n -> label.endsWith(" " + n)));
  }

  /** The evidence in which all of the question's words stand. */
  private static List<Evidence> literal(List<Evidence> evidence) {
    return evidence.stream().filter(e -> e.words() > 0.9).toList();
  }

  private static @Nullable Answer fromProfile(Question question, Corpus corpus, double sure) {
    if (corpus.documentIds().size() != 1) {
      return null;
    }
    String id = corpus.documentIds().iterator().next();
    Contract contract = corpus.contract(id);
    ProfileAnswers.Found found = ProfileAnswers.of(question, contract);
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
    Span span = Quotes.decisive(contract, passage, question);
    return new Citation(
        one.documentId(), passage.section(), span.start(), span.end(), span.of(contract.text()));
  }

  private static String rationale(Citation main, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    String where = where(contract, main.section(), main.start());
    String document =
        corpus.documentIds().size() > 1 ? " of " + corpus.name(main.documentId()) : "";
    return where + document + " says: “" + Quotes.flat(main.quote()) + "”";
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

  private Answer notStated(
      Question question, List<Evidence> evidence, Corpus corpus, double probability) {
    Concept concept =
        question.concepts().isEmpty() || question.concepts().getFirst().probability() < 0.4
            ? null
            : concepts.byId(question.concepts().getFirst().concept());
    String what = concept == null ? "what was asked" : concept.label();
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
    return new Answer.NotStated(
        whose + " not say anything about " + what + ".", looked, probability);
  }
}
