package parley.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts small letters that are raised or lowered beside larger ones ("1st", a footnote's mark) into
 * the run they belong to, whenever they were printed. Stateless.
 */
final class Raised {

  /** Longer runs are not marks. */
  private static final int MOST_GLYPHS = 5;

  /** Height of a mark's letters by that of the letters beside it, at most. */
  private static final float SMALLER = 0.86f;

  /** Share of its height that a mark stands on the line at least. */
  private static final float OVERLAP = 0.1f;

  /** Distance from the run's ends in letter heights, at most. */
  private static final float BESIDE = 0.4f;

  /** A page with more marks than this is no text to be read; it is left as it is. */
  private static final int MOST_MARKS = 1_000;

  private Raised() {}

  /** The runs of a page with marks taken into their hosts. */
  static List<Run> settled(List<Run> runs) {
    List<Run> kept = new ArrayList<>(runs.size());
    List<Run> marks = new ArrayList<>();
    for (Run run : runs) {
      (run.glyphs().size() <= MOST_GLYPHS ? marks : kept).add(run);
    }
    if (marks.size() > MOST_MARKS) {
      return runs;
    }
    for (Run mark : marks) {
      Run host = host(mark, runs);
      if (host == null) {
        kept.add(mark);
      } else if (!isOfNote(mark, host)) {
        host.insert(mark);
      }
    }
    return kept;
  }

  /** A raised number behind a word or an amount is no part of it; the slash of a fraction is. */
  private static boolean isOfNote(Run mark, Run host) {
    boolean raised = mark.bottom() < host.bottom() - 0.15f * host.height();
    return raised
        && NoteMarks.isMark(mark.text(), host.before(mark.x0()))
        && !host.after(mark.x1()).startsWith("/");
  }

  private static @Nullable Run host(Run mark, List<Run> runs) {
    for (Run run : runs) {
      if (isBeside(mark, run) && run.hasRoomFor(mark)) {
        return run;
      }
    }
    return null;
  }

  private static boolean isBeside(Run mark, Run run) {
    float overlap = Math.min(mark.bottom(), run.bottom()) - Math.max(mark.top(), run.top());
    float reach = BESIDE * run.height();
    return mark.height() < SMALLER * run.height()
        && overlap > OVERLAP * mark.height()
        && mark.x0() > run.x0()
        && mark.x0() < run.x1() + reach;
  }
}
