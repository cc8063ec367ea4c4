package parley.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.service.Ask;
import parley.service.Asked;
import parley.service.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A conversation in the terminal. */
@Command(
    name = "chat",
    description = "Hold a conversation; an empty line ends it.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--conversation", paramLabel = "ID", description = "Go on with a conversation.")
  private @Nullable String conversation;

  @Option(names = "--incognito", description = "Leave nothing of it behind.")
  private boolean incognito;

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    try (Application application = data.open()) {
      for (String line = next(in); !line.isBlank(); line = next(in)) {
        Ask ask = incognito ? Ask.of(line).incognito() : Ask.of(line);
        Ask asked = conversation == null ? ask : ask.in(conversation);
        System.out.println();
        System.out.println(application.dialogue().ask(Library.DEFAULT, asked, this::noted));
        System.out.println();
      }
    }
    if (conversation != null && !incognito) {
      System.out.println("Go on with:  parley chat --conversation " + conversation);
    }
    return 0;
  }

  private static String next(BufferedReader in) throws IOException {
    System.out.print("You: ");
    System.out.flush();
    String line = in.readLine();
    return line == null ? "" : line;
  }

  private String noted(Asked asked) {
    conversation = asked.conversationId();
    return Transcript.reply(asked);
  }
}
