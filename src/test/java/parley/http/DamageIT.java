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
import java.util.Set;
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
    damageTheContractOf("%");
  }

  private void damageTheContractOf(String id) throws SQLException {
    String url = "jdbc:sqlite:" + server.data().resolve("parley.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE contract SET body = x'00' WHERE document_id LIKE '" + id + "'");
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

  private TestServer.Answer ask() {
    return server.ask("contracts", "Which law governs?", "");
  }

  private static void assertComesBackLater(TestServer.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.json().path("type").asText()).contains("index-unavailable");
    assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aQuestionHasADamagedContractReadAgain() throws IOException, SQLException {
    server.close();
    damageTheContracts();
    server.reopen();
    assertComesBackLater(ask());
    assertThat(server.await("contracts", document).path("status").asText()).isEqualTo("completed");
    assertAnswers();
    assertThat(index().path("documents_found_damaged").asInt()).isEqualTo(1);
    assertThat(server.application().examination().run().problems()).isEmpty();
  }

  @Test
  void aListOfSectionsHasADamagedContractReadAgain() throws IOException, SQLException {
    String sections = "/v1/datastores/contracts/documents/" + document + "/sections";
    int before = server.get(sections).json().path("sections").size();
    server.close();
    damageTheContracts();
    server.reopen();
    assertComesBackLater(server.get(sections));
    server.await("contracts", document);
    assertThat(server.get(sections).json().path("sections")).hasSize(before);
  }

  @Test
  void whatCanNeitherBeUsedNorReadAgainIsTakenOff() throws IOException, SQLException {
    String other = server.read("contracts", "nda.txt", "1. Law. The laws of Oregon govern.");
    server.close();
    damageTheContractOf(document);
    try (Stream<Path> originals = Files.walk(server.data().resolve("originals"))) {
      for (Path original : originals.filter(Files::isRegularFile).toList()) {
        if (Files.readString(original).equals(Texts.SUPPLY)) {
          Files.delete(original);
        }
      }
    }
    server.reopen();
    assertComesBackLater(ask());
    assertThat(server.await("contracts", document).path("status").asText()).isEqualTo("failed");
    assertThat(ask().text()).contains("Oregon").contains(other).doesNotContain("Vermont");
  }

  @Test
  void aReindexHasADamagedContractReadAgain() throws IOException, SQLException {
    server.close();
    damageTheContracts();
    server.reopen();
    String job =
        server.post("/v1/reindex", "{\"mode\":\"incremental\"}").json().path("job_id").asText();
    String status = "";
    while (!Set.of("completed", "failed", "cancelled").contains(status)) {
      status = server.get("/v1/jobs/" + job).json().path("status").asText();
    }
    assertThat(status).isEqualTo("completed");
    assertAnswers();
  }

  @Test
  void aLookAtEverythingFindsADamagedContractBeforeAQuestionDoes() throws SQLException {
    damageTheContracts();
    server.application().repairs().sweep();
    assertThat(index().path("documents_found_damaged").asInt()).isEqualTo(1);
    server.await("contracts", document);
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
