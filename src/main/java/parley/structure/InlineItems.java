package parley.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Sentences;
import parley.language.Span;
import parley.structure.ClauseNumber.Reading;

/**
 * Finds the items of enumerations that run within a paragraph: "shall: (a) deliver ...; (b) insure
 * ...; and (c) train ...". At least two in sequence, the first behind a colon, semicolon or dash,
 * the others behind a comma, semicolon or conjunction. Linear. Not thread-safe; one finder reads
 * one block.
 */
final class InlineItems {

  /** Enumerations within one another, at most. */
  private static final int DEEPEST = 6;

  private static final int LONGEST_SIGN = 12;

  /** As far as it is looked for the second item of what may be a first. */
  private static final int AHEAD = 12;

  /** Before these a number is a clause's name: "clause (a)". */
  private static final Set<String> REFERRING =
      Set.of(
          "clause",
          "clauses",
          "section",
          "sections",
          "subsection",
          "subsections",
          "paragraph",
          "paragraphs",
          "article",
          "articles",
          "item",
          "items",
          "exhibit",
          "schedule",
          "annex",
          "part",
          "rule",
          "through",
          "and",
          "or");

  private final String text;
  private final Block block;
  private final List<Marker> markers = new ArrayList<>();
  private final List<Run> open = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private List<Span> sentences = List.of();

  private InlineItems(String text, Block block) {
    this.text = text;
    this.block = block;
  }

  /**
   * An item.
   *
   * @param run where the first item of its enumeration begins
   * @param until where the enumeration ends at the latest; {@link Integer#MAX_VALUE} when it goes
   *     on in the next block
   */
  record Item(Marker marker, int run, int until) {}

  /** An enumeration as far as it is read. */
  private static final class Run {
    final List<Marker> items = new ArrayList<>();
    List<Reading> readings;

    Run(Marker first, List<Reading> readings) {
      items.add(first);
      this.readings = readings;
    }
  }

  /**
   * The items in {@code block} in their order.
   *
   * @param opening the numbers the block opens with, whose series may go on within it as others
   * @param next the number that opens the next block, or null
   */
  static List<Item> in(
      String text, Block block, List<Marker> opening, @Nullable ClauseNumber next) {
    InlineItems items = new InlineItems(text, block);
    for (Marker marker : opening) {
      if (marker.number() instanceof ClauseNumber.Enumerator e) {
        items.open(new Run(marker, e.readings()));
      }
    }
    items.collect(opening.isEmpty() ? block.start() : opening.getLast().end());
    for (int i = 0; i < items.markers.size(); i++) {
      items.note(i);
    }
    return items.found(next);
  }

  private void collect(int from) {
    int limit = block.end() - 2;
    for (int at = next(from, limit); at >= 0; at = next(at + 1, limit)) {
      Marker marker = NumberReader.read(text, at, Math.min(block.end(), at + LONGEST_SIGN));
      if (marker != null
          && marker.number() instanceof ClauseNumber.Enumerator number
          && marker.end() < block.end()
          && at > block.start()
          && NumberReader.isSpace(text.charAt(at - 1))) {
        int end = NumberReader.skipSpace(text, marker.end(), block.end());
        markers.add(new Marker(number, at, end));
      }
    }
  }

  private int next(int from, int limit) {
    return from < limit ? text.indexOf('(', from, limit) : -1;
  }

  private void note(int i) {
    Marker marker = markers.get(i);
    List<Reading> readings = readings(marker);
    for (int r = open.size() - 1; r >= 0; r--) {
      Run run = open.get(r);
      List<Reading> following = following(run, readings);
      if (!following.isEmpty() && isJoined(run, marker) && !beginsAnother(i, readings)) {
        run.items.add(marker);
        run.readings = following;
        open.subList(r + 1, open.size()).clear();
        return;
      }
    }
    List<Reading> first = readings.stream().filter(r -> r.ordinal() == 1).toList();
    if (!first.isEmpty() && open.size() < DEEPEST && mayBegin(marker.start())) {
      open.removeIf(r -> r.items.size() == 1 && r.readings.equals(first));
      open(new Run(marker, first));
    }
  }

  private void open(Run run) {
    open.add(run);
    runs.add(run);
  }

  private static List<Reading> readings(Marker marker) {
    return marker.number() instanceof ClauseNumber.Enumerator e ? e.readings() : List.of();
  }

