package parley.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One answer for several documents: a line for each, with its own citation. Stateless. */
public final class DocumentLines {
  private static final int CAVEATS = 5;
  private static final Pattern SILENT = Pattern.compile("^The documents? (?:does|do) not say");

  private DocumentLines() {}

  /**
   * Joins the answers.
   *
   * @param answers by the name of the document, in order; at least one
   */
  public static Answer of(Map<String, Answer> answers) {
    List<Answer.Found> found = new ArrayList<>();
    for (Answer answer : answers.values()) {
      if (answer instanceof Answer.Found f) {
        found.add(f);
      }
    }
    if (found.isEmpty()) {
      return none(answers);
    }
    Verdict verdict = common(answers);
    List<String> lines = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    List<Caveat> caveats = new ArrayList<>();
    answers.forEach((name, answer) -> {
      lines.add("- " + name + ": " + line(answer, verdict));
      if (answer instanceof Answer.Found f) {
        reasons.add("In " + name + ", " + f.rationale());
        f.caveats().stream().limit(2).forEach(c -> caveats.add(in(name, c)));
      }
    });
    String begin = verdict == null ? "" : (verdict == Verdict.YES ? "Yes" : "No") + ", in each.\n";
    return new Answer.Found(
        begin + String.join("\n", lines),
        verdict,
        String.join("\n", reasons),
        caveats.subList(0, Math.min(CAVEATS, caveats.size())),
        citations(found),
        found.stream().mapToDouble(Answer.Found::confidence).min().orElse(0));
  }

  private static String line(Answer answer, @Nullable Verdict said) {
    return switch (answer) {
      case Answer.Found f ->
          said == null ? f.direct() : f.direct().replaceFirst("^(?:Yes|No)[.:,]\\s+", "");
      case Answer.NotStated none ->
          SILENT.matcher(none.direct()).find()
              ? SILENT.matcher(none.direct()).replaceFirst("does not say")
              : "does not say.";
      default -> answer.direct();
    };
  }

  /** The verdict that all documents share, or null. */
  private static @Nullable Verdict common(Map<String, Answer> answers) {
    Set<String> verdicts =
        answers.values().stream()
            .map(a -> a instanceof Answer.Found f ? String.valueOf(f.verdict()) : "")
            .collect(Collectors.toSet());
    Verdict first =
        answers.values().stream()
            .map(a -> a instanceof Answer.Found f ? f.verdict() : null)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return verdicts.size() == 1 ? first : null;
  }

  private static Answer none(Map<String, Answer> answers) {
    Answer first = answers.values().iterator().next();
    double least =
        answers.values().stream()
            .mapToDouble(a -> a instanceof Answer.NotStated n ? n.confidence() : 0)
            .min()
            .orElse(0);
    String reasons =
        answers.entrySet().stream()
            .filter(e -> e.getValue() instanceof Answer.NotStated)
            .map(e -> e.getKey() + ": " + ((Answer.NotStated) e.getValue()).rationale())
            .collect(Collectors.joining("\n"));
    String direct = SILENT.matcher(first.direct()).replaceFirst("None of the documents says");
    return new Answer.NotStated(direct, reasons, least);
  }

  private static Caveat in(String name, Caveat caveat) {
    return new Caveat("In " + name + ": " + caveat.text(), caveat.kind(), caveat.citations());
  }

  /** The best of each document, then the second of each. */
  private static List<Citation> citations(List<Answer.Found> found) {
    Set<Citation> all = new LinkedHashSet<>();
    for (int i = 0; i < 2; i++) {
      for (Answer.Found one : found) {
        if (i < one.citations().size()) {
          all.add(one.citations().get(i));
        }
      }
    }
    return List.copyOf(all);
  }
}
