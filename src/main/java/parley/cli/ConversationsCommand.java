package parley.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.service.Asker;
import parley.store.Conversation;
import parley.store.Cursor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists past conversations, or deletes one. */
@Command(
    name = "conversations",
    description = "List past conversations, delete one, or delete those that have expired.",
    mixinStandardHelpOptions = true)
final class ConversationsCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--delete", paramLabel = "ID", description = "Delete this conversation.")
  private @Nullable String delete;

  @Option(names = "--purge", description = "Delete what has expired.")
  private boolean purge;

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    try (Application application = data.open()) {
      if (delete != null) {
        Conversation gone = application.conversations().find(Asker.ANYONE, delete);
        application.conversations().delete(gone);
        application.noted("conversation.delete", Map.of("conversation_id", gone.id()));
        System.out.println("Deleted " + gone.id());
      } else if (purge) {
        System.out.println("Deleted " + application.conversations().purge() + " conversations");
      } else {
        application
            .conversations()
            .list(Asker.ANYONE, null, Cursor.END, MOST)
            .items()
            .forEach(c -> System.out.printf("%s  %3d turns  %s%n", c.id(), c.turns(), c.title()));
      }
      return 0;
    }
  }
}
