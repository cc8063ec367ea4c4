package parley.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Makes, lists, changes and takes back keys. */
@Command(
    name = "keys",
    description = "Make, list, rotate and take back keys to the server.",
    mixinStandardHelpOptions = true,
    subcommands = {
      KeysCommand.Add.class,
      KeysCommand.Show.class,
      KeysCommand.Rotate.class,
      KeysCommand.Revoke.class
    })
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

    @Option(
        names = "--expires",
        paramLabel = "WHEN",
        converter = Expiry.class,
        description = Expiry.HELP + " (default: never).")
    private @Nullable Instant expires;

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
        Keys.Made made = application.store().keys().make(name, names, datastores, expires);
        application.noted("key.create", Map.of("subject_key_id", made.key().id()));
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
              "%s  %s  %s  %s  %s%n",
              key.id(),
              String.join(",", key.scopes()),
              only == null ? "everything" : String.join(",", only),
              until(key),
              key.name());
        }
        return 0;
      }
    }

    private static String until(Key key) {
      Instant expires = key.expiresAt();
      boolean past = key.hasExpired(Instant.now());
      return expires == null ? "for ever" : (past ? "expired " : "until ") + expires;
    }
  }

  /** Gives a key another secret and shows it, this once. */
  @Command(
      name = "rotate",
      description = "Give a key another secret; it is shown this once, and the old one ends.")
  static final class Rotate implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(
        names = "--expires",
        paramLabel = "WHEN",
        converter = Expiry.class,
        description = Expiry.HELP + " (default: as it was).")
    private @Nullable Instant expires;

    @Override
    public Integer call() throws IOException, Settings.InvalidSettingsException {
      try (Application application = data.open()) {
        Keys keys = application.store().keys();
        Optional<Key> known = keys.find(id);
        if (known.isEmpty()) {
          System.out.println("There is no such key.");
          return 1;
        }
        if (expires == null && known.get().hasExpired(Instant.now())) {
          System.out.println("The key has expired; say with --expires until when it is to be.");
          return 1;
        }
        System.out.println(keys.rotate(id, expires).orElseThrow().secret());
        application.noted("key.rotate", Map.of("subject_key_id", id));
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
        if (gone) {
          application.noted("key.revoke", Map.of("subject_key_id", id));
        }
        System.out.println(gone ? "Taken back." : "There is no such key.");
        return gone ? 0 : 1;
      }
    }
  }
}
