package parley.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.service.Limits;

/**
 * How the program is to run. Immutable; only valid ones exist.
 *
 * @param data the directory that holds everything
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param workers how many files are read at a time
 * @param isolation where they are read
 */
public record Settings(
    Path data, String host, int port, int workers, Isolation isolation, Limits limits) {

  /** Where files are read. */
  public enum Isolation {
    /** In child processes, which a bad file cannot outlive. */
    CHILD,
    /** In the process itself. */
    NONE
  }

  /** All that is wrong with the settings, said at once. */
  public static final class InvalidSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  /**
   * Flags over environment over defaults.
   *
   * @param flags what was typed, by the names without {@code --}; absent ones are not in it
   * @param environment variables such as {@code PARLEY_PORT}
   * @throws InvalidSettingsException that names every setting that cannot be used
   */
  public static Settings of(Map<String, String> flags, Map<String, String> environment)
      throws InvalidSettingsException {
    Sources sources = new Sources(flags, environment);
    Path data = sources.directory("data", "index");
    String host = sources.text("host", "127.0.0.1");
    int port = sources.number("port", 7070, 0, 65_535);
    int workers = sources.number("workers", 2, 1, 64);
    Isolation isolation = sources.isolation("isolation", Isolation.CHILD);
    Limits limits = limits(sources, Limits.DEFAULT);
    if (!sources.problems.isEmpty()) {
      throw new InvalidSettingsException(sources.problems);
    }
    return new Settings(data, host, port, workers, isolation, limits);
  }

  private static Limits limits(Sources sources, Limits standard) {
    int upload = sources.number("max-upload-mb", (int) (standard.uploadBytes() >> 20), 1, 10_000);
    return new Limits(
        (long) upload << 20,
        sources.number("max-files-waiting", standard.filesWaiting(), 1, 1_000_000),
        sources.number("max-question-characters", standard.questionCharacters(), 1, 100_000),
        sources.number("max-passages", standard.mostPassages(), 1, 1_000),
        sources.number("max-turns", standard.mostTurns(), 1, 100_000),
        sources.number("conversation-days", standard.conversationDays(), 1, 36_500),
        sources.number("requests-per-second", standard.requestsPerSecond(), 0, 1_000_000),
        sources.number("burst", standard.burst(), 1, 1_000_000));
  }

  private static final class Sources {
    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Sources(Map<String, String> flags, Map<String, String> environment) {
      this.flags = flags;
      this.environment = environment;
    }

    private static String variable(String name) {
      return "PARLEY_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private @Nullable String given(String name) {
      String flag = flags.get(name);
      return flag != null ? flag : environment.get(variable(name));
    }

    private String where(String name) {
      return flags.containsKey(name) ? "--" + name : variable(name);
    }

    String text(String name, String otherwise) {
      String given = given(name);
      if (given != null && given.isBlank()) {
        problems.add(where(name) + " must not be empty.");
      }
      return given == null ? otherwise : given.strip();
    }

    int number(String name, int otherwise, int least, int most) {
      String given = given(name);
      if (given == null) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(given.strip());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      problems.add(
          where(name) + " must be a whole number from " + least + " to " + most + ": " + given);
      return otherwise;
    }

    Isolation isolation(String name, Isolation otherwise) {
      String given = text(name, otherwise.name());
      for (Isolation isolation : Isolation.values()) {
        if (isolation.name().equalsIgnoreCase(given)) {
          return isolation;
        }
      }
      problems.add(where(name) + " must be child or none: " + given);
      return otherwise;
    }

    Path directory(String name, String otherwise) {
      Path path = Path.of(text(name, otherwise)).toAbsolutePath().normalize();
      if (Files.exists(path) && !Files.isDirectory(path)) {
        problems.add(where(name) + " must be a directory: " + path);
      }
      return path;
    }
  }
}
