package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.structure.ClauseNumber.Reading;

/**
 * The numberings open at a place of the text, outermost first, and the decision whether a number
 * goes on with one of them, begins a new one, or is none. Not thread-safe.
 */
final class Numbering {

  /** Numbers that may be missing in a series. */
  private static final int GAP = 3;

  /** Numbers that may be missing where what follows is clearly a heading of the series. */
  static final int LEAP = 40;

  /** Series within series that a contract may have. */
  private static final int DEEPEST = 10;

  /** Where a number belongs: behind {@code keep} open series. */
  record Place(int keep, String series, List<Integer> path) {}

  private final List<OpenSeries> frames = new ArrayList<>();
  private final Map<String, List<Integer>> latest = new HashMap<>();

  @Nullable Place place(ClauseNumber number, Evidence evidence, @Nullable ClauseNumber next) {
    Place place = placeOf(number, evidence, next);
    return place == null || place.keep() >= DEEPEST ? null : place;
  }

  private @Nullable Place placeOf(
      ClauseNumber number, Evidence evidence, @Nullable ClauseNumber next) {
    return switch (number) {
      case ClauseNumber.Article a -> article(a, evidence);
      case ClauseNumber.Decimal d when d.path().size() > 1 -> path(d.path(), evidence);
      case ClauseNumber.Decimal d -> counted(d.named() ? "section" : "plain", d.last(), evidence);
      case ClauseNumber.Enumerator e -> enumerator(e, evidence, next);
      case ClauseNumber.Attachment a -> null;
    };
  }

  void open(Place place, int node, Evidence evidence) {
    keep(place.keep());
    frames.add(new OpenSeries(place.series(), place.path(), node, evidence));
    latest.put(place.series(), place.path());
  }

  /** Ends the enumerations within a paragraph that are over at {@code offset}. */
  void leave(int offset) {
    for (int i = 0; i < frames.size(); i++) {
      int until = frames.get(i).evidence().until();
      if (until > 0 && until <= offset) {
        keep(i);
      }
    }
  }

  /** Ends all series but the outermost {@code count}. */
  void keep(int count) {
    while (frames.size() > count) {
      frames.removeLast();
    }
  }

  /** The section that bears the outermost of the enumerations on the innermost section, or -1. */
  int firstEnumeration() {
    int i = frames.size();
    while (i > 0 && frames.get(i - 1).series().startsWith("enum")) {
      i--;
    }
    return i < frames.size() ? frames.get(i).node() : -1;
  }

  /** Ends the enumerations that hang on the innermost section. */
  void endEnumerations() {
    while (!frames.isEmpty() && frames.getLast().series().startsWith("enum")) {
      frames.removeLast();
    }
  }

  /** The section new parts are put under when {@code keep} series stay open, or -1. */
  int parent(int keep) {
    return keep == 0 || keep > frames.size() ? -1 : frames.get(keep - 1).node();
  }

  /** The section whose number a new one follows there, or -1 when it is the first. */
  int before(Place place) {
    int at = place.keep();
    boolean follows = at < frames.size() && frames.get(at).series().equals(place.series());
    return follows ? frames.get(at).node() : -1;
  }

  /** The innermost open article, or -1. */
  int article() {
    int at = -1;
    for (OpenSeries frame : frames) {
      at = frame.series().startsWith("article") ? frame.node() : at;
    }
    return at;
  }

  int depth() {
    return frames.size();
  }

  private @Nullable Place article(ClauseNumber.Article number, Evidence evidence) {
    String series = "article:" + number.word();
    int n = number.ordinal();
    List<Integer> before = latest.get(series);
    int at = outermost(series);
    if (before == null) {
      boolean first = n == 1 || evidence.opens();
      return first ? new Place(partsOpen(), series, List.of(n)) : null;
    }
    int step = n - before.getLast();
    boolean follows =
        step == 1 || (step > 1 && step <= GAP && evidence.opens() && evidence.titled());
    boolean restarts = n == 1 && evidence.opens() && evidence.titled() && at < 0;
    return follows || restarts ? new Place(at < 0 ? partsOpen() : at, series, List.of(n)) : null;
  }

  private int partsOpen() {
    return !frames.isEmpty() && frames.getFirst().series().equals("article:part") ? 1 : 0;
  }

