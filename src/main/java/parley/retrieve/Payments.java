package parley.retrieve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.converse.Question;
import parley.index.Hit;
import parley.structure.Contract;

/**
 * Holds passages against who a question says pays, in each document by the names that it gives its
 * parties. Not safe for many threads.
 */
final class Payments {
  /** What telling who pays is worth where that is asked, of what a payer known is; set by hand. */
  private static final double WHOEVER = 2;

  private final Question question;
  private final Parties parties;
  private final Corpus corpus;
  private final boolean asked;
  private final Map<String, Optional<Payment>> byDocument = new HashMap<>();

  Payments(Question question, Parties parties, Corpus corpus) {
    this.question = question;
    this.parties = parties;
    this.corpus = corpus;
    this.asked = Payment.mayBeAsked(question.text());
  }

  /** As {@link Payment#in} tells of the passage; 0 where the question is not about who pays. */
  double in(Hit hit) {
    if (!asked) {
      return 0;
    }
    Contract contract = corpus.contract(hit.documentId());
    String text = contract.textOf(contract.passages().get(hit.passage()));
    return byDocument
        .computeIfAbsent(
            hit.documentId(),
            id -> Optional.ofNullable(Payment.asked(question.text(), contract, parties)))
        .map(payment -> payment.in(text) * (payment.isAnybody() ? WHOEVER : 1))
        .orElse(0.0);
  }
}
