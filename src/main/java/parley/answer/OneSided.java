package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Modality;
import parley.language.Roles;
import parley.language.Token;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Party;

/**
 * Tells whether a clause gives the leave that was asked about to another party only: what {@code
 * Customer may terminate} allows is not allowed to the provider. Immutable; safe for many threads.
 */
final class OneSided {
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:\\b[Tt]he\\s+)?\\b([A-Za-z][\\w-]{1,40})\\s+(?:may|can|could|(?:is|are|shall\\s+be)\\s+(?:entitled|free|permitted|allowed)"
              + "|(?:has|have|shall\\s+have)\\s+the\\s+(?:sole\\s+)?right)\\b(?!\\s+not\\b)");
  private static final Set<String> AUXILIARIES =
      Set.of("can", "may", "could", "is", "are", "does", "do", "will", "would", "might", "has");
  private static final Set<String> PASSED = Set.of("the", "a", "an", "and", "also", "so", "but");

  private final Roles roles = Roles.load();

  /** The party, as the clause calls it, that alone is given the leave; null when it is not so. */
  @Nullable String bearer(Question question, List<Citation> evidence, Contract contract) {
    String asked = asked(question, contract);
    if (asked.isEmpty() || !Modality.LEAVE.askedBy(question.text())) {
      return null;
    }
    String quote = Quotes.flat(evidence.getFirst().quote());
    List<String> given = given(quote, contract);
    if (given.isEmpty() || given.stream().anyMatch(g -> isSame(g, asked))) {
      return null;
    }
    int here = shared(question, quote);
    for (Citation other : evidence.subList(1, evidence.size())) {
      String text = Quotes.flat(other.quote());
      boolean theirs = given(text, contract).stream().anyMatch(g -> isSame(g, asked));
      if (theirs && shared(question, text) >= here) {
        return null;
      }
    }
    return given.getFirst();
  }

  /** The party behind the auxiliary verb of the question, or empty. */
  private String asked(Question question, Contract contract) {
    List<Token> tokens = Tokens.of(question.text());
    for (int i = 0; i + 1 < Math.min(tokens.size(), 4); i++) {
      if (AUXILIARIES.contains(tokens.get(i).text())) {
        int at = PASSED.contains(tokens.get(i + 1).text()) ? i + 2 : i + 1;
        boolean party = at < tokens.size() && isParty(tokens.get(at), contract);
        return party ? tokens.get(at).stem() : "";
      }
    }
    return "";
  }

  /** The parties to whom a text gives leave; none when it also gives it to others. */
  private List<String> given(String text, Contract contract) {
    List<String> given = new ArrayList<>();
    Matcher matcher = GIVEN.matcher(text);
    while (matcher.find()) {
      Token token = Tokens.of(matcher.group(1)).getFirst();
      if (!isParty(token, contract)) {
        return List.of();
      }
      given.add(matcher.group(1));
    }
    return given;
  }

  private boolean isParty(Token token, Contract contract) {
    if (roles.isRole(token.stem())) {
      return true;
    }
    for (Party party : contract.profile().parties()) {
      boolean alias =
          party.aliases().stream().anyMatch(a -> Tokens.stems(a).contains(token.stem()));
      if (alias || Tokens.stems(party.name()).contains(token.stem())) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words name the same party or may name the same role. */
  private boolean isSame(String given, String asked) {
    String stem = Tokens.of(given).getFirst().stem();
    Set<String> meanings = new HashSet<>(roles.meanings(stem));
    meanings.add(stem);
    Set<String> others = new HashSet<>(roles.meanings(asked));
    others.add(asked);
    return meanings.stream().anyMatch(others::contains);
  }

  private static int shared(Question question, String text) {
    Set<String> stems = new HashSet<>(Tokens.stems(text));
    return (int) question.terms().keySet().stream().filter(stems::contains).count();
  }
}
