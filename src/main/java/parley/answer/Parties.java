package parley.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Roles;
import parley.language.Token;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Party;

/** Tells who a word of a contract or of a question stands for. Immutable; safe for many threads. */
final class Parties {
  private static final Set<String> AUXILIARIES =
      Set.of(
          "can", "may", "could", "is", "are", "does", "do", "will", "would", "might", "has", "must",
          "shall", "should");
  private static final Set<String> PASSED =
      Set.of("the", "a", "an", "and", "also", "so", "but", "then", "each");

  /** How many words into a question its subject may begin. */
  private static final int OPENING = 5;

  /** Words between the party asked about and what it does, such as "is the Tenant obliged to". */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)allowed|permitted|entitled|free|able|required|obliged|obligated|bound|forbidden|prohibited"
              + "|barred|banned|restricted|prevented|supposed|need|needs|have|has|right|not|be|under|duty|obligation"
              + "|to|from|also|ever|still|only|itself|the|a|an|any|by|terms|of|this|agreement|contract|lease");

  private final Roles roles = Roles.load();

  /**
   * Who a question asks about and what it would do.
   *
   * @param party the stem of the party's name
   * @param act the stem of the verb, empty when it cannot be told
   */
  record Asked(String party, String act) {}

  /** The party behind the auxiliary verb of the question, or null. */
  @Nullable Asked asked(String question, Contract contract) {
    List<Token> tokens = Tokens.of(question);
    for (int i = 0; i + 1 < Math.min(tokens.size(), OPENING); i++) {
      if (AUXILIARIES.contains(tokens.get(i).text())) {
        int at = i + 1;
        while (at < tokens.size() - 1 && PASSED.contains(tokens.get(at).text())) {
          at++;
        }
        Token party = tokens.get(at);
        return isParty(party.stem(), contract) ? new Asked(party.stem(), act(tokens, at)) : null;
      }
    }
    return null;
  }

  private static String act(List<Token> tokens, int party) {
    for (Token token : tokens.subList(party + 1, tokens.size())) {
      if (!BETWEEN.matcher(token.text()).matches()) {
        return token.stem();
      }
    }
    return "";
  }

  /** Whether the stem is a role or stands in the name of a party to the contract. */
  boolean isParty(String stem, Contract contract) {
    if (roles.isRole(stem)) {
      return true;
    }
    for (Party party : contract.profile().parties()) {
      boolean alias = party.aliases().stream().anyMatch(a -> Tokens.stems(a).contains(stem));
      if (alias || Tokens.stems(party.name()).contains(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two stems name the same party or may name the same role. */
  boolean isSame(String one, String other) {
    Set<String> meanings = new HashSet<>(roles.meanings(one));
    meanings.add(one);
    Set<String> others = new HashSet<>(roles.meanings(other));
    others.add(other);
    return meanings.stream().anyMatch(others::contains);
  }
}
