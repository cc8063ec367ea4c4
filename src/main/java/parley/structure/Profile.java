package parley.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/**
 * What a contract is, as a person would name it.
 *
 * @param title as printed at the top, such as {@code AGREEMENT AND PLAN OF MERGER}, or null
 * @param titleAt where the title stands, or null
 * @param parties in the order of the preamble; empty when not recognised
 * @param date the date in the preamble, ISO 8601, or null
 * @param dateAt where that date stands, or null
 */
public record Profile(
    @Nullable String title,
    @Nullable Span titleAt,
    List<Party> parties,
    @Nullable String date,
    @Nullable Span dateAt) {
  public Profile {
    parties = List.copyOf(parties);
  }
}
