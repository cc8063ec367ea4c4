package parley.cli;

import java.util.HashMap;
import java.util.Map;
import parley.app.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Every setting as an option of a command. Stateless. */
final class SettingOptions {
  private SettingOptions() {}

  /** Adds those that the command does not have yet. */
  static void add(CommandSpec command) {
    for (Setting setting : Setting.values()) {
      String name = "--" + setting.key();
      if (!command.optionsMap().containsKey(name)) {
        command.addOption(
            OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(setting.placeholder())
                .description(setting.help())
                .build());
      }
    }
  }

  /** What was typed, by name. */
  static Map<String, String> flags(ParseResult parsed) {
    Map<String, String> flags = new HashMap<>();
    for (Setting setting : Setting.values()) {
      OptionSpec option = parsed.matchedOption("--" + setting.key());
      if (option != null) {
        flags.put(setting.key(), option.<String>getValue());
      }
    }
    return flags;
  }
}