  private static List<Reading> following(Run run, List<Reading> readings) {
    return readings.stream()
        .filter(reading -> run.readings.stream().anyMatch(r -> isNext(r, reading)))
        .toList();
  }

  private static boolean isNext(Reading before, Reading reading) {
    return before.series() == reading.series() && before.ordinal() + 1 == reading.ordinal();
  }

  /**
   * (i) after (h): a Roman one when (ii) comes before another (i) or (j), else the ninth letter.
   */
  private boolean beginsAnother(int i, List<Reading> readings) {
    Reading first =
        readings.stream().filter(reading -> reading.ordinal() == 1).findFirst().orElse(null);
    if (first == null) {
      return false;
    }
    for (int j = i + 1; j < Math.min(markers.size(), i + AHEAD); j++) {
      List<Reading> later = readings(markers.get(j));
      if (later.stream().anyMatch(reading -> isNext(first, reading))) {
        return true;
      }
      if (later.stream()
          .anyMatch(l -> l.equals(first) || readings.stream().anyMatch(r -> isNext(r, l)))) {
        return false;
      }
    }
    return false;
  }

  /** Behind a comma, semicolon or conjunction, and words of the item before. */
  private boolean isJoined(Run run, Marker marker) {
    int end = beforeSpace(marker.start());
    int bare = withoutConjunction(end);
    boolean joined = bare < end || ",;.:\u2014".indexOf(text.charAt(end - 1)) >= 0;
    int from = run.items.getLast().end();
    boolean strong = bare > from && ",;.".indexOf(text.charAt(bare - 1)) >= 0;
    return joined
        && bare > from
        && (strong || text.substring(from, Math.min(bare, from + 60)).strip().indexOf(' ') > 0);
  }

  /** Whether an enumeration may be introduced there, one that is told or another. */
  private boolean mayBegin(int at) {
    int end = beforeSpace(at);
    int start = end;
    while (start > block.start()
        && end - start < 16
        && !NumberReader.isSpace(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end);
    return isIntroduced(at)
        || word.endsWith(",")
        || (word.chars().allMatch(Character::isLetter)
            && !REFERRING.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Behind a colon, semicolon or dash. */
  private boolean isIntroduced(int at) {
    int end = beforeSpace(at);
    return end > block.start() && ":;\u2014".indexOf(text.charAt(end - 1)) >= 0;
  }

  private int beforeSpace(int at) {
    int end = at;
    while (end > block.start() && NumberReader.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Before "and", "or", "and/or" at {@code end}, when one is there. */
  private int withoutConjunction(int end) {
    int start = end;
    while (start > block.start()
        && end - start < 6
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '/')) {
      start--;
    }
    return switch (text.substring(start, end)) {
      case "and", "or", "and/or", "AND", "OR", "but", "plus" -> beforeSpace(start);
      default -> end;
    };
  }

  private List<Item> found(@Nullable ClauseNumber next) {
    List<Item> found = new ArrayList<>();
    for (Run run : runs) {
      boolean goesOn = goesOn(run, next);
      boolean several = run.items.size() > 1 || goesOn;
      if (several && isIntroduced(run.items.getFirst().start())) {
        int first = run.items.getFirst().start();
        int until = goesOn ? Integer.MAX_VALUE : until(run);
        run.items.forEach(marker -> found.add(new Item(marker, first, until)));
      }
    }
    found.sort(Comparator.comparingInt(item -> item.marker().start()));
    return found;
  }

  /** Whether the next block opens with the next item, no sentence ending between. */
  private boolean goesOn(Run run, @Nullable ClauseNumber next) {
    int end = beforeSpace(block.end());
    return next instanceof ClauseNumber.Enumerator number
        && number.form() == ClauseNumber.Form.PARENTHESES
        && open.contains(run)
        && !following(run, number.readings()).isEmpty()
        && text.charAt(end - 1) != '.';
  }

  /** Where the sentence ends when the whole enumeration stands in one, else the block. */
  private int until(Run run) {
    if (sentences.isEmpty()) {
      sentences =
          Sentences.of(text.substring(block.start(), block.end())).stream()
              .map(s -> new Span(s.start() + block.start(), s.end() + block.start()))
              .toList();
    }
    int first = run.items.getFirst().start();
    int at =
        Collections.binarySearch(
            sentences, new Span(first, first), Comparator.comparingInt(Span::start));
    Span sentence = sentences.get(Math.max(0, at >= 0 ? at : -at - 2));
    return run.items.getLast().start() < sentence.end() ? sentence.end() : block.end();
  }
}
