package parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files into the library. */
@Command(
    name = "ingest",
    description = "Read contracts (PDF, DOCX, HTML, text) into the library.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
  private List<Path> named = List.of();

  @Option(names = "--password", description = "Opens encrypted files; not kept.")
  private @Nullable String password;

  @Override
  public Integer call()
      throws IOException, Settings.InvalidSettingsException, InterruptedException {
    List<Path> files = NamedFiles.under(named);
    try (Application application = data.open()) {
      int failed = new Ingest(application).add(files, password);
      System.out.println(files.size() - failed + " of " + files.size() + " can be asked now.");
      return failed == 0 ? 0 : 1;
    }
  }
}
