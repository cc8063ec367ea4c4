package parley.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.answer.Answer;
import parley.answer.Caveat;
import parley.answer.Citation;
import parley.converse.Cited;
import parley.converse.Option;
import parley.converse.Turn;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.structure.Contract;
import parley.structure.Section;

/** Puts answers together and tells what a conversation must remember of them. Stateless. */
final class Answers {
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

  /** Whether the answers rest on different sections. */
  static boolean differ(List<Answer> answers) {
    Set<String> places = new LinkedHashSet<>();
    for (Answer answer : answers) {
      if (answer instanceof Answer.Found found) {
        Citation best = found.citations().getFirst();
        places.add(best.documentId() + " " + best.section() + " " + best.start());
      }
    }
    return places.size() > 1;
  }

  /** Asks which of the questions is meant. */
  static Answer which(List<String> questions) {
    List<Answer.Option> options = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      options.add(new Answer.Option(String.valueOf(i + 1), questions.get(i)));
    }
    return new Answer.Ambiguous("Which one do you mean?", options);
  }

  static Turn.Outcome outcome(Answer answer) {
    return switch (answer) {
      case Answer.Found ignored -> Turn.Outcome.ANSWERED;
      case Answer.NotStated ignored -> Turn.Outcome.NOT_STATED;
      case Answer.Ambiguous ignored -> Turn.Outcome.ASKED_BACK;
      case Answer.Courtesy ignored -> Turn.Outcome.COURTESY;
    };
  }

  /** The options of a question back, each with the question it stands for. */
  static List<Option> options(Answer answer, List<String> questions) {
    List<Option> options = new ArrayList<>();
    if (answer instanceof Answer.Ambiguous ambiguous) {
      for (int i = 0; i < ambiguous.options().size(); i++) {
        Answer.Option option = ambiguous.options().get(i);
        String question =
            questions.size() == ambiguous.options().size() ? questions.get(i) : option.text();
        options.add(new Option(option.id(), option.text(), question));
      }
    }
    return options;
  }

  /** The places an answer quotes. */
  static List<Cited> cited(Answer answer, Corpus corpus) {
    List<Cited> cited = new ArrayList<>();
    if (answer instanceof Answer.Found found) {
      for (Citation citation : found.citations()) {
        Contract contract = corpus.contract(citation.documentId());
        String number = "";
        for (Section part : contract.path(citation.section())) {
          if (part.number() != null) {
            number = part.number().startsWith("(") ? number + part.number() : part.number();
          }
        }
        cited.add(new Cited(citation.documentId(), number, citation.start(), citation.end()));
      }
    }
    return cited;
  }

  /** Evidence of several searches as one list. */
  static List<Evidence> evidence(List<List<Evidence>> searches) {
    return interleaved(searches);
  }
}
