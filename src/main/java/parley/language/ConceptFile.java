package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of the concept list. A block begins with {@code [id]}; {@code label:}, {@code
 * answer:}, {@code claim:}, {@code headings:} and {@code phrases:} follow, then one wording a line:
 * {@code ?} open, {@code +} affirming the claim, {@code -} denying it.
 */
final class ConceptFile {
  private final List<Concept> concepts = new ArrayList<>();
  private @Nullable String id;
  private String label = "";
  private AnswerType answer = AnswerType.TEXT;
  private @Nullable String claim;
  private List<String> headings = List.of();
  private List<String> phrases = List.of();
  private final List<String> asks = new ArrayList<>();
  private final List<String> affirming = new ArrayList<>();
  private final List<String> denying = new ArrayList<>();

  private ConceptFile() {}

  /** Throws IllegalArgumentException naming the line that is not of the format. */
  static List<Concept> parse(List<String> lines) {
    ConceptFile file = new ConceptFile();
    lines.forEach(file::line);
    file.finish();
    return file.concepts;
  }

  private void line(String raw) {
    String line = raw.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    switch (line.charAt(0)) {
      case '[' -> begin(line);
      case '?' -> asks.add(line.substring(1).strip());
      case '+' -> affirming.add(line.substring(1).strip());
      case '-' -> denying.add(line.substring(1).strip());
      default -> attribute(line);
    }
  }

  private void begin(String line) {
    finish();
    id = line.substring(1, line.indexOf(']'));
  }

  private void attribute(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a line of a concept file: " + line);
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon)) {
      case "label" -> label = value;
      case "answer" -> answer = AnswerType.named(value);
      case "claim" -> claim = value;
      case "headings" -> headings = alternatives(value);
      case "phrases" -> phrases = alternatives(value);
      default -> throw new IllegalArgumentException("not a line of a concept file: " + line);
    }
  }

  private static List<String> alternatives(String value) {
    List<String> alternatives = new ArrayList<>();
    for (String part : value.toLowerCase(Locale.ROOT).split("\\|")) {
      if (!part.isBlank()) {
        alternatives.add(part.strip());
      }
    }
    return alternatives;
  }

  private void finish() {
    if (id != null) {
      concepts.add(
          new Concept(id, label, answer, claim, headings, phrases, asks, affirming, denying));
    }
    id = null;
    claim = null;
    headings = List.of();
    phrases = List.of();
    asks.clear();
    affirming.clear();
    denying.clear();
  }
}
