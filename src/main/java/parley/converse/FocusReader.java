package parley.converse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Section;

/** Works out what a turn talked about, for the turns to come. Safe for many threads. */
public final class FocusReader {
  private static final int LONGEST = 400;
  private static final int LONGEST_HEADING = 50;

  private final Grammar grammar = Grammar.load();

  /**
   * What was answered.
   *
   * @param direct what was said first
   * @param cited places quoted, best first
   * @param options readings offered
   * @param weights stems searched by and their weight
   */
  public record Given(
      Turn.Outcome outcome,
      String direct,
      List<Cited> cited,
      List<Option> options,
      Map<String, Float> weights) {
    public Given {
      cited = List.copyOf(cited);
      options = List.copyOf(options);
      weights = Map.copyOf(weights);
    }
  }

  /** The turn that {@code said} was, as understood in {@code reading} and answered so. */
  public Turn turn(
      String said, Reading reading, Conversation past, Given given, Surroundings scope) {
    String direct = given.direct();
    return new Turn(
        past.nextNumber(),
        said,
        reading.text(),
        given.outcome(),
        reading.topic(),
        reading.replaces(),
        direct.length() > LONGEST ? direct.substring(0, LONGEST) : direct,
        given.weights(),
        focus(reading, past, given, scope));
  }

  private Focus focus(Reading reading, Conversation past, Given given, Surroundings scope) {
    Set<String> documents = new LinkedHashSet<>();
    given.cited().forEach(c -> documents.add(c.documentId()));
    documents.addAll(reading.documents());
    if (documents.isEmpty()) {
      documents.addAll(scope.named());
    }
    String subject = subject(reading, past, heading(given, scope), scope);
    String quote = quote(given, scope);
    List<Contract> contracts = scope.near(List.copyOf(documents));
    List<String> terms = new ArrayList<>(Terms.named(subject, contracts));
    if (terms.size() != 1) {
      terms = new ArrayList<>(Terms.defining(subject, quote));
    }
    if (terms.isEmpty()) {
      terms.addAll(reading.context().terms());
    }
    return new Focus(
        List.copyOf(documents),
        subject,
        terms,
        given.cited(),
        Items.of(reading.text(), given, scope),
        given.options(),
        reading.constraints(),
        versions(documents, scope));
  }

  private String subject(Reading reading, Conversation past, String heading, Surroundings scope) {
    Set<String> parties = Talk.parties(scope.near(List.copyOf(reading.documents())));
    String own = subjectIn(reading.text(), grammar, parties);
    String item = item(reading);
    if (!item.isEmpty()) {
      return item;
    }
    if (!own.isEmpty()) {
      String unnamed = scope.withoutNames().apply(own).strip();
      return Shape.hasContent(unnamed) ? trimmed(unnamed) : own;
    }
    Turn last = past.last();
    if (last == null || last.topic() != reading.topic() || last.focus().subject().isEmpty()) {
      return Choice.content(heading).stream().anyMatch(Choice.content(reading.text())::contains)
          ? heading
          : "";
    }
    return last.focus().subject();
  }

  /** The item that "the second one" was read as; empty where none was. */
  private static String item(Reading reading) {
    for (Binding binding : reading.bindings()) {
      boolean counted = Ordinals.indexIn(Tokens.of(binding.from())) >= 0;
      if (counted && reading.text().contains(binding.to())) {
        return binding.to();
      }
    }
    return "";
  }

  /** The heading of the section quoted first, as a noun phrase; empty when it has none. */
  private static String heading(Given given, Surroundings scope) {
    if (given.cited().isEmpty()) {
      return "";
    }
    Cited first = given.cited().getFirst();
    Contract contract = scope.contracts().apply(first.documentId());
    Section at = contract.sectionAt(first.start());
    while (at != null && at.title() == null) {
      at = at.parent() < 0 ? null : contract.sections().get(at.parent());
    }
    String title = at == null || at.title() == null ? "" : at.title().strip();
    boolean fits = title.length() < LONGEST_HEADING && Shape.hasContent(title);
    return fits ? title.replaceFirst("[.:;]$", "").toLowerCase(Locale.ROOT) : "";
  }

  /** The noun phrase a question is about, or empty. */
  static String subjectIn(String question, Grammar grammar, Set<String> parties) {
    String text = Talk.plain(Talk.bare(question)).replaceFirst("(?i)^what about ", "what is ");
    String own = Slots.subjectOf(grammar.shape(text), grammar, parties);
    boolean points = !Anaphor.in(Tokens.of(own), grammar.verbs()).isEmpty();
    return points ? "" : own.replaceFirst("\\s\\(.{1,100}\\)", "");
  }

  /** Without function words at its end. */
  private static String trimmed(String phrase) {
    return phrase.replaceFirst("(?i)(?:\\s+(?:in|of|for|under|the|to|by|at|with|and)){1,4}$", "");
  }

  private static String quote(Given given, Surroundings scope) {
    if (given.cited().isEmpty()) {
      return "";
    }
    Cited first = given.cited().getFirst();
    String text = scope.contracts().apply(first.documentId()).text();
    return text.substring(
        Math.min(first.start(), text.length()), Math.min(first.end(), text.length()));
  }

  private static Map<String, String> versions(Set<String> documents, Surroundings scope) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String id : documents) {
      if (scope.documents().contains(id)) {
        versions.put(id, version(scope.contracts().apply(id)));
      }
    }
    return versions;
  }

  /** A fingerprint of the contract's text. */
  public static String version(Contract contract) {
    return Integer.toHexString(contract.text().hashCode()) + contract.text().length();
  }
}
