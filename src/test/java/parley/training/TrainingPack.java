package parley.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.ContractParser;

/** The labelled questions to learn from, and their contracts as parsed. */
final class TrainingPack {
  private final Path folder;
  private final Map<String, String> conceptOf = new HashMap<>();
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<Label> labels = new ArrayList<>();

  /**
   * What the experts say of a concept in a document.
   *
   * @param concept its id
   * @param gold where the evidence stands; empty when the document does not say
   * @param verdict {@code yes}, {@code no}, {@code not_found}, or null where none was asked
   */
  record Label(
      String doc, String concept, String question, List<Span> gold, @Nullable String verdict) {}

  private TrainingPack(Path folder) {
    this.folder = folder;
  }

  /** Reads {@code $PARLEY_EVAL/train}, by default {@code ../shared/eval/train}. */
  static TrainingPack load() throws IOException {
    String root = Objects.requireNonNullElse(System.getenv("PARLEY_EVAL"), "../shared/eval");
    TrainingPack pack = new TrainingPack(Path.of(root, "train"));
    pack.readConcepts();
    pack.readLabels("answers.jsonl");
    pack.readLabels("nli.jsonl");
    pack.readLabels("retrieval.jsonl");
    return pack;
  }

  private void readConcepts() throws IOException {
    try (InputStream in = TrainingPack.class.getResourceAsStream("/training/concept-labels.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        String[] parts = line.split("\t");
        conceptOf.put(parts[0], parts[1]);
      }
    }
  }

  private void readLabels(String file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      JsonNode row = json.readTree(line);
      String question = row.path("question").asText();
      String key = row.has("category") ? row.path("category").asText() : lastPart(question);
      String concept = conceptOf.get(key);
      if (concept == null) {
        continue;
      }
      List<Span> gold = new ArrayList<>();
      String doc = row.path("doc").asText();
      for (JsonNode span : row.path("gold")) {
        if (span.path("doc").asText().equals(doc)) {
          gold.add(new Span(span.path("start").asInt(), span.path("end").asInt()));
        }
      }
      JsonNode verdict = row.path("expect").path("verdict");
      labels.add(
          new Label(
              doc, concept, question, gold, verdict.isMissingNode() ? null : verdict.asText()));
    }
  }

  private static String lastPart(String question) {
    return question.substring(question.lastIndexOf(';') + 1).strip();
  }

  /** Where the pack lies. */
  Path folder() {
    return folder;
  }

  List<Label> labels() {
    return labels;
  }

  /** The contract of a document of the pack, parsed once. */
  Contract contract(String doc) {
    return contracts.computeIfAbsent(doc, this::parse);
  }

  private Contract parse(String doc) {
    try {
      Path file = folder.resolve("corpus").resolve(doc);
      return new ContractParser().parse(new DocumentReader().read(file, null));
    } catch (IOException | UnreadableDocumentException e) {
      throw new IllegalStateException("cannot read " + doc, e);
    }
  }

  /**
   * Whether a quotation of {@code passage} would count as the evidence: it holds enough of a gold
   * span and is not a page around it.
   */
  static boolean isEvidence(Span passage, List<Span> gold) {
    for (Span g : gold) {
      int shared = Math.min(passage.end(), g.end()) - Math.max(passage.start(), g.start());
      boolean enough = shared >= Math.min(60, 0.5 * g.length());
      boolean small = passage.length() <= 400 || shared >= 0.35 * passage.length();
      if (shared > 0 && enough && small) {
        return true;
      }
    }
    return false;
  }
}
