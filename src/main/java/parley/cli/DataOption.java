package parley.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import picocli.CommandLine.Option;

/** The directory a command works on. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory that holds everything (PARLEY_DATA; default index).")
  private @Nullable String data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings from a file; serve --help lists them (PARLEY_CONFIG).")
  private @Nullable String config;

  /** What was typed, by name. */
  Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>();
    if (data != null) {
      flags.put("data", data);
    }
    if (config != null) {
      flags.put("config", config);
    }
    return flags;
  }

  Application open() throws IOException, Settings.InvalidSettingsException {
    return Application.open(Settings.of(flags(), System.getenv()));
  }
}
