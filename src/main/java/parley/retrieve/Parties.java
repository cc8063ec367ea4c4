package parley.retrieve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Roles;
import parley.language.Statement;
import parley.language.Synonyms;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Party;

/** Tells who a word of a contract or of a question stands for. Stateless. */
public final class Parties {
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

  /** Words of a name that tell no party from another. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?i)inc|incorporated|corp|corporation|llc|ltd|limited|lp|llp|plc|gmbh|ag|nv|bv|sa|company|companies|co|group"
              + "|holdings?|international|party|parties|agreement|contract");

  /** Words of a verb such as "walk away from". */
  private static final int PHRASE = 3;

  /** So few letters are no abbreviation of a name. */
  private static final int ABBREVIATION = 2;

  /** "Does Section 8 let the Tenant sublet", "is there anything that entitles the Buyer to". */
  private static final Set<String> LETTING =
      Set.of("let", "allow", "permit", "entitl", "enabl", "author");

  private static final Roles ROLES = Roles.load();
  private static final Synonyms SYNONYMS = Synonyms.load();

  /**
   * Who a question asks about and what it would do.
   *
   * @param party the stem of the party's name
   * @param act the stem of the verb, empty when it cannot be told
   * @param alike the stems of verbs that mean the same
   */
  public record Asked(String party, String act, Set<String> alike) {
    public Asked {
      alike = Set.copyOf(alike);
    }

    /** Whether a statement is of the act. */
    public boolean isIn(Statement statement) {
      return statement.isAbout(act, alike);
    }
  }

  /**
   * The party behind the auxiliary verb at the question's beginning, or else behind a verb of
   * leave, or null.
   */
  public @Nullable Asked asked(String question, Contract contract) {
    List<Token> tokens = Tokens.of(question);
    for (int i = 0; i + 1 < Math.min(tokens.size(), OPENING); i++) {
      if (AUXILIARIES.contains(tokens.get(i).text())) {
        Asked asked = behind(tokens, i, contract);
        return asked == null ? let(tokens, contract) : asked;
      }
    }
    return null;
  }

  private @Nullable Asked let(List<Token> tokens, Contract contract) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (LETTING.contains(tokens.get(i).stem())) {
        return behind(tokens, i, contract);
      }
    }
    return null;
  }

  /** The party that stands right behind a verb. */
  private @Nullable Asked behind(List<Token> tokens, int verb, Contract contract) {
    int at = verb + 1;
    while (at < tokens.size() - 1 && PASSED.contains(tokens.get(at).text())) {
      at++;
    }
    Token party = tokens.get(at);
    return isParty(party.stem(), contract) ? asked(tokens, at) : null;
  }

  private static Asked asked(List<Token> tokens, int party) {
    String name = tokens.get(party).stem();
    for (int i = party + 1; i < tokens.size(); i++) {
      if (!BETWEEN.matcher(tokens.get(i).text()).matches()) {
        return new Asked(name, tokens.get(i).stem(), alike(tokens.subList(i, tokens.size())));
      }
    }
    return new Asked(name, "", Set.of());
  }

  /** The law's own words for a lay word or for the phrase that it begins. */
  private static Set<String> alike(List<Token> tokens) {
    Set<String> acts = new HashSet<>();
    for (int length = 1; length <= Math.min(PHRASE, tokens.size()); length++) {
      List<String> phrase = tokens.subList(0, length).stream().map(Token::stem).toList();
      for (int number : SYNONYMS.classesOf(phrase)) {
        acts.add(SYNONYMS.members(number).getFirst());
      }
    }
    return acts.contains(tokens.getFirst().stem()) ? Set.of() : acts;
  }

  /** Whether the stem is a role or stands in the name of a party to the contract. */
  public boolean isParty(String stem, Contract contract) {
    return ROLES.isRole(stem) || !named(stem, contract).isEmpty();
  }

  /**
   * Whether two stems name the same party to the contract or, where one of them names none, may
   * name the same role.
   */
  public boolean isSame(String one, String other, Contract contract) {
    Set<String> first = parties(one, contract);
    Set<String> second = parties(other, contract);
    return (first.isEmpty() || second.isEmpty())
        ? isSameRole(one, other)
        : first.stream().anyMatch(second::contains);
  }

  /**
   * Whether two stems name two parties to the contract or roles that stand across the table from
   * one another; not where it cannot be told who one of them is.
   */
  public boolean isOther(String one, String other, Contract contract) {
    Set<String> first = parties(one, contract);
    Set<String> second = parties(other, contract);
    return (first.isEmpty() || second.isEmpty())
        ? ROLES.across(one).contains(other) || ROLES.across(other).contains(one)
        : first.stream().noneMatch(second::contains);
  }

  private static boolean isSameRole(String one, String other) {
    Set<String> others = meanings(other);
    return meanings(one).stream().anyMatch(others::contains);
  }

  private static Set<String> meanings(String stem) {
    Set<String> meanings = new HashSet<>(ROLES.meanings(stem));
    meanings.add(stem);
    return meanings;
  }

  /** The parties that a stem names, or else those whose role it may be. */
  private static Set<String> parties(String stem, Contract contract) {
    Set<String> named = named(stem, contract);
    if (named.isEmpty() && ROLES.isRole(stem)) {
      for (Party party : contract.profile().parties()) {
        for (String alias : party.aliases()) {
          if (isSameRole(stem, String.join(" ", Tokens.stems(alias)))) {
            named.add(party.name());
          }
        }
      }
    }
    return named;
  }

  /** The parties that a stem names: by what the contract calls them, or by a word of their name. */
  private static Set<String> named(String stem, Contract contract) {
    Set<String> exactly = new HashSet<>();
    Set<String> called = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Party party : contract.profile().parties()) {
      for (String alias : party.aliases()) {
        if (Tokens.stems(alias).equals(List.of(stem))) {
          exactly.add(party.name());
        }
        if (stems(alias).contains(stem)) {
          called.add(party.name());
        }
      }
      if (stems(party.name()).contains(stem) || isInitials(stem, party.name())) {
        named.add(party.name());
      }
    }
    return !exactly.isEmpty() ? exactly : !called.isEmpty() ? called : named;
  }

  private static Set<String> stems(String name) {
    Set<String> stems = new HashSet<>();
    for (Token token : Tokens.of(name)) {
      if (!Words.isFunction(token.text()) && !COMMON.matcher(token.text()).matches()) {
        stems.add(token.stem());
      }
    }
    return stems;
  }

  /** Whether a stem is the first letters of the first words of a name. */
  private static boolean isInitials(String stem, String name) {
    StringBuilder initials = new StringBuilder();
    for (Token token : Tokens.of(name)) {
      initials.append(token.text().charAt(0));
    }
    return stem.length() >= ABBREVIATION && initials.toString().startsWith(stem);
  }
}
