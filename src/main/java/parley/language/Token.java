package parley.language;

/**
 * A word of a text.
 *
 * @param text lower case, as printed otherwise
 * @param stem its English stem; equals {@code text} for numbers
 * @param start offset of its first character
 * @param end after its last
 */
public record Token(String text, String stem, int start, int end) {}
