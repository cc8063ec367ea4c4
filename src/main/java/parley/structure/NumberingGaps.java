package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parley.document.Warning;

/**
 * Numbers that are missing in a series that otherwise runs: either the contract leaves them out, or
 * they were not recognised. Stateless.
 */
final class NumberingGaps {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,5}");

  /** Codes of warnings that say which pages could not be read. */
  private static final Set<String> UNREAD =
      Set.of("no_text_layer", "garbled_text", "unreadable_pages");

  /** Places that are named; of more the number is said. */
  private static final int NAMED = 8;

  private NumberingGaps() {}

  /**
   * The warnings of a document with one more, where numbers are missing. What a page holds that
   * could not be read is not missing: of that page there is a warning already.
   */
  static List<Warning> added(List<Warning> warnings, List<Section> sections, PageFinder pages) {
    List<String> gaps = new ArrayList<>();
    TreeSet<Integer> places = new TreeSet<>();
    NavigableSet<Integer> unread = unread(warnings);
    Map<Integer, Section> before = new HashMap<>();
    for (Section section : sections) {
      if (section.kind() != Section.Kind.SECTION || !isPlain(section)) {
        continue;
      }
      Section last = before.put(section.parent(), section);
      if (last != null
          && step(last, section) > 1
          && unread
              .subSet(pages.page(last.start()), true, pages.page(section.start()), true)
              .isEmpty()) {
        gaps.add(last.number() + " is followed by " + section.number());
        places.add(pages.page(section.start()));
      }
    }
    if (gaps.isEmpty()) {
      return warnings;
    }
    List<Warning> all = new ArrayList<>(warnings);
    all.add(new Warning("numbering_gap", message(gaps), List.copyOf(places)));
    return all;
  }

  private static NavigableSet<Integer> unread(List<Warning> warnings) {
    TreeSet<Integer> pages = new TreeSet<>();
    warnings.stream().filter(w -> UNREAD.contains(w.code())).forEach(w -> pages.addAll(w.pages()));
    return pages;
  }

  private static String message(List<String> gaps) {
    String more = gaps.size() > NAMED ? ", and in " + (gaps.size() - NAMED) + " more places" : "";
    return "Numbers are missing: "
        + String.join("; ", gaps.subList(0, Math.min(NAMED, gaps.size())))
        + more
        + ".";
  }

  private static boolean isPlain(Section section) {
    return section.number() != null && PLAIN.matcher(section.number()).matches();
  }

  /** By how much the last part of the number grows, where the parts before it are the same. */
  private static int step(Section last, Section next) {
    String one = String.valueOf(last.number());
    String two = String.valueOf(next.number());
    String prefix = one.substring(0, one.lastIndexOf('.') + 1);
    boolean same = prefix.equals(two.substring(0, two.lastIndexOf('.') + 1));
    return same
        ? Integer.parseInt(two.substring(prefix.length()))
            - Integer.parseInt(one.substring(prefix.length()))
        : 0;
  }
}
