package parley.structure;

/**
 * A defined term and where it is defined. Offsets count UTF-16 units of {@link Contract#text()}.
 *
 * @param term as printed between the quotation marks
 * @param start start of the sentence or clause that defines it
 * @param end end of it
 * @param section index of the section that defines it
 * @param page 1-based
 */
public record DefinedTerm(String term, int start, int end, int section, int page) {}
