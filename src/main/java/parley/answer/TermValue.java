package parley.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.retrieve.Parties;
import parley.retrieve.Payment;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Party;

/**
 * Follows the defined terms that the question asks the amount, period or date of to the places that
 * define them. Stateless.
 */
final class TermValue {
  private static final int LONGEST = 700;

  /** More terms that fit are too many to tell which one is meant. */
  private static final int MOST = 2;

  /** The last words of terms that stand for a thing of the sort. */
  private static final Map<AnswerType, Pattern> HEADS = new EnumMap<>(AnswerType.class);

  static {
    Pattern amount =
        Pattern.compile(
            "(?i)\\b(?:fees?|price|amount|payment|consideration|cap|rent|deposit|limit|premium|salary|royalty"
                + "|charges?|costs?|threshold|deductible|retention|basket|commission|bonus|rate|percentage|share|interest)$");
    HEADS.put(AnswerType.MONEY, amount);
    HEADS.put(AnswerType.PERCENTAGE, amount);
    HEADS.put(AnswerType.PERIOD, Pattern.compile("(?i)\\b(?:period|term|time|duration)$"));
    HEADS.put(AnswerType.DATE, Pattern.compile("(?i)\\b(?:date|time|day|deadline)$"));
  }

  private static final Parties PARTIES = new Parties();

  private TermValue() {}

  /** The definitions with the values; empty when the words quoted have one or none is defined. */
  static List<Citation> of(Question question, Citation main, Contract contract) {
    Set<AnswerType> wanted = Wanted.by(question);
    if (question.asksWhether()
        || wanted.isEmpty()
        || wanted.stream().anyMatch(t -> Wanted.has(t, main.quote()))) {
      return List.of();
    }
    List<DefinedTerm> telling = new ArrayList<>();
    for (DefinedTerm term : contract.terms()) {
      if (term.term().contains(" ") && tells(term, wanted, contract)) {
        telling.add(term);
      }
    }
    List<DefinedTerm> asked = named(telling, question.text());
    if (asked.isEmpty()) {
      asked = meant(telling, question.text(), contract);
    }
    if (asked.isEmpty()) {
      asked = paid(telling, question, main, contract);
    }
    return asked.size() > MOST
        ? List.of()
        : asked.stream().map(t -> citation(t, main.documentId(), contract)).toList();
  }

  private static boolean tells(DefinedTerm term, Set<AnswerType> wanted, Contract contract) {
    String text = contract.text().substring(term.start(), term.end());
    return wanted.stream()
        .anyMatch(t -> {
          Pattern head = HEADS.get(t);
          return head != null && head.matcher(term.term()).find() && Wanted.has(t, text);
        });
  }

  /** The terms that stand in the question, none as part of a longer one. */
  private static List<DefinedTerm> named(List<DefinedTerm> terms, String question) {
    String left = question.toLowerCase(Locale.ROOT);
    List<DefinedTerm> named = new ArrayList<>();
    List<DefinedTerm> longest = new ArrayList<>(terms);
    longest.sort(Comparator.comparingInt((DefinedTerm t) -> t.term().length()).reversed());
    for (DefinedTerm term : longest) {
      String name = term.term().toLowerCase(Locale.ROOT);
      if (left.contains(name)) {
        left = left.replace(name, "#");
        named.add(term);
      }
    }
    named.sort(Comparator.comparingInt(DefinedTerm::start));
    return named;
  }

  /** The terms whose last words stand in the question; of several those of a party named in it. */
  private static List<DefinedTerm> meant(
      List<DefinedTerm> terms, String question, Contract contract) {
    String asked = question.toLowerCase(Locale.ROOT);
    List<DefinedTerm> fit =
        terms.stream().filter(t -> asked.contains(lastWords(t.term()))).toList();
    if (fit.size() < 2) {
      return fit;
    }
    List<DefinedTerm> own =
        fit.stream().filter(t -> isOfNamedParty(t.term(), asked, contract)).toList();
    return own.isEmpty() ? fit : own;
  }

  /** The terms that the words quoted say are paid by whom the question says they are. */
  private static List<DefinedTerm> paid(
      List<DefinedTerm> terms, Question question, Citation main, Contract contract) {
    Payment payment = Payment.asked(question.text(), contract, PARTIES);
    String quote = WholeSentence.understood(contract, main);
    return payment == null || payment.in(quote) <= 0
        ? List.of()
        : named(terms, quote).stream().filter(t -> isPaid(payment, t, contract)).toList();
  }

  /** Whether neither the term's name nor what defines it gives it to another payer. */
  private static boolean isPaid(Payment payment, DefinedTerm term, Contract contract) {
    return payment.in(term.term()) >= 0
        && payment.in(contract.text().substring(term.start(), term.end())) >= 0;
  }

  private static String lastWords(String term) {
    String[] words = term.toLowerCase(Locale.ROOT).split("\\s+");
    return words.length < 2 ? term : words[words.length - 2] + " " + words[words.length - 1];
  }

  private static boolean isOfNamedParty(String term, String asked, Contract contract) {
    String name = term.toLowerCase(Locale.ROOT);
    for (Party party : contract.profile().parties()) {
      List<String> names = new ArrayList<>(party.aliases());
      names.add(party.name());
      boolean named = names.stream().anyMatch(n -> (asked + " ").contains(firstWord(n)));
      if (named && names.stream().anyMatch(n -> name.startsWith(firstWord(n)))) {
        return true;
      }
    }
    return false;
  }

  /** What tells a party from the others: the first word of its name. */
  private static String firstWord(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "");
    return bare.split("[\\s,.]+", 2)[0] + " ";
  }

  private static Citation citation(DefinedTerm term, String documentId, Contract contract) {
    int end = Math.min(term.end(), term.start() + LONGEST);
    return Citation.at(documentId, term.section(), term.start(), end, contract);
  }
}
