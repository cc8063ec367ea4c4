package parley.converse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.language.Resources;
import parley.language.Stems;
import parley.language.Token;

/** The verbs questions are made of. Immutable; safe for many threads. */
final class Verbs {
  private static final Set<String> AUXILIARIES =
      Set.of(
          ("is are was were be been being am can could may might must do does did will would shall"
                  + " should has have had isn't aren't wasn't weren't can't couldn't mustn't don't"
                  + " doesn't didn't won't wouldn't shouldn't hasn't haven't hadn't cannot isnt arent"
                  + " cant dont doesnt didnt wont wouldnt shouldnt hasnt havent")
              .split(" "));

  /** Endings of nouns made of verbs. */
  private static final List<String> NOMINAL =
      List.of("tion", "sion", "ment", "ments", "tions", "sions", "ance", "ence", "al", "er", "or");

  private final Set<String> bases = new HashSet<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> also = new HashSet<>();

  private Verbs() {}

  static Verbs load() {
    Verbs verbs = new Verbs();
    for (String line : Resources.lines(Verbs.class, "verbs.txt")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Set<String> into = line.startsWith("=") ? verbs.also : verbs.sure;
      for (String verb : line.replace("=", "").strip().split("\\s+")) {
        into.add(Stems.of(verb));
        verbs.bases.add(verb);
      }
    }
    return verbs;
  }

  /** Whether the word is an auxiliary or modal verb. */
  static boolean isAuxiliary(Token token) {
    return AUXILIARIES.contains(token.text());
  }

  /** Whether the word is a verb and hardly ever a noun. */
  boolean isVerb(Token token) {
    return sure.contains(token.stem()) && !isNominal(token.text());
  }

  /** Whether the word is the bare form of a verb, as it stands behind an auxiliary. */
  boolean isBase(Token token) {
    return bases.contains(token.text());
  }

  /** {@code termination}, {@code payment}: a noun made of a verb. */
  private boolean isNominal(String word) {
    return !bases.contains(word) && NOMINAL.stream().anyMatch(word::endsWith);
  }

  /** Whether the word may be a verb or a noun. */
  boolean mayBeVerb(Token token) {
    return also.contains(token.stem());
  }
}
