package parley.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parley.answer.Answer;
import parley.answer.Caveat;
import parley.answer.Citation;
import parley.dialogue.Cited;
import parley.dialogue.Option;
import parley.dialogue.Turn;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.Section;
import parley.structure.SectionNumbers;

/** Puts answers together and tells what a conversation must remember of them. Stateless. */
final class Answers {
  /** Items of an enumeration that are remembered, and characters of each. */
  private static final int ITEMS = 12;

  private static final int ITEM = 200;

  private Answers() {}

  /** One answer to several questions; what is not stated is said too. */
  static Answer joined(List<Answer> answers) {
    List<Answer.Found> found = new ArrayList<>();
    answers.forEach(a -> {
      if (a instanceof Answer.Found f) {
        found.add(f);
      }
    });
    if (found.isEmpty() || answers.size() == 1) {
      return answers.getFirst();
    }
    Set<String> direct = new LinkedHashSet<>();
    answers.forEach(a -> direct.add(a.direct()));
    List<Citation> citations = interleaved(found.stream().map(Answer.Found::citations).toList());
    List<Caveat> caveats = found.stream().flatMap(f -> f.caveats().stream()).distinct().toList();
    return new Answer.Found(
        String.join(" ", direct),
        found.getFirst().verdict(),
        found.stream().map(Answer.Found::rationale).distinct().collect(Collectors.joining(" ")),
        caveats,
        citations,
        found.stream().mapToDouble(Answer.Found::confidence).min().orElse(0));
  }

  /** The first of each, then the second of each, none twice. */
  static <T> List<T> interleaved(List<List<T>> lists) {
    Set<T> all = new LinkedHashSet<>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<T> list : lists) {
        if (i < list.size()) {
          all.add(list.get(i));
        }
      }
    }
    return List.copyOf(all);
  }

  static Turn.Outcome outcome(Answer answer) {
    return switch (answer) {
      case Answer.Found ignored -> Turn.Outcome.ANSWERED;
      case Answer.NotStated ignored -> Turn.Outcome.NOT_STATED;
      case Answer.Ambiguous ignored -> Turn.Outcome.ASKED_BACK;
      case Answer.Courtesy ignored -> Turn.Outcome.COURTESY;
    };
  }

  /** The options of a question back, each with the turn that it makes whole. */
  static List<Option> options(Answer answer, String said) {
    List<Option> options = new ArrayList<>();
    if (answer instanceof Answer.Ambiguous ambiguous) {
      for (Answer.Option option : ambiguous.options()) {
        options.add(new Option(option.id(), option.text(), said + " (" + option.text() + ")"));
      }
    }
    return options;
  }

  /**
   * What is enumerated in the innermost section that holds the best citation and enumerates: each
   * item with its marker in lower case in front, in the contract's order.
   */
  static List<String> items(Answer answer, Corpus corpus) {
    if (!(answer instanceof Answer.Found found)) {
      return List.of();
    }
    Citation best = found.citations().getFirst();
    Contract contract = corpus.contract(best.documentId());
    for (Section part : contract.path(best.section()).reversed()) {
      List<String> items =
          contract.sections().stream()
              .filter(s -> s.parent() == part.index() && s.number() != null)
              .filter(s -> s.kind() == Section.Kind.ITEM || s.kind() == Section.Kind.CLAUSE)
              .limit(ITEMS)
              .map(s -> item(s, contract))
              .toList();
      if (items.size() > 1) {
        return items;
      }
    }
    return List.of();
  }

  private static String item(Section item, Contract contract) {
    int end = Math.min(item.end(), item.start() + ITEM);
    String words = contract.text().substring(item.bodyStart(), Math.max(item.bodyStart(), end));
    String marker = String.valueOf(item.number()).toLowerCase(Locale.ROOT);
    return (marker + " " + words).replaceAll("\\s{1,20}", " ").strip();
  }

  /** The places an answer quotes. */
  static List<Cited> cited(Answer answer, Corpus corpus) {
    List<Cited> cited = new ArrayList<>();
    if (answer instanceof Answer.Found found) {
      for (Citation citation : found.citations()) {
        Contract contract = corpus.contract(citation.documentId());
        List<String> numbers = SectionNumbers.of(contract.path(citation.section()));
        String number = numbers.isEmpty() ? "" : numbers.getLast();
        cited.add(new Cited(citation.documentId(), number, citation.start(), citation.end()));
      }
    }
    return cited;
  }
}
