package parley.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Tokens;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.Section;

/**
 * Finds a place that says otherwise about what was asked: an amendment of the section quoted,
 * another section of the document that gives the same thing another value, and among the citations
 * one that speaks of all the question asks. Stateless.
 */
final class Conflicts {
  private static final Pattern GOVERNS =
      Pattern.compile("(?i)\\b(?:govern(?:s|ed)?|constru(?:ed?|es)|interpret(?:ed|s)?)\\b");

  private Conflicts() {}

  /** At most one caveat. */
  static List<Caveat> of(Question question, List<Citation> citations, Corpus corpus) {
    Citation main = citations.getFirst();
    Citation amending = Amendments.of(main, corpus);
    if (amending != null) {
      return List.of(caveat(amending, "changes this section", main, corpus));
    }
    Citation other = among(question, citations, corpus);
    Values.Kind kind = kind(question);
    if (other == null && kind != null) {
      other = Restated.of(question, kind, main, corpus.contract(main.documentId()));
    }
    return other == null ? List.of() : List.of(caveat(other, "says otherwise", main, corpus));
  }

  private static @Nullable Citation among(
      Question question, List<Citation> citations, Corpus corpus) {
    Citation main = citations.getFirst();
    String own = value(question, main, corpus);
    for (Citation other : citations.subList(1, citations.size())) {
      String value = own == null ? null : value(question, other, corpus);
      if (own != null
          && value != null
          && !isSame(question, value, own)
          && speaksOfTheSame(question, main, other, corpus)) {
        return other;
      }
    }
    return null;
  }

  private static boolean isSame(Question question, String one, String other) {
    Values.Kind kind = kind(question);
    boolean within = one.startsWith(other) || other.startsWith(one);
    return kind == null ? within : Values.isSame(kind, one, other);
  }

  /** The one value of the sort asked for, or null when there is none or more than one. */
  private static @Nullable String value(Question question, Citation citation, Corpus corpus) {
    Contract contract = corpus.contract(citation.documentId());
    if (question.answer() == AnswerType.LAW) {
      String sentence = WholeSentence.around(contract, citation);
      String place = GOVERNS.matcher(sentence).find() ? DirectAnswers.law(sentence) : null;
      return place == null
          ? null
          : place.toLowerCase(Locale.ROOT).replaceFirst("^(?:the )?(?:state|laws?) of ", "");
    }
    Values.Kind kind = kind(question);
    Set<String> values = new HashSet<>();
    if (kind != null) {
      Values.of(kind, Quotes.flat(citation.quote())).forEach(v -> values.add(v.same()));
    }
    return values.size() == 1 ? values.iterator().next() : null;
  }

  private static Values.@Nullable Kind kind(Question question) {
    return switch (question.answer()) {
      case MONEY -> Values.Kind.MONEY;
      case PERCENTAGE -> Values.Kind.SHARE;
      case PERIOD -> Values.Kind.PERIOD;
      case DATE -> Values.Kind.DATE;
      default -> null;
    };
  }

  private static boolean speaksOfTheSame(
      Question question, Citation main, Citation other, Corpus corpus) {
    if (!other.documentId().equals(main.documentId())) {
      return (Amendments.isAmendment(other.documentId(), corpus)
              || Amendments.isAmendment(main.documentId(), corpus))
          && Amendments.sharesParty(
              corpus.contract(main.documentId()), corpus.contract(other.documentId()));
    }
    boolean law = question.answer() == AnswerType.LAW;
    return !isBeside(main, other, corpus.contract(main.documentId()))
        && (law || (question.terms().size() > 1 && hasAll(question, other, corpus)))
        && (law || hasAll(question, main, corpus));
  }

  /** Parts of one section are made to be read together. */
  private static boolean isBeside(Citation main, Citation other, Contract contract) {
    int parent = main.section() < 0 ? -1 : contract.sections().get(main.section()).parent();
    return contract.path(other.section()).stream()
        .anyMatch(s ->
            s.index() == main.section()
                || (s.index() == parent && s.kind() != Section.Kind.ARTICLE)
                || (s.parent() == main.section() && s.parent() >= 0));
  }

  private static boolean hasAll(Question question, Citation citation, Corpus corpus) {
    String title = Headings.title(corpus.contract(citation.documentId()), citation);
    Set<String> stems = new HashSet<>(Tokens.stems(citation.quote() + " " + title));
    return stems.containsAll(question.terms().keySet());
  }

  private static Caveat caveat(Citation other, String says, Citation main, Corpus corpus) {
    Contract contract = corpus.contract(other.documentId());
    String document =
        other.documentId().equals(main.documentId())
            ? ""
            : " of " + corpus.name(other.documentId());
    String where = AnswerComposer.where(contract, other.section(), other.start());
    return new Caveat(
        where.replaceFirst(",$", "")
            + document
            + " "
            + says
            + ": “"
            + Quotes.flat(other.quote())
            + "”",
        Caveat.Kind.CONFLICT,
        List.of(other));
  }
}
