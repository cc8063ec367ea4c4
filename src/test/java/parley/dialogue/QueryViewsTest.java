package parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.language.Synonyms;

class QueryViewsTest {
  private final QueryViews views = new QueryViews(Synonyms.load());

  @Test
  void withoutHistoryThereIsTheTurnAndWhatMeansTheSame() {
    assertThat(views.of("How tall is the mast?", DialogueState.of(List.of()), ""))
        .extracting(View::kind)
        .first()
        .isEqualTo(View.Kind.TURN);
  }

  @Test
  void wordsOfTheQuestionBeforeWeighLessThanTheTurnsOwn() {
    DialogueState past = ReferenceParserTest.after(Turn.Outcome.ANSWERED, List.of(), List.of());
    View previous =
        views.of("when does it end", past, "").stream()
            .filter(v -> v.kind() == View.Kind.PREVIOUS)
            .findFirst()
            .orElseThrow();
    assertThat(previous.stems()).containsKeys("end", "keeper");
    assertThat(previous.stems().get("keeper")).isLessThan(previous.stems().get("end"));
  }
}
