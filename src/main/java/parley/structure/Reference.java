package parley.structure;

/**
 * A cross-reference in the text.
 *
 * @param start first character of the mention, such as {@code Section 6.1(e)}
 * @param end after its last character
 * @param section index of the section it stands in
 * @param target index of the section it names, or -1 when nothing of that name exists
 */
public record Reference(int start, int end, int section, int target) {}
