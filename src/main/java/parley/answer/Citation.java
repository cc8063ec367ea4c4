package parley.answer;

import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Passage;

/**
 * A verbatim quotation and where it stands.
 *
 * @param documentId the document
 * @param section index of the innermost section in that contract
 * @param start first character in the contract's text
 * @param end after the last; at most 1,500 characters after {@code start}
 * @param quote the text between them, as it stands
 */
public record Citation(String documentId, int section, int start, int end, String quote) {

  /** A whole passage. */
  static Citation of(String documentId, Passage passage, Contract contract) {
    return at(documentId, passage.section(), passage.start(), passage.end(), contract);
  }

  /** A stretch of a section's text, without white space at its ends. */
  static Citation at(String documentId, int section, int start, int end, Contract contract) {
    Span place = Quotes.trimmed(contract.text(), start, end);
    return new Citation(documentId, section, place.start(), place.end(), place.of(contract.text()));
  }
}
