package parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.app.Settings;
import parley.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the data directory while a server works on it. */
@Command(
    name = "backup",
    description = "Copy the data, also while a server runs; to restore, copy it back.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "DIR", description = "Where to; a new or an empty directory.")
  private Path target = Path.of("");

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    Settings settings = Settings.of(data.flags(), System.getenv());
    int originals = Backup.run(settings.data(), target);
    System.out.println("Copied the store and " + originals + " originals to " + target);
    return 0;
  }
}
