package parley.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import parley.document.Caps;
import parley.service.Limits;
import parley.service.ReadingLimits;
import parley.store.AuditLog;

/**
 * How the program is to run. Immutable; only valid ones exist.
 *
 * @param data the directory that holds everything
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param workers how many files are read at a time
 * @param isolation where they are read
 * @param reader whether the reader judges passages
 * @param audit how much of the audit log is kept
 */
public record Settings(
    Path data,
    String host,
    int port,
    int workers,
    Isolation isolation,
    Use reader,
    Limits limits,
    AuditLog.Rotation audit) {

  /** Whether something is used. */
  public enum Use {
    ON,
    OFF
  }

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
   * Flags over environment over a file over defaults.
   *
   * @param flags what was typed, by the names without {@code --}; absent ones are not in it
   * @param environment variables such as {@code PARLEY_PORT}
   * @throws InvalidSettingsException that names every setting that cannot be used
   */
  public static Settings of(Map<String, String> flags, Map<String, String> environment)
      throws InvalidSettingsException {
    Sources sources = new Sources(flags, environment);
    Settings settings =
        new Settings(
            sources.directory(Setting.DATA),
            sources.text(Setting.HOST),
            sources.number(Setting.PORT),
            sources.number(Setting.WORKERS),
            sources.isolation(),
            sources.reader(),
            limits(sources),
            new AuditLog.Rotation(
                (long) sources.number(Setting.AUDIT_MB) << 20,
                sources.number(Setting.AUDIT_FILES)));
    if (!sources.problems().isEmpty()) {
      throw new InvalidSettingsException(sources.problems());
    }
    return settings;
  }

  private static Limits limits(Sources sources) {
    return new Limits(
        (long) sources.number(Setting.MAX_UPLOAD_MB) << 20,
        sources.number(Setting.MAX_FILES_WAITING),
        sources.number(Setting.MAX_QUESTION_CHARACTERS),
        Duration.ofMillis(sources.number(Setting.QUESTION_MILLISECONDS)),
        sources.number(Setting.MAX_PASSAGES),
        sources.number(Setting.MAX_TURNS),
        sources.number(Setting.CONVERSATION_DAYS),
        sources.number(Setting.REQUESTS_PER_SECOND),
        sources.number(Setting.BURST),
        Duration.ofMinutes(sources.number(Setting.INCOGNITO_MINUTES)),
        sources.number(Setting.INCOGNITO_CONVERSATIONS),
        reading(sources));
  }

  private static ReadingLimits reading(Sources sources) {
    return new ReadingLimits(
        sources.number(Setting.READING_HEAP_MB),
        Duration.ofSeconds(sources.number(Setting.READING_SECONDS)),
        Duration.ofMillis(sources.number(Setting.READING_MILLISECONDS_PER_PAGE)),
        Duration.ofSeconds(sources.number(Setting.READING_SILENCE_SECONDS)),
        new Caps(sources.number(Setting.MAX_PAGES), sources.number(Setting.MAX_CHARACTERS)));
  }
}
