package parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.store.Key;
import parley.store.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes, lists and takes back keys. */
@Command(
    name = "keys",
    description = "Make, list and take back keys to the server.",
    mixinStandardHelpOptions = true,
    subcommands = {KeysCommand.Add.class, KeysCommand.Show.class, KeysCommand.Revoke.class})
final class KeysCommand {

  /** Makes a key and shows it, this once. */
  @Command(name = "add", description = "Make a key; it is shown this once.")
  static final class Add implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Option(names = "--name", required = true, description = "Whose it is.")
    private String name = "";

    @Option(
        names = "--scope",
        split = ",",
        description = "read, write, admin (default: all of them).")
    private List<Scope> scopes = List.of(Scope.values());

    @Option(names = "--datastore", description = "Limit it to these; may be repeated.")
    private @Nullable List<String> datastores;

    /** What a key allows. */
    enum Scope {
      READ,
      WRITE,
      ADMIN
    }

    @Override
    public Integer call() throws IOException, Settings.InvalidSettingsException {
      try (Application application = data.open()) {
        if (datastores != null) {
          datastores.forEach(application.library()::datastore);
        }
        List<String> names =
            scopes.stream().map(s -> s.name().toLowerCase(java.util.Locale.ROOT)).toList();
        Keys.Made made = application.store().keys().make(name, names, datastores);
        System.out.println(made.secret());
        return 0;
      }
    }
  }

  /** Lists the keys. */
  @Command(name = "list", description = "List the keys, without the secrets.")
  static final class Show implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, Settings.InvalidSettingsException {
      try (Application application = data.open()) {
        for (Key key : application.store().keys().all()) {
          List<String> only = key.datastoreIds();
          System.out.printf(
              "%s  %s  %s  %s%n",
              key.id(),
              String.join(",", key.scopes()),
              only == null ? "everything" : String.join(",", only),
              key.name());
        }
        return 0;
      }
    }
  }

  /** Takes a key back. */
  @Command(name = "revoke", description = "Take a key back.")
  static final class Revoke implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public Integer call() throws IOException, Settings.InvalidSettingsException {
      try (Application application = data.open()) {
        boolean gone = application.store().keys().revoke(id);
        System.out.println(gone ? "Taken back." : "There is no such key.");
        return gone ? 0 : 1;
      }
    }
  }
}
