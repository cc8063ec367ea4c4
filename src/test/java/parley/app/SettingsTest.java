package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.service.Limits;

final class SettingsTest {
  @Test
  void takesFlagsOverEnvironmentOverDefaults() throws Settings.InvalidSettingsException {
    Settings settings =
        Settings.of(Map.of("port", "1"), Map.of("PARLEY_PORT", "2", "PARLEY_WORKERS", "3"));
    assertThat(settings.port()).isEqualTo(1);
    assertThat(settings.workers()).isEqualTo(3);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
  }

  @Test
  void reportsAllProblemsAtOnce() {
    assertThatThrownBy(() ->
            Settings.of(
                Map.of("port", "x", "workers", "0", "data", "pom.xml"),
                Map.of("PARLEY_BURST", "-1")))
        .hasMessageContaining("--port")
        .hasMessageContaining("--workers")
        .hasMessageContaining("--data")
        .hasMessageContaining("PARLEY_BURST");
  }

  @Test
  void takesTheFileBehindFlagsAndEnvironment(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("parley.properties");
    Files.writeString(
        file, "# ours\nport = 3\nworkers = 4\nmax-turns=5\nquestion-milliseconds: 900\n");
    Settings settings =
        Settings.of(
            Map.of("port", "1"),
            Map.of("PARLEY_PORT", "2", "PARLEY_WORKERS", "2", "PARLEY_CONFIG", file.toString()));
    assertThat(settings.port()).isEqualTo(1);
    assertThat(settings.workers()).isEqualTo(2);
    assertThat(settings.limits().mostTurns()).isEqualTo(5);
    assertThat(settings.limits().questionTime()).isEqualTo(Duration.ofMillis(900));
    assertThat(settings.limits().burst()).isEqualTo(Limits.DEFAULT.burst());
  }

  @Test
  void reportsWhatIsWrongInTheFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "max-turns = many\nmax-trun = 3\n");
    assertThatThrownBy(() -> Settings.of(Map.of("config", file.toString(), "port", "x"), Map.of()))
        .hasMessageContaining("max-turns in the file")
        .hasMessageContaining("max-trun")
        .hasMessageContaining("--port");
    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of("PARLEY_CONFIG", "/nowhere/x")))
        .hasMessageContaining("PARLEY_CONFIG")
        .hasMessageContaining("/nowhere/x");
  }

  @Test
  void hasTheDefaultsThatTheLimitsName() throws Settings.InvalidSettingsException {
    assertThat(Settings.of(Map.of(), Map.of()).limits()).isEqualTo(Limits.DEFAULT);
  }
}
