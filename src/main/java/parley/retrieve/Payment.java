package parley.retrieve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;

/**
 * Who a question says pays or is paid, held against who pays in a text: what the tenant pays does
 * not stand where the landlord does. Not safe for many threads.
 */
public final class Payment {
  private static final Set<String> PAYING =
      Set.of(
          "pay",
          "paid",
          "payabl",
          "owe",
          "reimburs",
          "remit",
          "bear",
          "foot",
          "cough",
          "fork",
          "shell");

  private static final Set<String> PASSIVE_VERBS = Set.of("paid", "owed", "reimbursed", "payable");
  private static final Set<String> PERFECT = Set.of("has", "have", "had");

  /** Words between who pays and "pay", such as "does the Tenant still have to pay". */
  private static final Set<String> BETWEEN =
      Set.of(
          "shall",
          "will",
          "must",
          "may",
          "can",
          "should",
          "would",
          "could",
          "does",
          "do",
          "did",
          "has",
          "have",
          "had",
          "need",
          "needs",
          "to",
          "is",
          "are",
          "be",
          "also",
          "ever",
          "still",
          "actually",
          "itself",
          "not",
          "obliged",
          "obligated",
          "required",
          "supposed",
          "going",
          "liable",
          "bound",
          "really",
          "only",
          "then",
          "already",
          "even",
          "normally",
          "usually",
          "get",
          "gets");

