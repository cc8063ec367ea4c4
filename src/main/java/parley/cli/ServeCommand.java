package parley.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.http.HttpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the HTTP API until it is told to stop. */
@Command(
    name = "serve",
    description = "Serve the HTTP API and the page.",
    footer = {
      "",
      "Every setting can also be given in the environment (a flag counts more):",
      "PARLEY_DATA, PARLEY_HOST, PARLEY_PORT, PARLEY_WORKERS, PARLEY_ISOLATION,",
      "PARLEY_MAX_UPLOAD_MB (100), PARLEY_MAX_FILES_WAITING (10000),",
      "PARLEY_MAX_QUESTION_CHARACTERS (4000), PARLEY_MAX_PASSAGES (100),",
      "PARLEY_MAX_TURNS (500), PARLEY_CONVERSATION_DAYS (30),",
      "PARLEY_REQUESTS_PER_SECOND (50 for each key), PARLEY_BURST (100).",
      "Beyond a loopback address a key is needed: parley keys add --name NAME"
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--host", description = "Address to listen on (default: 127.0.0.1).")
  private @Nullable String host;

  @Option(names = "--port", description = "Port to listen on, 0 for any (default: 7070).")
  private @Nullable String port;

  @Option(names = "--workers", description = "Files read at a time (default: 2).")
  private @Nullable String workers;

  @Option(
      names = "--isolation",
      description = "Read files in a child process or in none (default: child).")
  private @Nullable String isolation;

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    Map<String, String> flags = data.flags();
    put(flags, "host", host);
    put(flags, "port", port);
    put(flags, "workers", workers);
    put(flags, "isolation", isolation);
    Settings settings = Settings.of(flags, System.getenv());
    Application application = Application.open(settings);
    HttpServer server = application.serve();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(application, server, stopped), "stop"));
    System.out.println(
        "Parley listens on http://"
            + settings.host()
            + ":"
            + server.port()
            + "/ with data in "
            + settings.data());
    await(stopped);
    return 0;
  }

  private static void put(Map<String, String> flags, String name, @Nullable String value) {
    if (value != null) {
      flags.put(name, value);
    }
  }

  private static void stop(Application application, HttpServer server, CountDownLatch stopped) {
    server.close();
    try {
      application.close();
    } catch (IOException e) {
      System.err.println("parley: " + e.getMessage());
    } finally {
      stopped.countDown();
    }
  }

  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
