package parley.reader;

/**
 * An excerpt of a contract as the reader sees it.
 *
 * @param heading titles and number of its section
 * @param lead what stands before it in its sentence or enumeration, or empty
 * @param text the excerpt itself
 */
public record ExcerptText(String heading, String lead, String text) {}
