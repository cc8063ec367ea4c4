package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.service.Examination;

/** A server whose files were damaged while it was down answers again, and says what it did. */
@SuppressWarnings("NullAway.Init") // set before each test
final class DamageIT {
  private TestServer server;
  private String document;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    document = server.read("contracts", "supply.txt", Texts.SUPPLY);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void damageTheIndex() throws IOException {
    try (Stream<Path> files = Files.walk(server.data().resolve("generations"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  private void damageTheContracts() throws SQLException {
    String url = "jdbc:sqlite:" + server.data().resolve("parley.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE contract SET body = x'00'");
    }
  }

  private JsonNode index() {
    return server.get("/health/ready").json().path("index");
  }

  private void assertAnswers() {
    assertThat(server.ask("contracts", "Which law governs?", "").text()).contains("Vermont");
  }

  @Test
  void makesADamagedIndexAgainAndSaysSo() throws IOException {
    assertThat(index().path("rebuilt_at_start").asBoolean()).isFalse();
    server.close();
    damageTheIndex();
    server.reopen();
    assertThat(index().path("rebuilt_at_start").asBoolean()).isTrue();
    assertThat(index().path("documents_put_right").asInt()).isEqualTo(1);
    assertThat(index().path("state").asText()).isEqualTo("writable");
    assertAnswers();
    Examination.Report report = server.application().examination().run();
    assertThat(report.problems()).isEmpty();
    server.restart();
    assertThat(index().path("rebuilt_at_start").asBoolean()).isFalse();
    assertAnswers();
  }

  @Test
  void readsTheOriginalAgainWhereItsContractIsDamagedToo() throws IOException, SQLException {
    server.close();
    damageTheIndex();
    damageTheContracts();
    server.reopen();
    assertThat(index().path("documents_read_again").asInt()).isEqualTo(1);
    assertThat(server.await("contracts", document).path("status").asText()).isEqualTo("completed");
    assertAnswers();
  }

  @Test
  void saysThatAContractIsDamaged() throws IOException, SQLException {
    server.close();
    damageTheContracts();
    server.reopen();
    Examination.Report report = server.application().examination().run();
    assertThat(report.problems()).hasSize(1).first().asString().contains("supply.txt");
  }
}
