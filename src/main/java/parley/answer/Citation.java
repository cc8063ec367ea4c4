package parley.answer;

/**
 * A verbatim quotation and where it stands.
 *
 * @param documentId the document
 * @param section index of the innermost section in that contract
 * @param start first character in the contract's text
 * @param end after the last; at most 1,500 characters after {@code start}
 * @param quote the text between them, as it stands
 */
public record Citation(String documentId, int section, int start, int end, String quote) {}
