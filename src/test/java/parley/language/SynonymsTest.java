package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SynonymsTest {
  private static final Synonyms SYNONYMS = Synonyms.load();

  @Test
  void aPhraseOfTheStreetStandsForTheLawsWord() {
    assertThat(standFor("can they push back the closing")).contains("postpon", "extend");
    assertThat(standFor("may we knock off what we are owed")).contains("deduct");
    assertThat(standFor("who picks up the tab")).contains("bear the cost");
    assertThat(standFor("is postage on the house")).contains("without charg", "freight");
    assertThat(standFor("what if someone outbids them")).doesNotContain("postpon");
  }

  @Test
  void shareholdersWhoHateThePriceAskForAppraisal() {
    assertThat(standFor("what can holders who hate the price do")).contains("apprais right");
  }

  @Test
  void everyClassHasTwoMembersThatDiffer() {
    for (String line : Resources.lines(Synonyms.class, "synonyms.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(new HashSet<>(stems(line))).as(line).hasSizeGreaterThan(1);
      }
    }
  }

  private static List<String> standFor(String question) {
    List<String> found = new ArrayList<>();
    SYNONYMS
        .classesIn(Tokens.stems(question))
        .forEach(number -> found.addAll(SYNONYMS.members(number)));
    return found;
  }

  private static List<String> stems(String line) {
    List<String> stems = new ArrayList<>();
    for (String member : line.split("\\|")) {
      stems.add(String.join(" ", Tokens.stems(member)));
    }
    return stems;
  }
}
