package parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.retrieve.Corpus;
import parley.service.Assistant;

/**
 * Plays every conversation of {@code src/test/resources/conversations}. Those that do not work yet
 * are named in {@code known-failing.txt}, which may only shrink: one that works must be taken out.
 */
final class ConversationsTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/conversations");
  private static final Path KNOWN_FAILING = SCRIPTS.resolve("known-failing.txt");
  private static final Path REPORT = Path.of("target/conversations-failing.txt");

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private static SampleLibrary library;

  private static final Set<String> FAILED = new TreeSet<>();

  @BeforeAll
  static void open() throws IOException {
    library = SampleLibrary.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() throws IOException {
    library.close();
    Files.write(REPORT, FAILED);
    System.out.println("conversations that do not work yet: " + FAILED.size());
  }

  static Stream<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.matches("\\d{2}-.{1,80}\\.txt"))
          .map(f -> f.replaceFirst("\\.txt$", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void goesAsWritten(String name) throws IOException {
    List<String> failures = play(ConversationScript.read(SCRIPTS.resolve(name + ".txt")));
    if (!failures.isEmpty()) {
      FAILED.add(name);
    }
    if (knownFailing().contains(name)) {
      assertThat(failures).as(name + " works now: take it out of " + KNOWN_FAILING).isNotEmpty();
    } else if (!failures.isEmpty()) {
      fail(name + "\n" + String.join("\n", failures));
    }
  }

  @Test
  void namesOnlyScriptsThatExistAsFailing() throws IOException {
    assertThat(scripts()).containsAll(knownFailing());
  }

  @Test
  void playsEveryCaseOnTwoContracts() throws IOException {
    Set<String> once =
        scripts()
            .collect(Collectors.groupingBy(s -> s.substring(0, 2), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(e -> e.getValue() < 2)
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(once).isEmpty();
  }

  private static List<String> play(ConversationScript script) throws IOException {
    List<String> failures = new ArrayList<>(library.unread(script.documents()));
    if (!failures.isEmpty()) {
      return failures;
    }
    List<String> history = new ArrayList<>();
    Corpus corpus = library.corpus(script.documents());
    for (ConversationScript.Step step : script.steps()) {
      switch (step) {
        case ConversationScript.Said said -> failures.addAll(say(said, history, corpus));
        case ConversationScript.Replaced r -> library.replace(r.document(), r.by());
      }
    }
    for (ConversationScript.Step step : script.steps()) {
      if (step instanceof ConversationScript.Replaced replaced) {
        library.restore(replaced.document());
      }
    }
    return failures;
  }

  private static List<String> say(
      ConversationScript.Said said, List<String> history, Corpus corpus) {
    List<String> failures = List.of();
    boolean aware = said.setting("multi-turn", "on").equals("on");
    for (int i = Integer.parseInt(said.setting("times", "1")); i > 0; i--) {
      Assistant.Outcome outcome =
          library
              .assistant()
              .ask(said.words(), aware ? List.copyOf(history) : List.of(), corpus, 8);
      history.add(outcome.state());
      failures = new ReplyCheck(outcome.reply(), corpus).failures(said);
    }
    return failures;
  }

  private static Set<String> knownFailing() throws IOException {
    return Files.readAllLines(KNOWN_FAILING).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toSet());
  }
}
