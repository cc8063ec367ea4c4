package parley.retrieve;

import java.util.Set;
import java.util.regex.Pattern;

/** The words by which questions and contracts say who pays whom. Holds constants alone. */
final class PaymentWords {
  static final Set<String> PAYING =
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

  static final Set<String> PASSIVE_VERBS = Set.of("paid", "owed", "reimbursed", "payable");
  static final Set<String> PERFECT = Set.of("has", "have", "had");

  /** Words between who pays and "pay", such as "does the Tenant still have to pay". */
  static final Set<String> BETWEEN =
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

  static final Set<String> OPENERS = Set.of("and", "so", "but", "ok", "okay", "then");
  static final Set<String> CONDITION = Set.of("if", "when", "unless", "once", "until");
  static final Set<String> ARTICLES = Set.of("the", "a", "an", "such", "each", "to");

  /** What is done ("Consulting Fee") is nobody's name. */
  static final String NAME = "((?![A-Z][a-z]{1,20}ing\\b)[A-Z][\\w-]{1,40})";

  /** "Parent shall, on request, pay", "Buyer to pay". */
  static final Pattern PAYS =
      Pattern.compile(
          "\\b"
              + NAME
              + "(?:\\s{1,3}\\([^)]{0,60}\\))?\\s{1,3}"
              + "(?:hereby\\s|also\\s|further\\s)?(?:(?:shall|will|must)(?:\\s(?:be|have))?|agrees?|undertakes?|is|are)?\\s{0,3}"
              + "(?:obligated\\s|required\\s|obliged\\s|responsible\\s|liable\\s)?"
              + "(?:,[^.;,]{0,120},\\s{1,3}|(?:(?!not\\b)[a-z]{1,14}\\s{1,3}){0,4})"
              + "(?:pay|reimburse|remit|bear|owe)\\b");

  static final Pattern TELLS =
      Pattern.compile("\\b" + NAME + "\\s{1,3}(?:pays|owes|bears|reimburses|has\\s{1,3}paid)\\b");
  static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:no\\s+event|no\\s+circumstances?|neither|nor)\\b[^.;]{0,24}$");

  static final String BY = ")\\s{1,3}(?:only\\s|solely\\s)?by\\s{1,3}(?:the\\s|such\\s)?";

  static final Pattern DUE_FROM =
      Pattern.compile(
          "\\b(?:payable|owed|owing|due|(?:shall|will|must)\\s{1,3}be\\s{1,3}(?:paid|borne|reimbursed)"
              + BY
              + NAME);
  static final Pattern PAID_BY =
      Pattern.compile(
          "(?<!\\bbe\\s)\\b(?:paid|borne|payments?(?:\\sof\\s[^.;,]{1,60}?)?|reimbursed"
              + BY
              + NAME);
  static final Pattern PAID =
      Pattern.compile(
          "\\b(?:pay(?:s|able|ments?)?|paid|reimburses?|remit(?:ted)?|owed?|due)\\s{1,3}(?:over\\s|directly\\s)?"
              + "(?:to\\s{1,3}(?:the\\s|such\\s)?|(?:the\\s)?(?!(?:[A-Z][\\w’'-]{1,20}\\s){1,5}(?:Fees?|Payments?|Expenses|Amounts?|Price|Costs|Consideration)\\b))"
              + NAME);

  /** A sum that has its payer's name, such as "Parent Termination Fee". */
  static final Pattern NAMED =
      Pattern.compile(
          "\\b"
              + NAME
              + "\\s(?:[A-Z][A-Za-z]{1,20}\\s){0,3}(?:Fee|Payment|Reimbursement|Contribution)\\b");

  private PaymentWords() {}
}
