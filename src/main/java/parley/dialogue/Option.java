package parley.dialogue;

/**
 * A reading the user was asked to choose from.
 *
 * @param id as it was shown
 * @param text as it was shown
 * @param standalone the question that reading asks
 */
public record Option(String id, String text, String standalone) {}
