package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.service.Ask;
import parley.service.Asked;
import parley.service.Asker;
import parley.service.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the sample contracts and holds the conversation about the merger price. */
@Command(
    name = "demo",
    description = "Read the sample contracts and hold a conversation about one of them.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String FILE = "merger-agreement.pdf";
  private static final List<String> QUESTIONS =
      List.of("What is the merger price", "And when can this change?");

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description = "The sample contracts (default: sample-docs).")
  private Path samples = Path.of("sample-docs");

  @Override
  public Integer call()
      throws IOException, Settings.InvalidSettingsException, InterruptedException {
    if (!Files.isDirectory(samples)) {
      System.err.println("There is no folder " + samples + "; name one with --samples.");
      return 1;
    }
    try (Application application = data.open()) {
      int failed = new Ingest(application).add(NamedFiles.under(List.of(samples)), null);
      converse(application, Multi.ON);
      converse(application, Multi.OFF);
      System.out.println(
          "\nNow ask for yourself:  mvn -q compile exec:exec@serve  and open http://127.0.0.1:7070/");
      return failed == 0 ? 0 : 1;
    }
  }

  private enum Multi {
    ON("A conversation: each question is understood from those before it."),
    OFF("The same second question on its own, multi-turn off.");

    private final String title;

    Multi(String title) {
      this.title = title;
    }
  }

  private static void converse(Application application, Multi multi) {
    System.out.println("\n" + "─".repeat(88) + "\n" + multi.title + "\n");
    List<String> questions = multi == Multi.ON ? QUESTIONS : QUESTIONS.subList(1, 2);
    List<String> documents =
        application
            .store()
            .documents()
            .withName(Library.DEFAULT, FILE)
            .map(d -> List.of(d.id()))
            .orElse(null);
    String conversation = null;
    for (String question : questions) {
      Ask ask = ask(question, conversation, documents, multi);
      System.out.println("You: " + question + "\n");
      String[] id = new String[1];
      System.out.println(
          application.dialogue().ask(Library.DEFAULT, ask, asked -> noted(asked, id)) + "\n");
      conversation = id[0];
    }
  }

  private static Ask ask(
      String question,
      @Nullable String conversation,
      @Nullable List<String> documents,
      Multi multi) {
    return new Ask(
        question,
        conversation,
        List.of(),
        documents,
        null,
        8,
        multi == Multi.ON,
        Ask.Kind.ANSWER,
        null,
        Asker.ANYONE);
  }

  private static String noted(Asked asked, String[] id) {
    id[0] = asked.conversationId();
    return Transcript.reply(asked);
  }
}
