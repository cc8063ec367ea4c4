package parley.converse;

import java.util.List;
import java.util.Map;

/**
 * What a turn talked about.
 *
 * @param documents the documents searched or cited, the first one foremost
 * @param subject noun phrase the question was about, or empty
 * @param terms defined terms of the contract that question and answer turn on, the foremost first
 * @param cited places quoted, best first
 * @param items what the answer enumerated, in its order
 * @param options readings offered, when the turn ended in a question back
 * @param constraints what the user narrowed and is in force
 * @param versions document id and fingerprint of its text then
 */
public record Focus(
    List<String> documents,
    String subject,
    List<String> terms,
    List<Cited> cited,
    List<String> items,
    List<Option> options,
    List<String> constraints,
    Map<String, String> versions) {
  public static final Focus NONE =
      new Focus(List.of(), "", List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  public Focus {
    documents = List.copyOf(documents);
    terms = List.copyOf(terms);
    cited = List.copyOf(cited);
    items = List.copyOf(items);
    options = List.copyOf(options);
    constraints = List.copyOf(constraints);
    versions = Map.copyOf(versions);
  }

  /** The same, about something else. */
  Focus about(String other, List<String> named) {
    return new Focus(documents, other, named, cited, items, options, constraints, versions);
  }
}