  private int outermost(String series) {
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).series().equals(series)) {
        return i;
      }
    }
    return -1;
  }

  /** 2.1 goes on 2.0 or repeats 2.1, begins under 2, or follows 1.9; 2.1.1 begins under 2.1. */
  private @Nullable Place path(List<Integer> path, Evidence evidence) {
    String series = "path" + path.size();
    for (int i = frames.size() - 1; i >= 0; i--) {
      OpenSeries frame = frames.get(i);
      if (frame.series().equals(series) && samePrefix(frame.path(), path)) {
        int step = path.getLast() - frame.last();
        boolean follows =
            step == 1
                || (step == 0 && evidence.opens() && evidence.afterSentence())
                || (step > 1 && step <= GAP && evidence.isFirm())
                || (step > GAP && step <= LEAP && evidence.mayLeap());
        return follows ? new Place(i, series, path) : null;
      }
      if (isParent(frame, path)) {
        boolean first = path.getLast() <= 1 || (evidence.isFirm() && path.getLast() <= GAP);
        return first ? new Place(i + 1, series, path) : null;
      }
    }
    return newGroup(path, series, evidence);
  }

  private static boolean isParent(OpenSeries frame, List<Integer> path) {
    int size = path.size() - 1;
    boolean prefix = frame.path().equals(path.subList(0, size));
    boolean numbered = !frame.series().startsWith("enum");
    return numbered && prefix;
  }

  private static boolean samePrefix(List<Integer> a, List<Integer> b) {
    int size = a.size() - 1;
    return a.subList(0, size).equals(b.subList(0, size));
  }

  /** 3.1 without a 3 before it. */
  private @Nullable Place newGroup(List<Integer> path, String series, Evidence evidence) {
    List<Integer> before = latest.get(series);
    if (path.getLast() > 1 || !evidence.isFirm()) {
      return null;
    }
    int step = before == null ? 1 : path.getFirst() - before.getFirst();
    boolean follows = step == 1 || step == 2;
    if (!follows || (path.size() > 2 && before == null)) {
      return null;
    }
    boolean foreign =
        before == null && (outermostArticle() >= 0 || (!evidence.opens() && path.getFirst() > 1));
    return foreign ? null : new Place(group(path.getFirst() - step, path.getFirst()), series, path);
  }

  /**
   * The first open series of the group numbered {@code n}, which ends where {@code next} begins.
   */
  private int group(int n, int next) {
    for (int i = 0; i < frames.size(); i++) {
      OpenSeries frame = frames.get(i);
      if (!frame.series().startsWith("enum") && frame.path().getFirst() == n) {
        latest.put("plain", List.of(next));
        return i;
      }
    }
    return 0;
  }

  private int outermostArticle() {
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).series().startsWith("article")) {
        return i;
      }
    }
    return -1;
  }

  /** 4. goes on 3. or begins nothing; 1. begins a series here. */
  private @Nullable Place counted(String series, int n, Evidence evidence) {
    int best = -1;
    int bestScore = -1;
    for (int i = 0; i < frames.size(); i++) {
      OpenSeries frame = frames.get(i);
      int step = n - frame.last();
      boolean follows = frame.goesOn(step, evidence);
      boolean alike = evidence.isFirm() || !frame.titled() || evidence.titled();
      if (frame.series().equals(series) && follows && alike) {
        int score =
            (frame.titled() == evidence.titled() ? 2 : 0)
                + (frame.isNear(evidence) ? 1 : 0)
                + (step == 1 ? 3 : 0);
        if (score >= bestScore) {
          best = i;
          bestScore = score;
        }
      }
    }
    if (best >= 0) {
      return new Place(best, series, List.of(n));
    }
    List<Integer> before = latest.get(series);
    boolean late = before == null && frames.isEmpty() && n <= GAP && evidence.isHeading();
    if ((n == 1 && evidence.isFirm()) || late) {
      return new Place(restart(series, evidence), series, List.of(n));
    }
    boolean resumed = before != null && n == before.getLast() + 1 && outermost(series) < 0;
    return resumed && evidence.isFirm() ? new Place(articlesOpen(), series, List.of(n)) : null;
  }

  /**
   * A titled 1. after untitled numbers or letters begins the sections, one that is set as their
   * headings are, or as they are under a heading of its own, begins them anew, others an inner
   * list.
   */
  private int restart(String series, Evidence evidence) {
    int at = outermost(series);
    Evidence first = at < 0 ? null : frames.get(at).evidence();
    boolean repeated = first != null && (evidence.isSetAs(first) || evidence.isAnewAs(first));
    if (repeated && frames.get(at).isNear(evidence)) {
      return at;
    }
    boolean recited = frames.stream().allMatch(f -> f.series().startsWith("enum") && !f.titled());
    if (recited && evidence.opens() && evidence.titled()) {
      return 0;
    }
    boolean anew = at >= 0 && evidence.opens() && evidence.titled() && !frames.get(at).titled();
    return anew ? at : frames.size();
  }

  private int articlesOpen() {
    return outermostArticle() + 1;
  }

  /** The enumeration on the innermost section that a number at a block's start may begin anew. */
  private @Nullable OpenSeries again(Evidence evidence) {
    if (frames.isEmpty() || !evidence.opens()) {
      return null;
    }
    OpenSeries last = frames.getLast();
    return last.isNear(evidence) && last.block() < evidence.block() ? last : null;
  }

  private @Nullable Place enumerator(
      ClauseNumber.Enumerator number, Evidence evidence, @Nullable ClauseNumber next) {
    Place going = null;
    for (int i = frames.size() - 1; i >= 0; i--) {
      for (Reading reading : number.readings()) {
        String series = Enumerations.series(number, reading);
        OpenSeries frame = frames.get(i);
        int step = reading.ordinal() - frame.last();
        boolean near = evidence.mayBegin() || frame.block() == evidence.block();
        if (going == null && near && frame.series().equals(series) && step == 1) {
          going = new Place(i, series, List.of(reading.ordinal()));
        }
      }
    }
    Place fresh =
        evidence.mayBegin() ? Enumerations.begun(number, frames.size(), again(evidence)) : null;
    if (going != null && fresh != null) {
      return Enumerations.prefersFresh(number, going, next) ? fresh : going;
    }
    return going != null ? going : fresh;
  }
}
