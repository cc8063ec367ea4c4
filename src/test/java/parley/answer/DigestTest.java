package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

class DigestTest {
  private static final String FILLING =
      " with the machines in the hall clean and dry at all times, and with a book kept of all the"
          + " repairs that were made to the machines in each of the years, open to whoever asks for"
          + " it in writing on a working day of the year, and on any other day to the police,";

  @Test
  void clausesInARowAreSaidRatherThanScraps() {
    String sentence =
        "The Operator shall run the mill with care,"
            + FILLING
            + " and the Operator shall insure the plant against fire for its full price, and shall"
            + " send the policy to the Owner";
    String said = digest("Who must insure the plant against fire?", sentence);
    assertThat(said).startsWith("The Operator shall insure the plant").doesNotContain(" … ");
  }

  @Test
  void whatFollowsIsSaidRatherThanTheCase() {
    String sentence =
        "If the mill burns, if the water of the stream above the mill fails, if the miller's boy"
            + " falls ill,"
            + FILLING
            + " or if the stones break in a frost, then the Owner shall lend the Operator a horse";
    String said = digest("What happens if the water of the stream fails?", sentence);
    assertThat(said).contains("shall lend the Operator a horse");
  }

  @Test
  void aDenialIsNotLeftOutBeforeWhatItDenies() {
    String sentence =
        "Each of the Owners and the Operator agrees in the interest of both that from this day on,"
            + " for itself and for those who work for it, neither it nor any of them,"
            + FILLING
            + " shall in a letter, in the papers, or in a talk, insult the other Owners or the plant";
    String said = digest("Who shall insult the other Owners or the plant in the papers?", sentence);
    assertThat(said).contains("neither it nor any of them");
  }

  @Test
  void aDenialOfAnotherClauseDoesNotHideWhatIsAskedFor() {
    String sentence =
        "The mill may be shut if the water was not clean, and no fish were seen in it;"
            + FILLING
            + " provided, that the Operator may open the mill again after forty (40) days of rain";
    String said = digest("After how many days of rain may the Operator open again?", sentence);
    assertThat(said).contains("forty (40) days of rain");
  }

  @Test
  void allOfTheItemAskedForIsSaid() {
    String sentence =
        "The lease ends early: (a) by a letter of the Owner,"
            + FILLING
            + " with a fee of one hundred dollars; (b) by a letter of the Operator, in which case"
            + " the mill is cleaned, the keys are given back, and the Owner pays the deposit; (c) by"
            + " a fire in the hall, with no fee, whoever is to blame";
    Question question =
        new Question(
            "What happens under 4(b)?",
            Act.WHAT,
            AnswerType.TEXT,
            List.of(),
            Map.of(),
            List.of("4(b)"),
            "");
    assertThat(Digest.of(question, sentence, sentence, 70))
        .contains("(b) by a letter of the Operator", "the Owner pays the deposit");
  }

  @Test
  void aConditionThatIsLeftOutIsMarked() {
    String sentence =
        "If the Owner so asks in a letter to the Operator and the bank agrees,"
            + FILLING
            + " the Operator shall insure the plant against fire for its full price";
    String said = digest("Who must insure the plant against fire?", sentence);
    assertThat(said).contains("… the Operator shall insure the plant");
  }

  @Test
  void theAmountAskedForIsSaidWhereBracketsMakeItsClauseTooLong() {
    String sentence =
        "At the opening of the mill, each sack of wheat (each, a “Sack”) (other than a sack"
            + FILLING
            + " as the book of the mill shows) shall be turned into the right to receive $7.25 in"
            + " cash, with no interest, at the door of the mill from the hand of the Operator"
            + FILLING
            + " and with thanks";
    Question question = question("How much is paid for wheat?", Act.HOW_MUCH, AnswerType.MONEY);
    assertThat(Digest.of(question, sentence, sentence, 70))
        .contains("each sack of wheat … shall be turned", "$7.25");
  }

  @Test
  void aFormulaIsNotCutBetweenItsTerms() {
    String sentence =
        "At the opening of the mill each old share in the water of the stream (each, a “Water"
            + " Share”) that was given under the plan of the town shall be cancelled in exchange for"
            + " the right of its holder to receive, within five (5) days of the opening, a payment"
            + " (with no interest, and less any levy of the town) equal to the product of (i) the"
            + " number of sacks at the greater of (A) the sacks hoped for and (B) the sacks milled up"
            + " to the last day before the opening (as counted by the clerk of the town in the book"
            + " of the mill), and (ii) the price";
    Question question = question("What do the holders get?", Act.WHAT, AnswerType.TEXT);
    assertThat(Digest.of(question, sentence, sentence, Digest.MOST_WORDS))
        .contains("greater of (A) the sacks hoped for and (B) the sacks milled");
  }

  @Test
  void bracketsThatHaveAWordOfTheQuestionOrAValueStay() {
    Question question = question("What of the roof?", Act.WHAT, AnswerType.TEXT);
    assertThat(Asides.leftOut(question, "The house (with its old roof) and garden (for $5 a year)"))
        .isEqualTo("The house (with its old roof) and garden (for $5 a year)");
    assertThat(
            Asides.leftOut(question, "The barn (the “Barn”) and two (2) sheds (as they are now)"))
        .isEqualTo("The barn and two (2) sheds …");
    assertThat(Asides.leftOut(question, "The barn (as it is now"))
        .isEqualTo("The barn (as it is now");
  }

  @Test
  void anEnumerationOfLongItemsIsNotCutToScraps() {
    String item = "the Operator shall not sell any of the machines in the hall to anybody else; ";
    String sentence =
        "After the end: (a) "
            + item
            + "(b) "
            + item
            + "(c) "
            + item
            + "(d) "
            + item
            + "(e) "
            + item
            + "(f) "
            + item
            + "and (g) "
            + item;
    assertThat(digest("What do we owe after the end?", sentence)).doesNotContain("…;");
  }

  @Test
  void aCommaInBracketsIsNoEndOfAClause() {
    assertThat(Clauses.of("The goods (nails, screws, and tools) are sold, and paid for"))
        .hasSize(2);
    assertThat(Clauses.of("If three (3) houses burn, the Tenant may leave")).hasSize(2);
  }

  private static String digest(String text, String sentence) {
    return Digest.of(question(text, Act.WHO, AnswerType.TEXT), sentence, sentence, 70);
  }

  private static Question question(String text, Act act, AnswerType type) {
    Map<String, Float> terms = new HashMap<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text())) {
        terms.put(token.stem(), 1f);
      }
    }
    return new Question(text, act, type, List.of(), terms, List.of(), "");
  }
}
