package parley.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be set: its name, its default, what may be given and what it is for. One
 * table for flags, environment, file and help.
 */
public enum Setting {
  CONFIG("", "FILE", "Settings from a file: lines of name = value, such as max-turns = 100"),
  DATA("index", "DIR", "Directory that holds everything"),
  HOST("127.0.0.1", "HOST", "Address to listen on; beyond a loopback address a key is needed"),
  PORT(7070, 0, 65_535, "Port to listen on, 0 for any"),
  WORKERS(2, 1, 64, "Files read at a time"),
  ISOLATION("child", "child|none", "Read files in child processes or in the server itself"),
  READER("on", "on|off", "Judge passages with the reader, or with words and structure alone"),
  MAX_UPLOAD_MB(100, 1, 10_000, "Megabytes of a file"),
  MAX_PAGES(5_000, 1, 1_000_000, "Pages of a file"),
  MAX_CHARACTERS(20_000_000, 1, 1_000_000_000, "Characters of a file"),
  READING_HEAP_MB(512, 64, 100_000, "Megabytes of heap of the process that reads a file"),
  READING_SECONDS(120, 1, 100_000, "Seconds to read a file"),
  READING_MILLISECONDS_PER_PAGE(50, 0, 100_000, "Milliseconds more for each page"),
  READING_SILENCE_SECONDS(30, 1, 100_000, "Seconds without progress on a file"),
  MAX_FILES_WAITING(10_000, 1, 1_000_000, "Files that wait to be read"),
  MAX_QUESTION_CHARACTERS(4_000, 1, 100_000, "Characters of a question"),
  QUESTION_MILLISECONDS(5_000, 1, 3_600_000, "Milliseconds to answer a question"),
  MAX_PASSAGES(100, 1, 1_000, "Passages that a question may ask for"),
  MAX_TURNS(500, 1, 100_000, "Turns of a conversation"),
  CONVERSATION_DAYS(30, 1, 36_500, "Days a conversation is kept after its last turn"),
  REQUESTS_PER_SECOND(50, 0, 1_000_000, "Requests a second with one key, 0 for any number"),
  BURST(100, 1, 1_000_000, "Requests at once with one key"),
  INCOGNITO_MINUTES(60, 1, 10_000, "Minutes an incognito conversation lasts after its last turn"),
  INCOGNITO_CONVERSATIONS(1_000, 1, 100_000, "Incognito conversations at once"),
  AUDIT_MB(10, 1, 10_000, "Megabytes of a file of the audit log"),
  AUDIT_FILES(10, 1, 1_000, "Files of the audit log that are kept");

  private final String standard;
  private final String placeholder;
  private final int least;
  private final int most;
  private final String description;

  Setting(String standard, String placeholder, String description) {
    this.standard = standard;
    this.placeholder = placeholder;
    this.least = 0;
    this.most = 0;
    this.description = description;
  }

  Setting(int standard, int least, int most, String description) {
    this.standard = String.valueOf(standard);
    this.placeholder = "N";
    this.least = least;
    this.most = most;
    this.description = description;
  }

  /** The name in a file, and behind {@code --} on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in the environment. */
  public String variable() {
    return "PARLEY_" + name();
  }

  /** What stands for the value in the help. */
  public String placeholder() {
    return placeholder;
  }

  /** One line for the help: what it is for, its range, its variable, its default. */
  public String help() {
    String range = most > 0 ? ", " + least + " to " + most : "";
    String otherwise = standard.isEmpty() ? "" : "; default " + standard;
    return description + range + " (" + variable() + otherwise + ").";
  }

  String standard() {
    return standard;
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
