package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** Verdicts are held against what the sentence behind them plainly says. */
class PlainReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "can they talk badly about us | Neither party, nor any of its officers, shall in any way disparage the other.",
        "am I allowed to sell a rival product | During the term the Dealer shall not, directly or through others, sell rival products.",
        "may we copy the drawings | The Borrower will not copy the drawings.",
        "can the tenant sublet | The Tenant may not sublet the flat without the written consent of the Landlord.",
        "may we hand it to a courier | The parcel shall not be handed to any third person, except as expressly permitted herein.",
        "can they hire our cooks | No party shall at any time hire a cook of the other.",
        "are we allowed to film | Filming is strictly prohibited.",
        "can the keeper keep a copy | The Keeper will return all papers and will not keep any copy.",
        "can I lend the machine | The Lessee agrees not to lend the machine.",
        "may I resell the tickets | In no event may tickets be resold.",
        "do we get any rights in the recipe | No right or licence in the recipe is granted to the Baker.",
        "do they receive a licence to the tune | Nothing in this letter shall be construed as granting a licence to the tune.",
        "do they acquire ownership of the mould | The Founder shall not acquire any ownership of the mould.",
        "must we insure the boat | The Charterer shall not be required to insure the boat."
      })
  void noYesBeforeABan(String question, String said) {
    assertThat(PlainReading.of(asked(question), Verdict.YES, said)).isEqualTo(Verdict.NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "may the tenant keep a dog | The Tenant may keep one dog in the flat.",
        "can either side end the lease early | Either side may end the lease early by letter.",
        "are we barred from the northern market | The Agent shall not sell in the northern market."
      })
  void noNoBeforeWhatMakesItYes(String question, String said) {
    assertThat(PlainReading.of(asked(question), Verdict.NO, said)).isEqualTo(Verdict.YES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "can they sell the lease to someone I don't know | No transfer by merger, sale of shares or otherwise shall be considered an assignment.",
        "may we show it to a cook | The recipe shall not be shown to a cook unless he has signed a promise of secrecy.",
        "can we pass it on if they agree | The Holder shall not pass it on without the consent of the Owner.",
        "may we rent out the van | The van shall not be rented out, provided that either party may rent the van to its staff."
      })
  void noYesWhereTheTextLeavesItOpen(String question, String said) {
    assertThat(PlainReading.of(asked(question), Verdict.YES, said)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "may we keep copies | The Holder shall destroy the papers but may keep copies for its files.",
        "are we kept out of this trade | The Agent shall handle no boats and shall not sail."
      })
  void noNoWhereTheTextLeavesItOpen(String question, String said) {
    assertThat(PlainReading.of(asked(question), Verdict.NO, said)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YES | may we use what we found ourselves | These duties shall not apply to what the Holder found itself.",
        "YES | can we build our own engine | Nothing in this letter shall prevent the Maker from building engines.",
        "YES | can our staff see it | The Holder shall not show it to anyone except its staff.",
        "YES | is the tenant forbidden to smoke | The Tenant shall not smoke in the flat.",
        "YES | did we promise not to sue | The Buyer shall not sue over the marks.",
        "YES | are we their only dealer | The Maker shall not appoint any other dealer.",
        "YES | is anything still binding afterwards | The end of the lease shall not affect the duty of secrecy.",
        "YES | can the guest cook | The Guest may cook but shall not fry.",
        "YES | may we take it from someone else | The list is not a secret of the Owner.",
        "NO | can we use it for another job | The papers may be used only for the job named above.",
        "NO | may the tenant smoke | The Tenant shall not smoke in the flat.",
        "NO | can we keep a copy | The Owner may ask for the return of every copy.",
        "NO | are we barred from sailing | The Crew may sail at any time."
      })
  void aVerdictThatFitsStays(Verdict verdict, String question, String said) {
    assertThat(PlainReading.of(asked(question), verdict, said)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void aTextWithoutAVerbOfLeaveDutyOrBanDecidesNothing(Verdict verdict) {
    assertThat(PlainReading.of(asked("can we fish"), verdict, "Fishing: see Annex 2"))
        .isEqualTo(verdict);
  }

  private static Question asked(String text) {
    Map<String, Float> terms = new HashMap<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text())) {
        terms.put(token.stem(), 1f);
      }
    }
    return new Question(text, Act.WHETHER, AnswerType.YESNO, List.of(), terms, List.of(), "");
  }
}
