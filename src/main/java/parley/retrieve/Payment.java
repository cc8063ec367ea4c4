package parley.retrieve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    PAYEE,
    /** It is asked who pays. */
    ANYBODY
  }

  private Payment(Parties parties, Contract contract, String party, Role role) {
    this.parties = parties;
    this.contract = contract;
    this.party = party;
    this.role = role;
  }

  /** Whether a question may say who pays. */
  static boolean mayBeAsked(String question) {
    return Tokens.stems(question).stream().anyMatch(PaymentWords.PAYING::contains);
  }

  /** Who a question says pays or is paid, or null. */
  public static @Nullable Payment asked(String question, Contract contract, Parties parties) {
    List<Token> tokens = Tokens.of(question);
    if (asksWho(tokens)) {
      return new Payment(parties, contract, "", Role.ANYBODY);
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (PaymentWords.PAYING.contains(tokens.get(i).stem())) {
        boolean by = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("by");
        Token before = before(tokens, i);
        Token after = after(tokens, i);
        if (before != null && isParty(before, contract, parties)) {
          boolean paid =
              PaymentWords.PASSIVE_VERBS.contains(tokens.get(i).text()) && !has(tokens, i);
          return of(before, paid ? Role.PAYEE : Role.PAYER, contract, parties);
        }
        if (after != null && isParty(after, contract, parties)) {
          return of(after, by ? Role.PAYER : Role.PAYEE, contract, parties);
        }
      }
    }
    return null;
  }

  /** "Who pays", "and who actually has to foot". */
  private static boolean asksWho(List<Token> tokens) {
    int who = tokens.isEmpty() || !PaymentWords.OPENERS.contains(tokens.getFirst().text()) ? 0 : 1;
    int verb = who + 1;
    while (verb < tokens.size() && PaymentWords.BETWEEN.contains(tokens.get(verb).text())) {
      verb++;
    }
    return verb < tokens.size()
        && tokens.get(who).text().equals("who")
        && PaymentWords.PAYING.contains(tokens.get(verb).stem());
  }

  private static boolean has(List<Token> tokens, int verb) {
    return tokens.subList(0, verb).stream().anyMatch(t -> PaymentWords.PERFECT.contains(t.text()));
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
    while (at >= 0 && PaymentWords.BETWEEN.contains(tokens.get(at).text())) {
      at--;
    }
    for (int i = 0; i < at; i++) {
      boolean asks = PaymentWords.BETWEEN.contains(tokens.get(i + 1).text());
      if (PaymentWords.CONDITION.contains(tokens.get(i).text()) && !asks) {
        return null;
      }
    }
    return at < 0 ? null : tokens.get(at);
  }

  private static @Nullable Token after(List<Token> tokens, int verb) {
    int at = verb + 1;
    while (at < tokens.size()
        && (PaymentWords.ARTICLES.contains(tokens.get(at).text())
            || tokens.get(at).text().equals("by"))) {
      at++;
    }
    return at < tokens.size() ? tokens.get(at) : null;
  }

  /**
   * How far the payments that a text tells of are those asked for: 1 when all are, less when others
   * are too or none is demanded, 0 when it tells of none, -1 when all are others.
   */
  public double in(String text) {
    if (role == Role.ANYBODY) {
      return ofAnybody(text);
    }
    Map<Side, Integer> due = new EnumMap<>(Side.class);
    Map<Side, Integer> told = new EnumMap<>(Side.class);
    if (role == Role.PAYER) {
      count(PaymentWords.PAYS, text, due);
      count(PaymentWords.TELLS, text, told);
      count(PaymentWords.DUE_FROM, text, due);
      count(PaymentWords.PAID_BY, text, told);
      Map<Side, Integer> paid = count(PaymentWords.PAID, text, new EnumMap<>(Side.class));
      told.merge(Side.OTHER, of(paid, Side.OWN), Integer::sum);
    } else {
      count(PaymentWords.PAID, text, due);
    }
    int own = of(due, Side.OWN) + of(told, Side.OWN);
    int other = of(due, Side.OTHER) + of(told, Side.OTHER);
    if (own == 0 && other == 0) {
      return named(text);
    }
    double least = of(due, Side.OWN) > 0 ? 1 : TOLD;
    return own == 0 ? -1 : least * own / (own + other);
  }

  /** Whether a text tells who pays. */
  private static double ofAnybody(String text) {
    return List.of(
                PaymentWords.PAYS, PaymentWords.TELLS, PaymentWords.DUE_FROM, PaymentWords.PAID_BY)
            .stream()
            .anyMatch(p -> p.matcher(text).find())
        ? 1
        : 0;
  }

  /** Whether it is asked who pays, whoever that is. */
  public boolean isAnybody() {
    return role == Role.ANYBODY;
  }

  /** What the names of sums tell of who pays them. */
  private double named(String text) {
    Map<Side, Integer> named = new EnumMap<>(Side.class);
    if (role == Role.PAYER) {
      count(PaymentWords.NAMED, text, named);
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
      Side side = PaymentWords.DENIED.matcher(before).find() ? Side.NOBODY : side(matcher.group(1));
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
