package parley.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parley.app.Application;
import parley.app.Settings;
import parley.http.HttpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the HTTP API until it is told to stop. */
@Command(
    name = "serve",
    description = "Serve the HTTP API and the page.",
    footer = {
      "",
      "Every setting can be given as an option, in the environment and in the file of --config;",
      "an option counts most, then the environment, then the file.",
      "A first key is made with: parley keys add --name NAME --scope admin"
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    Settings settings =
        Settings.of(SettingOptions.flags(spec.commandLine().getParseResult()), System.getenv());
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
