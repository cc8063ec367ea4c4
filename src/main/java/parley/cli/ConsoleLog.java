package parley.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log, on standard error. Stateless. */
final class ConsoleLog {
  private ConsoleLog() {}

  static void install() {
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new SimpleFormatter());
    console.setLevel(Level.INFO);
    Logger.getLogger("").addHandler(console);
  }
}
