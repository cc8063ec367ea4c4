package parley.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Statement;
import parley.language.Tokens;
import parley.retrieve.Corpus;
import parley.retrieve.Parties;
import parley.retrieve.Payment;
import parley.structure.Contract;
import parley.structure.Party;

/**
 * Puts the quotation first that answers a question in the form it was asked: what follows where
 * that was asked, what somebody may do, a plain denial of what somebody would have. Where the
 * contract names its parties is told last. Immutable; safe for many threads.
 */
final class Foremost {
  /** Who asks after the parties or the day of the contract is answered by its first words. */
  private static final Pattern ASKS_PREAMBLE =
      Pattern.compile(
          "(?i)\\b(?:who(?:se|m)?|part(?:y|ies)|between|dated?|sign(?:ed|ing)?|effective|entered|made|names?|named|titled?|called|address|apply|applies"
              + "|located|(?:begin|start|commenc)\\w{0,6}|(?:what|which)\\s+(?:is|kind|sort|type|compan)\\w{0,4}\\s+(?:of\\s+)?(?:this|the|it)?\\s?(?:agreement|contract|document))\\b");

  /** Characters from the beginning within which a contract names its parties. */
  private static final int PREAMBLE = 5_000;

  /** "This Agreement is entered into this day by and between" names the parties. */
  private static final Pattern ENTERED =
      Pattern.compile(
          "(?i)\\bth(?:is|e)\\s[^.;]{0,80}?\\b(?:agreement|contract|lease)\\b.{0,80}?\\b(?:entered|made|executed|dated)\\b.{0,160}?\\b(?:between|among)\\b");

  private static final Pattern TELLS_CONSEQUENCE =
      Pattern.compile(
          "(?i)^(?:\\W{0,2}\\w{1,4}[).]\\s+)?(?:otherwise|if|in\\s+(?:the|such|that|any\\s+such)\\s+(?:event|case)|upon|should|failing|where)\\b"
              + "|\\b(?:failure|fails|failing)\\s+(?:to|of)\\b|\\bresult\\s+in\\b|\\bin\\s+the\\s+event\\b|\\b(?:if|then)\\b");

  private static final Pattern ASKS_OPTIONS =
      Pattern.compile("(?i)\\bwhat\\s+(?:can|may|could)\\s+(.{2,40}?)\\s+do\\b");

  private static final Pattern RIGHT =
      Pattern.compile(
          "\\b([A-Za-z][\\w-]{1,40})(?:\\s+or\\s+(?:its|his|her|their)\\s+\\w{1,20})?\\s+(?:(?:shall|will)\\s+(?:\\w{2,12}\\s+)?have|has)\\s+(?:the|an?)\\s+(?:\\w{1,20}\\s+){0,3}?(?:right|option)\\b");

  /** "No right to any exclusive territory" is the plainest no. */
  private static final Pattern DENIES =
      Pattern.compile(
          "(?i)\\b(?:no|not\\s+(?:have|acquire|be\\s+entitled\\s+to|receive)(?:\\s+any)?)\\s+(?:rights?|entitlement|claims?|licen[cs]e|interest)\\s+(?:to|in|of|under)\\s+(.{3,60})");

  /** So many of the question's words behind a denial make it one of what was asked. */
  private static final int DENIED = 2;

  /** The weight of the question's own words, not those that a turn before lends it. */
  private static final float OWN = 0.6f;

  private final Parties parties = new Parties();

  /** Puts the quotations, best first and never empty, in the order to tell them. */
  void order(Question question, List<Citation> citations, Corpus corpus) {
    citations.sort(
        Comparator.comparing(c -> isBeside(question, corpus.contract(c.documentId()), c)));
    Citation first = first(question, citations, corpus);
    if (first != null) {
      citations.remove(first);
      citations.addFirst(first);
    }
  }

  /** Whether a passage names the parties near the beginning and the question is not of them. */
  static boolean isBeside(Question question, Contract contract, Citation citation) {
    return !ASKS_PREAMBLE.matcher(question.text()).find() && isPreamble(contract, citation);
  }

