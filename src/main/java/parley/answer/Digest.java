package parley.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Span;

/**
 * Shortens a long sentence to the clauses that answer a question, what is left out marked with an
 * ellipsis. Stateless.
 */
final class Digest {
  /** A sentence of so many words is said whole. */
  static final int SHORT = 98;

  static final int MOST_WORDS = 98;

  /** Words that a denial may take beyond the room. */
  private static final int SLACK = 10;

  /** Clauses that have nothing of the question are taken up to so many words. */
  private static final int LEAST = 27;

  /** Clauses that do not answer are kept up to so many words, where that closes a gap. */
  private static final int FULL = 70;

  /** Words that are said rather than marked as left out. */
  private static final int SMALL = 6;

  /** Clauses in a row that have so much of what the best ones have are said instead of those. */
  private static final double WHOLE = 0.8;

  /** Who asks for one of these wants the one clause that has it. */
  private static final Set<AnswerType> VALUES =
      EnumSet.of(
          AnswerType.MONEY,
          AnswerType.PERCENTAGE,
          AnswerType.PERIOD,
          AnswerType.DATE,
          AnswerType.LAW);

  /** A denial that holds on beyond its own clause: of what may be done, or of the subject. */
  private static final Pattern DENIES =
      Pattern.compile(
          "(?i)\\b(?:(?:shall|will|may|must|can|agrees?|does|do|is|are)\\s+not|cannot|neither|nor|never|none|no|nothing)\\b");

  /** A clause that is no part of the one before it. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)^(?:\\(?[a-z0-9]{1,4}\\)|provided|except|unless|if|when|where|in\\s+the\\s+event)");

  private Digest() {}

  /**
   * The sentence, or its clauses that answer, in their order.
   *
   * @param quote what of the sentence answers best; clauses of it come first
   * @param room most words, greater than 0
   */
  static String of(Question question, String sentence, String quote, int room) {
    if (words(sentence) <= Math.min(SHORT, room)) {
      return sentence;
    }
    String said = shortened(question, sentence, quote, room);
    boolean formula = Formula.isBroken(said);
    if (!formula && !losesValue(question, sentence, said)) {
      return said;
    }
    String without = Asides.leftOut(question, sentence);
    String again =
        words(without) <= Math.min(SHORT, room)
            ? without
            : shortened(question, without, Asides.leftOut(question, quote), room);
    if (formula) {
      return Formula.isBroken(again) ? Formula.completed(again, without, room) : again;
    }
    return losesValue(question, sentence, again) ? said : again;
  }

  /** Whether what was asked for stands in the sentence and not in what is said of it. */
  private static boolean losesValue(Question question, String sentence, String said) {
    return Wanted.by(question).stream()
        .anyMatch(t -> Wanted.has(t, sentence) && !Wanted.has(t, said));
  }

  private static String shortened(Question question, String sentence, String quote, int room) {
    if (question.act() == Act.DEFINE) {
      int at = Math.max(0, sentence.indexOf(quote));
      return cut(sentence.substring(at), room);
    }
    boolean value =
        (VALUES.contains(question.answer()) && !quote.endsWith(":"))
            || !question.sections().isEmpty();
    Items items = value ? null : Items.of(sentence);
    String listed = items == null ? null : Shortened.of(items, question, quote, room);
    return listed != null ? listed : byClauses(question, sentence, quote, room);
  }

  private static String byClauses(Question question, String sentence, String quote, int room) {
    int at = quote.length() * 3 > sentence.length() * 2 ? -1 : sentence.indexOf(quote);
    Span quoted = at < 0 ? new Span(0, 0) : new Span(at, at + quote.length());
    List<Span> clauses = Clauses.of(sentence);
    double[] worth = Worth.of(question, sentence, clauses, quoted);
    SortedSet<Integer> kept = kept(sentence, clauses, worth, room);
    if (kept.isEmpty()) {
      return cut(sentence, room);
    }
    double most = kept.stream().mapToDouble(i -> worth[i]).sum();
    double least = WHOLE * (most - Window.COST * words(joined(sentence, clauses, kept)));
    String window = Window.best(sentence, clauses, worth, room, least);
    if (window != null) {
      return window;
    }
    close(sentence, clauses, kept, Math.min(room, FULL) - words(joined(sentence, clauses, kept)));
    closeSmall(sentence, clauses, kept);
    String all = withDenials(sentence, clauses, kept, room);
    int over = words(all) - room;
    if (over > 0) {
      all = withDenials(sentence, clauses, kept(sentence, clauses, worth, room - over), room);
    }
    return words(all) > room + SLACK ? cut(sentence, room) : all;
  }

