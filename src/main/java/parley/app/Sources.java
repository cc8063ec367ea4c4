package parley.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where settings come from: flags over environment over the file over defaults. Collects everything
 * that is wrong. For one thread.
 */
final class Sources {
  private final Map<String, String> flags;
  private final Map<String, String> environment;
  private final Map<String, String> file = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  Sources(Map<String, String> flags, Map<String, String> environment) {
    this.flags = flags;
    this.environment = environment;
    String config = given(Setting.CONFIG).value();
    if (!config.isEmpty()) {
      read(Path.of(config));
    }
  }

  /** A value and what to call the place it is from. */
  private record Given(String value, String where) {}

  private void read(Path path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(given(Setting.CONFIG).where() + " cannot be read: " + path);
      return;
    }
    for (String key : properties.stringPropertyNames()) {
      file.put(key, properties.getProperty(key));
      if (Setting.ofKey(key).filter(s -> s != Setting.CONFIG).isEmpty()) {
        problems.add(path + " has a setting that is not known: " + key);
      }
    }
  }

  private Given given(Setting setting) {
    String flag = flags.get(setting.key());
    if (flag != null) {
      return new Given(flag, "--" + setting.key());
    }
    String variable = environment.get(setting.variable());
    if (variable != null) {
      return new Given(variable, setting.variable());
    }
    String line = file.get(setting.key());
    return line == null
        ? new Given(setting.standard(), setting.key())
        : new Given(line, setting.key() + " in the file");
  }

  List<String> problems() {
    return problems;
  }

  String text(Setting setting) {
    Given given = given(setting);
    if (given.value().isBlank()) {
      problems.add(given.where() + " must not be empty.");
    }
    return given.value().strip();
  }

  int number(Setting setting) {
    Given given = given(setting);
    try {
      int number = Integer.parseInt(given.value().strip());
      if (number >= setting.least() && number <= setting.most()) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problems.add(
        given.where()
            + " must be a whole number from "
            + setting.least()
            + " to "
            + setting.most()
            + ": "
            + given.value());
    return setting.least();
  }

  Settings.Isolation isolation() {
    Given given = given(Setting.ISOLATION);
    for (Settings.Isolation isolation : Settings.Isolation.values()) {
      if (isolation.name().equalsIgnoreCase(given.value().strip())) {
        return isolation;
      }
    }
    problems.add(given.where() + " must be child or none: " + given.value());
    return Settings.Isolation.CHILD;
  }

  Settings.Use reader() {
    Given given = given(Setting.READER);
    for (Settings.Use use : Settings.Use.values()) {
      if (use.name().equalsIgnoreCase(given.value().strip())) {
        return use;
      }
    }
    problems.add(given.where() + " must be on or off: " + given.value());
    return Settings.Use.ON;
  }

  Path directory(Setting setting) {
    try {
      Path path = Path.of(text(setting)).toAbsolutePath().normalize();
      if (Files.exists(path) && !Files.isDirectory(path)) {
        problems.add(given(setting).where() + " must be a directory: " + path);
      }
      return path;
    } catch (java.nio.file.InvalidPathException e) {
      problems.add(given(setting).where() + " is no path: " + e.getMessage());
      return Path.of("");
    }
  }
}
