package parley.dialogue;

import java.util.List;
import java.util.Set;
import parley.language.Token;
import parley.language.Tokens;

/** Tells thanks from questions: a turn of nothing but these words asks for nothing. Stateless. */
public final class Courtesies {
  private static final Set<String> NEEDED =
      Set.of("thanks", "thank", "thx", "cheers", "great", "perfect", "bye", "ok", "okay");
  private static final Set<String> WORDS =
      Set.of(
          "you", "very", "much", "a", "lot", "so", "that", "is", "all", "for", "now", "that's",
          "helps", "helpful", "good");

  private Courtesies() {}

  /** Whether the turn only thanks, greets or agrees. */
  public static boolean is(String turn) {
    List<String> words = Tokens.of(turn).stream().map(Token::text).toList();
    return !words.isEmpty()
        && words.stream().anyMatch(NEEDED::contains)
        && words.stream().allMatch(w -> NEEDED.contains(w) || WORDS.contains(w));
  }
}
