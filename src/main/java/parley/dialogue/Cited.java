package parley.dialogue;

/**
 * A place an answer quoted.
 *
 * @param documentId the document
 * @param section number of the section as {@code 2.1(a)}, lower case, or empty
 * @param start first character in the contract's text
 * @param end after the last
 */
public record Cited(String documentId, String section, int start, int end) {}
