package parley.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.language.Span;

/** The labelled conversations and single questions of many voices. */
final class Conversations {
  /** Voices that nothing but the ranking and the confidence is learned from, as the reader's. */
  static final Set<String> HELD = Set.of("a04", "a08", "a12", "a16");

  private Conversations() {}

  /**
   * A turn.
   *
   * @param gold where its evidence stands; empty when the document does not say
   * @param status {@code answered}, {@code not_found} or {@code needs_clarification}
   * @param verdict {@code yes}, {@code no} or empty
   * @param contains what a right answer says: of each group one
   */
  record Said(
      String question,
      String standalone,
      List<Span> gold,
      String status,
      String verdict,
      List<List<String>> contains) {}

  /**
   * A conversation of one voice on one document; single questions are conversations of one turn.
   */
  record Talk(String voice, String doc, boolean single, List<Said> turns) {
    boolean held() {
      return HELD.contains(voice);
    }
  }

  /** All of them. */
  static List<Talk> load(Path folder) throws IOException {
    List<Talk> talks = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String file : List.of("talks.jsonl", "singles.jsonl")) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        JsonNode row = json.readTree(line);
        List<Said> turns = new ArrayList<>();
        if (row.has("turns")) {
          row.path("turns").forEach(t -> turns.add(said(t)));
        } else {
          turns.add(said(row));
        }
        talks.add(
            new Talk(
                row.path("author").asText(), row.path("doc").asText(), !row.has("turns"), turns));
      }
    }
    return talks;
  }

  /** The documents of the voices that are held back. */
  static Set<String> heldDocuments(List<Talk> talks) {
    Set<String> documents = new HashSet<>();
    talks.stream().filter(Talk::held).forEach(t -> documents.add(t.doc()));
    return documents;
  }

  private static Said said(JsonNode turn) {
    List<Span> gold = new ArrayList<>();
    for (JsonNode span : turn.path("gold")) {
      gold.add(new Span(span.path("start").asInt(), span.path("end").asInt()));
    }
    JsonNode expect = turn.path("expect");
    List<List<String>> contains = new ArrayList<>();
    for (JsonNode group : expect.path("contains")) {
      List<String> alternatives = new ArrayList<>();
      group.forEach(a -> alternatives.add(a.asText()));
      contains.add(alternatives);
    }
    return new Said(
        turn.path("question").asText(),
        turn.path("standalone").asText(),
        gold,
        expect.path("status").asText(),
        expect.path("verdict").asText(""),
        contains);
  }
}
