package parley.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import parley.structure.Contract;
import parley.structure.Excerpt;
import parley.structure.Excerpts;

/**
 * Writes the excerpts of the training contracts for the trainer of the reader: {@code
 * target/training/excerpts.jsonl}, a contract a line.
 */
final class ExportExcerpts {
  private static final Path OUT = Path.of("target/training/excerpts.jsonl");

  private ExportExcerpts() {}

  public static void main(String[] args) throws IOException {
    TrainingPack pack = TrainingPack.load();
    ObjectMapper json = new ObjectMapper();
    Files.createDirectories(OUT.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(OUT)) {
      for (String doc : documents(pack.folder(), json)) {
        out.write(json.writeValueAsString(line(json, doc, pack.contract(doc))));
        out.newLine();
      }
    }
  }

  private static Set<String> documents(Path folder, ObjectMapper json) throws IOException {
    Set<String> documents = new TreeSet<>();
    for (String file : new String[] {"talks", "singles", "answers", "nli", "retrieval"}) {
      for (String line : Files.readAllLines(folder.resolve(file + ".jsonl"))) {
        JsonNode row = json.readTree(line);
        documents.add(row.path("doc").asText());
      }
    }
    return documents;
  }

  private static ObjectNode line(ObjectMapper json, String doc, Contract contract) {
    ObjectNode row = json.createObjectNode().put("doc", doc);
    ArrayNode excerpts = row.putArray("excerpts");
    for (Excerpt excerpt : Excerpts.of(contract)) {
      excerpts
          .addObject()
          .put("start", excerpt.start())
          .put("end", excerpt.end())
          .put("heading", Excerpts.heading(contract, excerpt))
          .put("lead", Excerpts.lead(contract, excerpt))
          .put("text", contract.text().substring(excerpt.start(), excerpt.end()));
    }
    return row;
  }
}
