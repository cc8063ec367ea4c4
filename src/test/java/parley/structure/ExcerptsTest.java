package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.TestContracts;

class ExcerptsTest {
  private static final Contract CONTRACT =
      TestContracts.parse(
          "CARE AGREEMENT between Pell Gardens Ltd and Orchard House Ltd\n\n"
              + "1. Term. This Agreement runs for two years. It may be renewed once.\n\n"
              + "2. Duties. The Gardener shall: (a) mow the lawns; (b) prune the roses; and (c) sweep the paths.\n\n"
              + "3. Pay. "
              + "The Owner shall pay the Gardener each month for what was done in it. ".repeat(20)
              + "\n");

  @Test
  void everyPassageIsInExactlyOneExcerpt() {
    List<Excerpt> excerpts = Excerpts.of(CONTRACT);
    int next = 0;
    for (Excerpt excerpt : excerpts) {
      assertThat(excerpt.firstPassage()).isEqualTo(next);
      next = excerpt.lastPassage() + 1;
    }
    assertThat(next).isEqualTo(CONTRACT.passages().size());
  }

  @Test
  void twoSectionsNeverShareOne() {
    assertThat(Excerpts.of(CONTRACT))
        .noneMatch(e -> {
          String text = CONTRACT.text().substring(e.start(), e.end());
          return text.contains("two years") && text.contains("mow");
        });
  }

  @Test
  void theSentencesOfASectionShareThemUpToTheirRoom() {
    List<Excerpt> excerpts = Excerpts.of(CONTRACT);
    assertThat(excerpts.stream().map(e -> CONTRACT.text().substring(e.start(), e.end())))
        .anyMatch(t -> t.contains("two years") && t.contains("renewed once"))
        .allMatch(t -> t.length() <= Excerpts.ROOM);
  }

  @Test
  void theTitlesFromTheTopStandOverIt() {
    Excerpt term = Excerpts.of(CONTRACT).get(1);
    assertThat(Excerpts.heading(CONTRACT, term)).contains("Term");
  }
}
