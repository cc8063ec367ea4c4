package parley.converse;

/**
 * Words of a question and what they were read as.
 *
 * @param from as typed
 * @param to what they stand for
 * @param turn number of the turn it comes from
 */
public record Binding(String from, String to, int turn) {}
