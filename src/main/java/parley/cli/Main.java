package parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import parley.app.Application;
import parley.app.HeadStart;
import parley.app.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a person types. Commands return an exit code: 0 done, 1 failed, 2 not understood. */
@Command(
    name = "parley",
    description = "Ask your contracts, and keep asking.",
    mixinStandardHelpOptions = true,
    version = "parley 1.0.0")
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

  private static final String SERVE = "serve";

  /** Every command by its name, in the order of the help. */
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put(SERVE, ServeCommand::new);
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("ingest", IngestCommand::new);
    COMMANDS.put("ask", AskCommand::new);
    COMMANDS.put("chat", ChatCommand::new);
    COMMANDS.put("reindex", ReindexCommand::new);
    COMMANDS.put("documents", DocumentsCommand::new);
    COMMANDS.put("conversations", ConversationsCommand::new);
    COMMANDS.put("keys", KeysCommand::new);
    COMMANDS.put("backup", BackupCommand::new);
    COMMANDS.put("doctor", DoctorCommand::new);
  }

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** As {@link #main}, without ending the process. */
  public static int run(String... args) {
    String named = args.length == 0 ? "" : args[0];
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %5$s%6$s%n");
    LogManager.getLogManager().reset();
    ConsoleLog.install();
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    if (named.equals(SERVE)) {
      HeadStart.begin();
    }
    CommandLine line = line(named);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::explain);
    return line.execute(args);
  }

  /** Knows the command that is named, or all of them where it is none; to know one takes time. */
  private static CommandLine line(String named) {
    CommandLine line = new CommandLine(new Main());
    COMMANDS.forEach((name, command) -> {
      if (name.equals(named) || !COMMANDS.containsKey(named)) {
        line.addSubcommand(name, command.get());
      }
    });
    CommandLine serve = line.getSubcommands().get(SERVE);
    if (serve != null) {
      SettingOptions.add(serve.getCommandSpec());
    }
    return line;
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
