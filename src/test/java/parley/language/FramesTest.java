package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FramesTest {
  private final Frames frames = Frames.load();

  @Test
  void whatOnlyWrapsTheQuestionGoes() {
    assertThat(frames.strip("Does the document mention whether audits are allowed?"))
        .doesNotContain("mention")
        .contains("audits are allowed");
  }

  @Test
  void aQuestionThatIsAllFrameStays() {
    String question = "what does the contract say";
    assertThat(frames.strip(question)).isNotBlank();
  }

  @Test
  void severalFramesGoWhereverTheyStandAndHoweverTheyAreWritten() {
    String question =
        "COULD YOU PLEASE TELL ME, DOES THE DOCUMENT MENTION whether audits are allowed?";
    assertThat(frames.strip(question).toLowerCase(Locale.ROOT))
        .doesNotContain("please")
        .doesNotContain("mention")
        .contains("audits are allowed");
  }
}
