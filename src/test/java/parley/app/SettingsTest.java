package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
