package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of contracts and questions written for this test. */
class CrossEncoderTest {
  @SuppressWarnings("NullAway.Init") // set before the first test
  private static CrossEncoder reader;

  @BeforeAll
  static void load() throws CrossEncoder.UnavailableException {
    reader = CrossEncoder.load();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Judgement read(String question, String heading, String text) {
    return read(ContextualQuestion.alone(question), heading, text);
  }

  private static Judgement read(ContextualQuestion asked, String heading, String text) {
    return reader
        .read(asked, List.of(reader.prepare(new ExcerptText(heading, "", text))))
        .getFirst();
  }

  @Test
  void whatAnswersIsMoreRelevantThanWhatDoesNot() {
    String question = "How long do we have to pay their bills?";
    Judgement pays =
        read(
            question,
            "Invoices . Section 5.2",
            "Customer shall pay each invoice within thirty (30) days after it is received.");
    Judgement law =
        read(question, "Law . Section 14", "This Agreement is governed by the laws of Colorado.");
    assertThat(pays.relevance()).isGreaterThan(law.relevance() + 2);
  }

  @Test
  void theWordsThatAnswerAreMarked() {
    String text =
        "The parties have met in good faith. Customer shall pay each invoice within thirty (30) days.";
    Judgement judgement = read("When is an invoice due?", "Invoices . Section 5.2", text);
    int second = text.indexOf("Customer");
    assertThat(judgement.evidence(second, text.length()))
        .isGreaterThan(judgement.evidence(0, second));
  }

  @Test
  void anExcerptIsJudgedTheSameBesideOthersAndAlone() {
    ContextualQuestion asked = ContextualQuestion.alone("Who may end the lease?");
    CrossEncoder.Prepared lease =
        reader.prepare(
            new ExcerptText("Term . Section 2", "", "Tenant may end this Lease at any time."));
    CrossEncoder.Prepared other =
        reader.prepare(
            new ExcerptText("Rent . Section 3", "", "Rent is due on the first day. ".repeat(9)));
    double alone = reader.read(asked, List.of(lease)).getFirst().relevance();
    double beside = reader.read(asked, List.of(other, lease, other)).get(1).relevance();
    assertThat(beside).isEqualTo(alone);
  }

  @Test
  void endlessTextIsReadAsFarAsThereIsRoom() {
    String endless = "The fee is due. ".repeat(20_000);
    Judgement judgement =
        read(new ContextualQuestion(endless, endless, endless, endless), endless, endless);
    assertThat(judgement.relevance()).isFinite();
  }

  @Test
  void nothingIsReadForNothing() {
    assertThat(reader.read(ContextualQuestion.alone("Why?"), List.of())).isEmpty();
  }
}
