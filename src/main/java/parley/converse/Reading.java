package parley.converse;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to understand what was said.
 *
 * @param text the question, readable on its own
 * @param own the user's own words in it, which weigh 1; empty when it is all from earlier turns
 * @param background stems of earlier turns and their weight
 * @param share 0 to 1: how far the user's own words alone decide what concept is asked for
 * @param documents ids of the documents to stay in; empty when any will do
 * @param context what earlier turns tell the ranking
 * @param bindings what words were read as
 * @param constraints what the user narrowed and is in force
 * @param topic number of the turn that opened the topic
 * @param replaces number of the turn that this one corrects, or 0
 * @param required stems that a passage must have to answer; empty for none
 */
public record Reading(
    String text,
    String own,
    Map<String, Float> background,
    double share,
    Set<String> documents,
    Context context,
    List<Binding> bindings,
    List<String> constraints,
    int topic,
    int replaces,
    Set<String> required) {
  public Reading {
    background = Map.copyOf(background);
    documents = Set.copyOf(documents);
    bindings = List.copyOf(bindings);
    constraints = List.copyOf(constraints);
    required = Set.copyOf(required);
  }

  /** A question that needs nothing from before. */
  static Reading alone(String text, int turn) {
    return new Reading(
        text, text, Map.of(), 1, Set.of(), Context.NONE, List.of(), List.of(), turn, 0, Set.of());
  }

  /** The same, within some documents. */
  Reading within(Set<String> ids) {
    return new Reading(
        text,
        own,
        background,
        share,
        ids,
        context,
        bindings,
        constraints,
        topic,
        replaces,
        required);
  }

  /**
   * What the user's own words ask by themselves, in the same documents and on a topic of its own.
   */
  public Reading withoutHistory(int turn) {
    return alone(Talk.asQuestion(own), turn).within(documents);
  }

  /** Another question in the same place of the talk, which says all of itself. */
  public Reading asking(String question) {
    return new Reading(
        question,
        question,
        Map.of(),
        1,
        documents,
        Context.NONE,
        bindings,
        constraints,
        topic,
        replaces,
        required);
  }

  /** Whether words of earlier turns weigh beside enough of the user's own. */
  public boolean isExpanded() {
    return !background.isEmpty() && Choice.content(own).size() > 1;
  }

  /** The same, correcting a turn. */
  Reading replacing(int turn) {
    return new Reading(
        text,
        own,
        background,
        share,
        documents,
        context,
        bindings,
        constraints,
        topic,
        turn,
        required);
  }
}