  private static final Set<String> CONDITION = Set.of("if", "when", "unless", "once", "until");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "such", "each", "to");

  /** What is done ("Consulting Fee") is nobody's name. */
  private static final String NAME = "((?![A-Z][a-z]{1,20}ing\\b)[A-Z][\\w-]{1,40})";

  /** "Parent shall, on request, pay", "Buyer to pay". */
  private static final Pattern PAYS =
      Pattern.compile(
          "\\b"
              + NAME
              + "(?:\\s{1,3}\\([^)]{0,60}\\))?\\s{1,3}"
              + "(?:hereby\\s|also\\s|further\\s)?(?:(?:shall|will|must)(?:\\s(?:be|have))?|agrees?|undertakes?|is|are)?\\s{0,3}"
              + "(?:obligated\\s|required\\s|obliged\\s|responsible\\s|liable\\s)?"
              + "(?:,[^.;,]{0,120},\\s{1,3}|(?:(?!not\\b)[a-z]{1,14}\\s{1,3}){0,4})"
              + "(?:pay|reimburse|remit|bear|owe)\\b");

  private static final Pattern TELLS =
      Pattern.compile("\\b" + NAME + "\\s{1,3}(?:pays|owes|bears|reimburses|has\\s{1,3}paid)\\b");
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:no\\s+event|no\\s+circumstances?|neither|nor)\\b[^.;]{0,24}$");

  private static final String BY = ")\\s{1,3}(?:only\\s|solely\\s)?by\\s{1,3}(?:the\\s|such\\s)?";

  private static final Pattern DUE_FROM =
      Pattern.compile(
          "\\b(?:payable|owed|owing|due|(?:shall|will|must)\\s{1,3}be\\s{1,3}(?:paid|borne|reimbursed)"
              + BY
              + NAME);
  private static final Pattern PAID_BY =
      Pattern.compile(
          "(?<!\\bbe\\s)\\b(?:paid|borne|payments?(?:\\sof\\s[^.;,]{1,60}?)?|reimbursed"
              + BY
              + NAME);
  private static final Pattern PAID =
      Pattern.compile(
          "\\b(?:pay(?:s|able|ments?)?|paid|reimburses?|remit(?:ted)?|owed?|due)\\s{1,3}(?:over\\s|directly\\s)?"
              + "(?:to\\s{1,3}(?:the\\s|such\\s)?|(?:the\\s)?(?!(?:[A-Z][\\w’'-]{1,20}\\s){1,5}(?:Fees?|Payments?|Expenses|Amounts?|Price|Costs|Consideration)\\b))"
              + NAME);

  /** A sum that has its payer's name, such as "Parent Termination Fee". */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b"
              + NAME
              + "\\s(?:[A-Z][A-Za-z]{1,20}\\s){0,3}(?:Fee|Payment|Reimbursement|Contribution)\\b");

  /** What a sum that only has the name tells; set by hand. */
  private static final double BY_NAME = 0.5;

  /** What a payment is worth that is spoken of but not demanded; set by hand. */
  private static final double TOLD = 0.4;

  /** Characters before a payment that may deny it. */
  private static final int BEFORE = 40;

  private final Parties parties;
  private final Contract contract;
  private final String party;
  private final Role role;
  private final Map<String, Side> sides = new HashMap<>();

  /** Where a word of a text stands to the party asked about. */
  private enum Side {
    OWN,
    OTHER,
    NOBODY
  }

  /** What the party asked about does. */
  private enum Role {
    PAYER,
    PAYEE
  }

  private Payment(Parties parties, Contract contract, String party, Role role) {
    this.parties = parties;
    this.contract = contract;
    this.party = party;
    this.role = role;
  }

  /** Whether a question may say who pays. */
  static boolean mayBeAsked(String question) {
    return Tokens.stems(question).stream().anyMatch(PAYING::contains);
  }

  /** Who a question says pays or is paid, or null. */
  public static @Nullable Payment asked(String question, Contract contract, Parties parties) {
    List<Token> tokens = Tokens.of(question);
    for (int i = 0; i < tokens.size(); i++) {
      if (PAYING.contains(tokens.get(i).stem())) {
        boolean by = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("by");
        Token before = before(tokens, i);
        Token after = after(tokens, i);
        if (before != null && isParty(before, contract, parties)) {
          boolean paid = PASSIVE_VERBS.contains(tokens.get(i).text()) && !has(tokens, i);
          return of(before, paid ? Role.PAYEE : Role.PAYER, contract, parties);
        }
        if (after != null && isParty(after, contract, parties)) {
          return of(after, by ? Role.PAYER : Role.PAYEE, contract, parties);
        }
      }
    }
    return null;
  }

  private static boolean has(List<Token> tokens, int verb) {
    return tokens.subList(0, verb).stream().anyMatch(t -> PERFECT.contains(t.text()));
  }

  private static Payment of(Token party, Role role, Contract contract, Parties parties) {
    return new Payment(parties, contract, party.stem(), role);
  }

  private static boolean isParty(Token token, Contract contract, Parties parties) {
    return !Words.isFunction(token.text()) && parties.isParty(token.stem(), contract);
  }

  /** Who stands before "pay", unless it is told as a case: "if the tenant does not pay". */
  private static @Nullable Token before(List<Token> tokens, int verb) {
    int at = verb - 1;
    while (at >= 0 && BETWEEN.contains(tokens.get(at).text())) {
      at--;
    }
    for (int i = 0; i < at; i++) {
      boolean asks = BETWEEN.contains(tokens.get(i + 1).text());
      if (CONDITION.contains(tokens.get(i).text()) && !asks) {
        return null;
      }
    }
    return at < 0 ? null : tokens.get(at);
  }

  private static @Nullable Token after(List<Token> tokens, int verb) {
    int at = verb + 1;
    while (at < tokens.size()
        && (ARTICLES.contains(tokens.get(at).text()) || tokens.get(at).text().equals("by"))) {
      at++;
    }
    return at < tokens.size() ? tokens.get(at) : null;
  }

  /**
   * How far the payments that a text tells of are those asked for: 1 when all are, less when others
   * are too or none is demanded, 0 when it tells of none, -1 when all are others.
   */
  public double in(String text) {
    Map<Side, Integer> due = new EnumMap<>(Side.class);
    Map<Side, Integer> told = new EnumMap<>(Side.class);
    if (role == Role.PAYER) {
      count(PAYS, text, due);
      count(TELLS, text, told);
      count(DUE_FROM, text, due);
      count(PAID_BY, text, told);
      Map<Side, Integer> paid = count(PAID, text, new EnumMap<>(Side.class));
      told.merge(Side.OTHER, of(paid, Side.OWN), Integer::sum);
    } else {
      count(PAID, text, due);
    }
    int own = of(due, Side.OWN) + of(told, Side.OWN);
    int other = of(due, Side.OTHER) + of(told, Side.OTHER);
    if (own == 0 && other == 0) {
      return named(text);
    }
    double least = of(due, Side.OWN) > 0 ? 1 : TOLD;
    return own == 0 ? -1 : least * own / (own + other);
  }

  /** What the names of sums tell of who pays them. */
  private double named(String text) {
    Map<Side, Integer> named = new EnumMap<>(Side.class);
    if (role == Role.PAYER) {
      count(NAMED, text, named);
    }
    return of(named, Side.OWN) > 0 ? BY_NAME : of(named, Side.OTHER) > 0 ? -BY_NAME : 0;
  }

  private static int of(Map<Side, Integer> counted, Side side) {
    return counted.getOrDefault(side, 0);
  }

  private Map<Side, Integer> count(Pattern pattern, String text, Map<Side, Integer> counted) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
      Side side = DENIED.matcher(before).find() ? Side.NOBODY : side(matcher.group(1));
      counted.merge(side, 1, Integer::sum);
    }
    return counted;
  }

  private Side side(String name) {
    return sides.computeIfAbsent(name, this::read);
  }

  private Side read(String name) {
    List<String> stems = Tokens.stems(name);
    if (stems.isEmpty()) {
      return Side.NOBODY;
    }
    String stem = stems.getFirst();
    if (parties.isSame(stem, party, contract)) {
      return Side.OWN;
    }
    return parties.isOther(stem, party, contract) ? Side.OTHER : Side.NOBODY;
  }
}