  /** The clauses kept and those before them that deny them. */
  private static String withDenials(
      String sentence, List<Span> clauses, SortedSet<Integer> kept, int room) {
    if (kept.isEmpty()) {
      return cut(sentence, room);
    }
    SortedSet<Integer> all = new TreeSet<>(kept);
    for (int i = 0; i < kept.last(); i++) {
      if (!kept.contains(i) && denies(sentence, clauses, i, kept)) {
        all.add(i);
      }
    }
    return joined(sentence, clauses, all);
  }

  /** Whether a clause left out denies the next one that is kept. */
  private static boolean denies(
      String sentence, List<Span> clauses, int at, SortedSet<Integer> kept) {
    if (!DENIES.matcher(clauses.get(at).of(sentence)).find()) {
      return false;
    }
    int next = kept.tailSet(at).first();
    for (int i = at + 1; i <= next; i++) {
      boolean ended = Window.closes(sentence, clauses.get(i - 1));
      String clause = clauses.get(i).of(sentence);
      if (ended || OWN.matcher(clause).find() || Window.isWhole(clause)) {
        return false;
      }
    }
    return true;
  }

  /** The clauses worth most that fit. */
  private static SortedSet<Integer> kept(
      String sentence, List<Span> clauses, double[] worth, int room) {
    List<Integer> byWorth = new ArrayList<>();
    for (int i = 0; i < worth.length; i++) {
      byWorth.add(i);
    }
    byWorth.sort(Comparator.comparingDouble((Integer i) -> worth[i]).reversed());
    TreeSet<Integer> kept = new TreeSet<>();
    int words = 0;
    for (int i : byWorth) {
      int own = words(clauses.get(i).of(sentence));
      if (words + own <= room && (worth[i] > 0 || words < LEAST)) {
        kept.add(i);
        words += own;
      }
    }
    return kept;
  }

  /** Gaps that the room left can close are closed, the smallest first: a sentence reads better. */
  private static void close(
      String sentence, List<Span> clauses, SortedSet<Integer> kept, int room) {
    int left = room;
    Gap least = least(sentence, clauses, kept, left);
    while (least != null) {
      for (int i = least.from(); i < least.to(); i++) {
        kept.add(i);
      }
      left -= least.words();
      least = least(sentence, clauses, kept, left);
    }
  }

  /** A mark for what is left out is no shorter than a few words. */
  private static void closeSmall(String sentence, List<Span> clauses, SortedSet<Integer> kept) {
    for (int i = kept.first() + 1; i < kept.last(); i++) {
      if (kept.contains(i - 1) && words(clauses.get(i).of(sentence)) <= SMALL) {
        int next = kept.tailSet(i).first();
        if (next == i + 1) {
          kept.add(i);
        }
      }
    }
  }

  /** Clauses left out between two that are kept, or at the end. */
  private record Gap(int from, int to, int words) {}

  private static @Nullable Gap least(
      String sentence, List<Span> clauses, SortedSet<Integer> kept, int room) {
    List<Integer> ends = new ArrayList<>(kept);
    ends.add(clauses.size());
    Gap least = null;
    int from = 0;
    for (int to : ends) {
      int words = from == to ? 0 : words(between(sentence, clauses, from, to));
      if (words > 0 && words <= (least == null ? room : least.words() - 1)) {
        least = new Gap(from, to, words);
      }
      from = to + 1;
    }
    return least;
  }

  private static String between(String sentence, List<Span> clauses, int from, int to) {
    return sentence.substring(clauses.get(from).start(), clauses.get(to - 1).end());
  }

  private static String joined(String sentence, List<Span> clauses, SortedSet<Integer> kept) {
    StringBuilder out = new StringBuilder();
    int previous = -1;
    for (int i : kept) {
      if (i > previous + 1) {
        String before = Dangling.dropped(out.toString());
        out.setLength(0);
        out.append(before).append(before.isEmpty() ? "… " : " … ");
      } else if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(clauses.get(i).of(sentence).strip());
      previous = i;
    }
    boolean whole = previous == clauses.size() - 1;
    return whole ? out.toString() : Window.ended(sentence, clauses, out.toString(), previous);
  }

  /** At most about the first {@code most} words. */
  static String cut(String sentence, int most) {
    return Cut.of(sentence, most);
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
