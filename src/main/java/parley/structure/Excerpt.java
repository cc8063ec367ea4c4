package parley.structure;

/**
 * A stretch of neighbouring passages under one heading, long enough to be understood by itself.
 * Offsets count UTF-16 units of {@link Contract#text()}.
 *
 * @param index its place among the contract's excerpts, reading order
 * @param firstPassage index of the first passage in it
 * @param lastPassage index of the last passage in it
 * @param section index of the section that its first passage stands in
 * @param start first character
 * @param end after the last
 */
public record Excerpt(
    int index, int firstPassage, int lastPassage, int section, int start, int end) {}
