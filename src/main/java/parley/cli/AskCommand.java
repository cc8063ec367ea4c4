package parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.service.Ask;
import parley.service.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks one question. */
@Command(
    name = "ask",
    description = "Ask one question; with --conversation it is understood as a follow-up.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--conversation", paramLabel = "ID", description = "Go on with a conversation.")
  private @Nullable String conversation;

  @Option(names = "--incognito", description = "Leave nothing of it behind.")
  private boolean incognito;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "The question.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    try (Application application = data.open()) {
      Ask plain = Ask.of(String.join(" ", words));
      Ask ask = incognito ? plain.incognito() : plain;
      Ask asked = conversation == null ? ask : ask.in(conversation);
      System.out.println(application.dialogue().ask(Library.DEFAULT, asked, Transcript::written));
      return 0;
    }
  }
}
