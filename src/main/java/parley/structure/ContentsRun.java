package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entries of a table of contents that run on in one paragraph: "Section 1.1 The Merger 2 Section
 * 1.2 Closing 2". Told from prose by a page behind most titles. Linear; stateless.
 */
final class ContentsRun {

  private static final Pattern PAGED =
      Pattern.compile(
          ".{1,300}[\\s.\u2026]([A-Za-z]{1,2}-)?(\\d{1,3}|[ivxl]{1,6})", Pattern.DOTALL);

  private static final Pattern REFERRING =
      Pattern.compile("(?i).*\\b(under|of|to|in|and|or|with|by|on|rule|form)", Pattern.DOTALL);

  private static final int LONGEST = 300;
  private static final int LONGEST_LEAD = 160;

  private ContentsRun() {}

  /** A number and the title behind it, a page at its end or not. */
  record Entry(ClauseNumber number, int titleStart, int titleEnd, boolean paged) {}

  /** A number and its title alone. */
  record Title(ClauseNumber number, String words) {

    /** Of an entry that is nothing else. */
    static Optional<Title> of(String entry) {
      Marker marker = entry.isEmpty() ? null : NumberReader.read(entry, 0, entry.length());
      return marker == null || marker.end() >= entry.length()
          ? Optional.empty()
          : Optional.of(new Title(marker.number(), entry.substring(marker.end())));
    }
  }

  /** The entries of a range of {@code text}; none when it is anything else or has fewer. */
  static List<Entry> entries(String text, int start, int end, int least) {
    List<Marker> markers = markers(text, start, end);
    if (markers.size() < least || markers.getFirst().start() - start > LONGEST_LEAD) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(markers.size());
    int paged = 0;
    int counted = 0;
    for (int i = 0; i < markers.size(); i++) {
      Marker marker = markers.get(i);
      int limit = i + 1 < markers.size() ? markers.get(i + 1).start() : end;
      if (limit - marker.end() > LONGEST) {
        return List.of();
      }
      String title = text.substring(Math.min(marker.end(), limit), limit).strip();
      Entry entry = new Entry(marker.number(), marker.end(), limit, PAGED.matcher(title).matches());
      entries.add(entry);
      paged += entry.paged() ? 1 : 0;
      counted += marker.number() instanceof ClauseNumber.Decimal ? 1 : 0;
    }
    return paged >= Math.min(least, counted) && paged > 0 && 2 * paged >= counted
        ? entries
        : List.of();
  }

  private static List<Marker> markers(String text, int start, int end) {
    List<Marker> markers = new ArrayList<>();
    for (int i = start; i < end; i++) {
      boolean word =
          !NumberReader.isSpace(text.charAt(i))
              && (i == start || NumberReader.isSpace(text.charAt(i - 1)));
      Marker marker = word ? NumberReader.read(text, i, Math.min(end, i + 40)) : null;
      if (marker != null && isEntry(text, marker)) {
        markers.add(marker);
        i = Math.max(i, marker.end() - 1);
      }
    }
    return markers;
  }

  private static boolean isEntry(String text, Marker marker) {
    boolean counts =
        switch (marker.number()) {
          case ClauseNumber.Article a -> true;
          case ClauseNumber.Attachment a -> true;
          case ClauseNumber.Decimal d ->
              d.named()
                  || d.path().size() > 1
                  || text.startsWith(d.printed() + ".", marker.start());
          case ClauseNumber.Enumerator e -> false;
        };
    String before = text.substring(Math.max(0, marker.start() - 14), marker.start());
    return counts && !REFERRING.matcher(before.stripTrailing()).matches();
  }
}
