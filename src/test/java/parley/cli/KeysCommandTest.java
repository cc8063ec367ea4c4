package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.app.Application;
import parley.app.Settings;
import parley.store.AuditEntry;
import parley.store.AuditQuery;
import parley.store.Key;

final class KeysCommandTest {
  @TempDir private Path data;

  private record Ran(int code, String said) {}

  private Ran run(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--data";
    all[args.length + 1] = data.toString();
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      return new Ran(Main.run(all), said.toString(StandardCharsets.UTF_8).strip());
    } finally {
      System.setOut(before);
    }
  }

  private Application open() throws IOException, Settings.InvalidSettingsException {
    return Application.open(Settings.of(Map.of("data", data.toString()), Map.of()));
  }

  @Test
  void makesAKeyThatExpires() throws Exception {
    Ran made = run("keys", "add", "--name", "a", "--expires", "90d");
    assertThat(made.code()).isZero();
    try (Application application = open()) {
      Key key = application.store().keys().recognise(made.said()).orElseThrow();
      assertThat(key.expiresAt()).isNotNull();
      assertThat(Duration.between(Instant.now(), key.expiresAt()).toHours())
          .isBetween(90 * 24L - 1, 90 * 24L);
    }
    assertThat(run("keys", "list").said()).contains("until 20");
  }

  @Test
  void takesADayOrATimeInTheFutureOnly() {
    Expiry expiry = new Expiry();
    assertThat(expiry.convert("2099-01-31")).isEqualTo(Instant.parse("2099-02-01T00:00:00Z"));
    assertThat(expiry.convert("2099-01-31T12:00:00+02:00"))
        .isEqualTo(Instant.parse("2099-01-31T10:00:00Z"));
    for (String when : new String[] {"2001-01-01", "soon", "0d", "90", "2099-13-01", "-1d"}) {
      assertThat(run("keys", "add", "--name", "a", "--expires", when).code()).as(when).isEqualTo(2);
    }
  }

  @Test
  void rotatesAKeyAndNotesIt() throws Exception {
    String old = run("keys", "add", "--name", "a").said();
    String id;
    try (Application application = open()) {
      id = application.store().keys().recognise(old).orElseThrow().id();
    }
    String fresh = run("keys", "rotate", id).said();
    try (Application application = open()) {
      assertThat(application.store().keys().recognise(old)).isEmpty();
      assertThat(application.store().keys().recognise(fresh).map(Key::id))
          .isEqualTo(Optional.of(id));
      AuditQuery query = new AuditQuery(Long.MAX_VALUE, null, null, "key", null, null, 9);
      assertThat(application.store().audit().list(query).items())
          .extracting(AuditEntry::action)
          .containsExactly("key.rotate", "key.create");
    }
    assertThat(run("keys", "rotate", "none").code()).isEqualTo(1);
  }
}
