package parley.answer;

import java.util.List;

/**
 * What limits an answer.
 *
 * @param text one sentence for a person
 * @param citations what it rests on; empty only for kinds that speak of an absence
 */
public record Caveat(String text, Kind kind, List<Citation> citations) {
  public Caveat {
    citations = List.copyOf(citations);
  }

  /** The wire names are these in lower case. */
  public enum Kind {
    EXCEPTION,
    CONDITION,
    OVERRIDE,
    DEFINITION,
    CROSS_REFERENCE,
    COMPUTED,
    TABLE,
    UNREADABLE_PAGES,
    HIDDEN_TEXT,
    ASSUMPTION,
    CONFLICT,
    LIMITATION,
    VERSION
  }
}
