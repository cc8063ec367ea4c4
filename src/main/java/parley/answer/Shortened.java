package parley.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Span;

/** Shortens an enumeration without losing an item. Stateless. */
final class Shortened {
  private static final int LEAD_WORDS = 34;
  private static final int LEAST_ITEM = 8;

  /** An item of which less is left says nothing. */
  private static final double LEAST_SHARE = 0.67;

  /** Fewer words of what stands before the last clause are left out. */
  private static final int LEAST_LEAD = 6;

  private static final int MOST_ITEMS = 8;

  private Shortened() {}

  /**
   * The lead-in and every item, each cut to its share of the room; null when that is too little.
   */
  static @Nullable String of(Items items, Question question, String quote, int room) {
    int count = items.all().size();
    boolean formula = count == 2 && !items.leadIn().endsWith(":");
    String lead = lead(items.leadIn(), question, Math.min(LEAD_WORDS, room / 2));
    int left = room - Digest.words(lead);
    if (formula || !bears(items, quote) || count > MOST_ITEMS || left / count < LEAST_ITEM) {
      return null;
    }
    int[] share = shares(items, left);
    for (int i = 0; i < count; i++) {
      if (share[i] < Digest.words(items.item(i)) * LEAST_SHARE) {
        return null;
      }
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(Digest.cut(items.item(i), share[i]));
    }
    String last = parts.removeLast();
    String or = items.isAlternative() ? " or " : " and ";
    return lead + " " + String.join("; ", parts) + ";" + or + last;
  }

  /** Whether the words quoted lead the items in. */
  private static boolean bears(Items items, String quote) {
    int at = items.text().indexOf(quote);
    return at >= 0 && at < items.lead().end();
  }

  /** Short items leave their room to the long ones. */
  static int[] shares(Items items, int room) {
    int count = items.all().size();
    int[] share = new int[count];
    int left = room;
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      open.add(i);
    }
    open.sort(java.util.Comparator.comparingInt(i -> Digest.words(items.item(i))));
    for (int k = 0; k < count; k++) {
      int i = open.get(k);
      share[i] = Math.min(Digest.words(items.item(i)), left / (count - k));
      left -= share[i];
    }
    return share;
  }

  /** The lead-in in at most {@code room} words, its end always. */
  static String lead(String lead, Question question, int room) {
    if (Digest.words(lead) <= room) {
      return lead;
    }
    List<Span> clauses = Clauses.of(lead);
    String last = clauses.getLast().of(lead);
    String before = lead.substring(0, clauses.getLast().start()).strip();
    int left = room - Digest.words(last);
    return left < LEAST_LEAD || before.isEmpty()
        ? "… " + last
        : Digest.of(question, before, "", left) + " " + last;
  }
}
