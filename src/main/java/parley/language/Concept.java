package parley.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something contracts provide for, such as governing law or assignment.
 *
 * @param id stable name, lower case with hyphens
 * @param label noun phrase for a sentence
 * @param answer what sort of thing answers a question about it
 * @param claim what a "yes" affirms, or null where no yes or no is asked
 * @param headings lower-case titles it stands under
 * @param phrases lower-case wordings contracts use
 * @param asks how people ask for it
 * @param affirming questions whose yes affirms the claim
 * @param denying questions whose yes denies the claim
 */
public record Concept(
    String id,
    String label,
    AnswerType answer,
    @Nullable String claim,
    List<String> headings,
    List<String> phrases,
    List<String> asks,
    List<String> affirming,
    List<String> denying) {
  public Concept {
    headings = List.copyOf(headings);
    phrases = List.copyOf(phrases);
    asks = List.copyOf(asks);
    affirming = List.copyOf(affirming);
    denying = List.copyOf(denying);
  }

  /** This concept with the wordings of {@code other} added. */
  Concept withWordingsOf(Concept other) {
    return new Concept(
        id,
        label,
        answer,
        claim,
        headings,
        phrases,
        both(asks, other.asks),
        both(affirming, other.affirming),
        both(denying, other.denying));
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  /** Every wording a person may use, whichever way round. */
  public List<String> wordings() {
    return Stream.of(asks, affirming, denying).flatMap(List::stream).toList();
  }
}
