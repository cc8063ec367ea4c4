package parley.answer;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.retrieve.Corpus;
import parley.retrieve.Parties;
import parley.retrieve.Payment;
import parley.structure.Contract;

/** Holds quotations against who a question says pays. Not safe for many threads. */
final class Payers {
  private static final double BARELY = 0.01;

  private final Question question;
  private final @Nullable Payment payment;

  private Payers(Question question, @Nullable Payment payment) {
    this.question = question;
    this.payment = payment;
  }

  /** What the question says of it, by the names of the contract. */
  static Payers of(Question question, Contract contract, Parties parties) {
    return new Payers(question, Payment.asked(question.text(), contract, parties));
  }

  /** Puts quotations in which only others pay, or nobody where it is asked who does, last. */
  void order(List<Citation> citations, Corpus corpus) {
    Payment asked = payment;
    if (asked != null) {
      double least = asked.isAnybody() ? BARELY : 0;
      citations.sort(Comparator.comparing(c -> in(asked, c, corpus) < least));
    }
  }

  /** Whether a question what somebody pays is met by what others pay. */
  boolean areOthersOnly(List<Citation> citations, Corpus corpus) {
    Payment asked = payment;
    return asked != null
        && !question.asksWhether()
        && in(asked, citations.getFirst(), corpus) <= -1
        && citations.stream().allMatch(c -> in(asked, c, corpus) <= 0);
  }

  private static double in(Payment asked, Citation citation, Corpus corpus) {
    return asked.in(WholeSentence.understood(corpus.contract(citation.documentId()), citation));
  }
}