  private static boolean isPreamble(Contract contract, Citation citation) {
    if (citation.start() > PREAMBLE) {
      return false;
    }
    String text = WholeSentence.around(contract, citation).toLowerCase(Locale.ROOT);
    if (ENTERED.matcher(text).find()) {
      return true;
    }
    return contract.profile().parties().stream()
            .map(Party::name)
            .filter(n -> text.contains(n.toLowerCase(Locale.ROOT)))
            .distinct()
            .count()
        > 1;
  }

  private @Nullable Citation first(Question question, List<Citation> citations, Corpus corpus) {
    if (Gain.asksConsequence(question)) {
      return consequence(question, citations, corpus);
    }
    Matcher options = ASKS_OPTIONS.matcher(question.text());
    if (options.find()) {
      return option(Tokens.stems(options.group(1)), citations, corpus);
    }
    return question.asksWhether()
        ? denial(question, citations, corpus)
        : payment(question, citations, corpus);
  }

  /** What tells what follows, where the first does not and has hardly more of the question. */
  private static @Nullable Citation consequence(
      Question question, List<Citation> citations, Corpus corpus) {
    String first = whole(citations.getFirst(), corpus);
    if (tellsConsequence(first)) {
      return null;
    }
    long least = Math.max(1, shared(question, first) - 1);
    for (Citation other : citations) {
      String text = whole(other, corpus);
      if (tellsConsequence(text) && shared(question, text) >= least) {
        return other;
      }
    }
    return null;
  }

  /** What gives somebody a right, or else leave. */
  private @Nullable Citation option(List<String> who, List<Citation> citations, Corpus corpus) {
    Citation leave = null;
    for (Citation citation : citations) {
      Contract contract = corpus.contract(citation.documentId());
      String text = whole(citation, corpus);
      Matcher right = RIGHT.matcher(text);
      while (right.find()) {
        if (isAny(who, Tokens.stems(right.group(1)).getFirst(), contract)) {
          return citation;
        }
      }
      boolean may =
          Statement.in(text).stream()
              .anyMatch(s -> s.force() == Statement.Force.LEAVE && isAny(who, s.stem(), contract));
      leave = may && leave == null ? citation : leave;
    }
    return leave;
  }

  private boolean isAny(List<String> who, String stem, Contract contract) {
    return who.stream().anyMatch(w -> parties.isSame(stem, w, contract));
  }

  /** Whether a sentence says what follows in a case. */
  static boolean tellsConsequence(String sentence) {
    return TELLS_CONSEQUENCE.matcher(sentence).find();
  }

  private static @Nullable Citation denial(
      Question question, List<Citation> citations, Corpus corpus) {
    for (Citation citation : citations) {
      Matcher denied = DENIES.matcher(whole(citation, corpus));
      while (denied.find()) {
        if (shared(question, denied.group(1)) >= DENIED) {
          return citation;
        }
      }
    }
    return null;
  }

  /** What the one asked about pays, where the first has no amount and no more of the question. */
  private @Nullable Citation payment(Question question, List<Citation> citations, Corpus corpus) {
    String first = whole(citations.getFirst(), corpus);
    Contract contract = corpus.contract(citations.getFirst().documentId());
    Payment payment = Payment.asked(question.text(), contract, parties);
    if (payment == null
        || !Wanted.by(question).contains(AnswerType.MONEY)
        || Wanted.has(AnswerType.MONEY, first)) {
      return null;
    }
    return citations.stream()
        .filter(c -> Wanted.has(AnswerType.MONEY, whole(c, corpus)))
        .filter(c -> payment.in(whole(c, corpus)) > 0)
        .filter(c -> shared(question, whole(c, corpus)) >= shared(question, first))
        .findFirst()
        .orElse(null);
  }

  private static long shared(Question question, String text) {
    Set<String> stems = new HashSet<>(Tokens.stems(text));
    return question.terms().entrySet().stream()
        .filter(t -> t.getValue() >= OWN && stems.contains(t.getKey()))
        .count();
  }

  private static String whole(Citation citation, Corpus corpus) {
    return WholeSentence.around(corpus.contract(citation.documentId()), citation);
  }
}
