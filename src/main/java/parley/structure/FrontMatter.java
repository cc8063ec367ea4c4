package parley.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What comes before the operative part: the parties and recitals may be lettered or numbered, and
 * these numbers are not the contract's sections. It ends at the words of agreement ("NOW,
 * THEREFORE", "AGREED TERMS"), or without any at the first article or section. Immutable.
 */
final class FrontMatter {

  private static final Pattern OPERATIVE =
      Pattern.compile(
          "(?i)\\s{0,40}(now,? ?therefore|now,? (it|these presents) (is|are|witness)|accordingly,|in consideration of|agreed\\b"
              + "|(now,? ?)?this (agreement|deed|lease|indenture|contract|lic[ea]nce)( \\w{1,20}){0,3} (hereby )?witness(es|eth)\\b"
              + "|it is (hereby )?agreed|(the )?parties (hereto )?((hereby|therefore|mutually|now) ){0,2}agree)");

  private static final Pattern RECITALS =
      Pattern.compile(
          "(?i)\\s{0,40}\\(?[a-z0-9]{0,3}[.)]?\\s{0,3}(recitals?|background|whereas)\\b");

  /** Blocks looked at: no contract has more before its first article. */
  private static final int FARTHEST = 150;

  /** Paragraphs that are recitals where nothing says that they end, at most. */
  private static final int MOST_RECITALS = 20;

  /** Of a text without any. */
  static final FrontMatter NONE = new FrontMatter(-1, -1, false);

  private final int operative;
  private final int recitals;
  private final boolean restarts;

  private FrontMatter(int operative, int recitals, boolean restarts) {
    this.operative = operative;
    this.recitals = recitals;
    this.restarts = restarts;
  }

  static FrontMatter of(RunningText running, Contents contents, List<Candidate> candidates) {
    int limit = Math.min(FARTHEST, running.blocks().size());
    for (Candidate candidate : candidates) {
      if (candidate.opens() && isOfBody(candidate.number())) {
        limit = Math.min(limit, candidate.block());
        break;
      }
    }
    int operative = first(OPERATIVE, running, contents, limit);
    int recitals = first(RECITALS, running, contents, operative < 0 ? limit : operative);
    boolean restarts = candidates.stream().anyMatch(c -> isOne(c) && c.block() > operative);
    return new FrontMatter(operative, recitals, restarts);
  }

  /** An article, a named section or one within another begins the operative part at the latest. */
  private static boolean isOfBody(ClauseNumber number) {
    return number instanceof ClauseNumber.Article
        || (number instanceof ClauseNumber.Decimal d && (d.named() || d.path().size() > 1));
  }

  private static boolean isOne(Candidate candidate) {
    return candidate.opens()
        && candidate.number() instanceof ClauseNumber.Decimal d
        && d.path().equals(List.of(1));
  }

  private static int first(Pattern words, RunningText running, Contents contents, int limit) {
    for (int b = 0; b < limit; b++) {
      Block block = running.blocks().get(b);
      int end = Math.min(block.end(), block.start() + 120);
      boolean found = words.matcher(running.text()).region(block.start(), end).lookingAt();
      if (found && !contents.covers(block.start())) {
        return b;
      }
    }
    return -1;
  }

  /** Whether block {@code b} says that the parties agree, and no part has begun before. */
  boolean endsAt(int b) {
    return b == operative;
  }

  /** Whether a number belongs to a party or recital. */
  boolean holds(Candidate candidate, TitleReader.Title title, Section.Kind part) {
    boolean before = candidate.block() < operative;
    return switch (candidate.number()) {
      case ClauseNumber.Enumerator e ->
          (before || candidate.block() < recitals || isOpenRecital(candidate, part))
              && (title.words() == null
                  || e.form() != ClauseNumber.Form.STOP
                  || title.words().toLowerCase(Locale.ROOT).startsWith("whereas"));
      case ClauseNumber.Decimal d ->
          before
              && restarts
              && !isOfBody(d)
              && (part == Section.Kind.RECITALS || !candidate.opens());
      case ClauseNumber.Article a -> false;
      case ClauseNumber.Attachment a -> false;
    };
  }

  /** Where no words of agreement come, recitals go on for some paragraphs. */
  private boolean isOpenRecital(Candidate candidate, Section.Kind part) {
    return part == Section.Kind.RECITALS
        && operative < 0
        && candidate.block() - recitals <= MOST_RECITALS;
  }
}
