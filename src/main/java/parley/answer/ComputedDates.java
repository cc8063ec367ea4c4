package parley.answer;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.dialogue.TurnModel;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.language.Dates;
import parley.language.Periods;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.DefinedTerm;

/**
 * Works out the day a period ends when the contract counts it from a date it names: "three years
 * from the Effective Date". Stateless.
 */
final class ComputedDates {
  private static final Pattern FROM_START =
      Pattern.compile(
          "(?i)\\b(?:from|after|of|on|following|commenc\\w{1,4}|begin\\w{0,5})\\b.{0,40}\\b(?:the\\s+)?(?:effective\\s+date|date\\s+hereof|date\\s+of\\s+this"
              + "|date\\s+first|execution|commencement\\s+date|signing)");

  /** What stands before a period that the contract does not begin with. */
  private static final Pattern OTHER_TERM =
      Pattern.compile(
          "(?i)\\b(?:renew\\w*|extend(?:ed|s)?|extension\\w*|additional|successive|further|prior|notice|thereafter)\\b[^.;]{0,60}$");

  /** What stands behind a period that is counted from something else, or is a day of the month. */
  private static final Pattern OTHER_START =
      Pattern.compile(
          "^(?:['’]|\\s+(?i:prior|before|notice|advance|written)\\b|\\s+of\\s+[A-Z][A-Za-z]{2,8},?\\s+\\d"
              + "|\\s+(?i:from|after|following)\\s+(?!(?i:(?:and\\s+including\\s+)?(?:the\\s+|such\\s+|this\\s+|its\\s+)?(?:last\\s+)?(?:effective|date\\s+(?:hereof|of\\s+(?:this|execution|signature|signing)|first)|date\\b(?!\\s+of)|execution|commencement|signing|signature))))");

  private ComputedDates() {}

  /** A day and the caveat that says how it was found. */
  record Computed(LocalDate day, Caveat caveat) {}

  /** The day a period of the quotation ends, or null when it cannot be told. */
  static @Nullable Computed of(Question question, Citation main, Contract contract) {
    String said = main.quote();
    if (question.sign(TurnModel.Sign.DATE) < 0.5
        || Dates.first(said) != null
        || !FROM_START.matcher(said).find()
        || !isCountedFromStart(said)) {
      return null;
    }
    Period period = Periods.first(said);
    LocalDate start = start(contract);
    if (period == null || start == null || period.isZero()) {
      return null;
    }
    LocalDate day = start.plus(period);
    String text =
        "The date was computed: counted from "
            + Dates.written(start)
            + ", the date the contract gives for its beginning; the contract itself names only the period.";
    return new Computed(day, new Caveat(text, Caveat.Kind.COMPUTED, List.of(main)));
  }

  /** Whether the first period of a text is the one the contract begins with. */
  private static boolean isCountedFromStart(String said) {
    Span first = AnswerCues.first(AnswerType.PERIOD, said);
    if (first == null) {
      return false;
    }
    return !OTHER_TERM.matcher(said.substring(0, first.start())).find()
        && !OTHER_START.matcher(said.substring(first.end())).find();
  }

  /** The effective date where it is defined as a day, otherwise the date of the contract. */
  private static @Nullable LocalDate start(Contract contract) {
    for (DefinedTerm term : contract.terms()) {
      if (term.term().equalsIgnoreCase("Effective Date")) {
        int end = Math.min(contract.text().length(), Math.max(term.end(), term.start()));
        LocalDate day = Dates.first(contract.text().substring(term.start(), end));
        if (day != null) {
          return day;
        }
      }
    }
    String date = contract.profile().date();
    return date == null ? null : LocalDate.parse(date);
  }
}
