package parley.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import parley.app.Application;
import parley.app.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a person types. Commands return an exit code: 0 done, 1 failed, 2 not understood. */
@Command(
    name = "parley",
    description = "Ask your contracts, and keep asking.",
    mixinStandardHelpOptions = true,
    version = "parley 1.0.0",
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      IngestCommand.class,
      AskCommand.class,
      ChatCommand.class,
      ReindexCommand.class,
      DocumentsCommand.class,
      ConversationsCommand.class,
      KeysCommand.class,
      BackupCommand.class,
      DoctorCommand.class
    })
public final class Main {
  /** Libraries that say more than a person wants to read. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.eclipse.jetty"),
          Logger.getLogger("io.javalin"),
          Logger.getLogger("org.flywaydb"),
          Logger.getLogger("org.apache.lucene"),
          Logger.getLogger("org.apache.pdfbox"),
          Logger.getLogger("org.apache.poi"),
          Logger.getLogger("org.apache.fontbox"));

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** As {@link #main}, without ending the process. */
  public static int run(String... args) {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %5$s%6$s%n");
    LogManager.getLogManager().reset();
    ConsoleLog.install();
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    CommandLine line = new CommandLine(new Main());
    line.getSubcommands().entrySet().stream()
        .filter(command -> command.getKey().equals("serve"))
        .forEach(command -> SettingOptions.add(command.getValue().getCommandSpec()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::explain);
    return line.execute(args);
  }

  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof Settings.InvalidSettingsException || e instanceof Application.InUseException) {
      line.getErr().println(e.getMessage());
    } else {
      line.getErr().println("parley: " + (e.getMessage() == null ? e : e.getMessage()));
      Logger.getLogger(Main.class.getName()).log(Level.FINE, "failed", e);
    }
    return 1;
  }
}
