package parley.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.language.Synonyms;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * Makes the {@linkplain View views} of a turn. Knows no English but which words are function words;
 * the weights are those of the trial that {@code src/docs/reader.md} reports, and the ranker learns
 * what each view is worth. Safe for many threads.
 */
final class QueryViews {
  /** Weight of the words of earlier turns beside the turn's own, which weigh 1. */
  private static final float BEFORE = 0.35f;

  /** Questions that count as recent; the share of its weight that each further one keeps. */
  private static final int RECENT = 5;

  private static final float FADING = 0.6f;

  /** Synonyms taken of a class of words, the law's own first. */
  private static final int SYNONYMS = 4;

  private final Synonyms synonyms;

  QueryViews(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /**
   * The views of a turn; those that would say no more than the turn are left out.
   *
   * @param text the user's words, references spelled out
   * @param cited terms and titles of what was cited last
   */
  List<View> of(String text, DialogueState past, String cited) {
    Map<String, Float> turn = stems(text, 1);
    List<View> views = new ArrayList<>(List.of(new View(View.Kind.TURN, turn)));
    add(View.Kind.SYNONYMS, turn, synonyms(text), views);
    Turn last = past.last();
    if (last != null) {
      add(View.Kind.PREVIOUS, turn, stems(last.said(), BEFORE), views);
      add(View.Kind.RECENT, turn, recent(past), views);
      add(View.Kind.TOPIC, turn, topic(turn.keySet(), past), views);
      add(View.Kind.CITED, turn, stems(cited, BEFORE), views);
    }
    return views;
  }

  /** Distinct content stems of a text. */
  static Map<String, Float> stems(String text, float weight) {
    Map<String, Float> stems = new LinkedHashMap<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text())) {
        stems.put(token.stem(), weight);
      }
    }
    return stems;
  }

  private static void add(
      View.Kind kind, Map<String, Float> turn, Map<String, Float> more, List<View> to) {
    Map<String, Float> all = new LinkedHashMap<>(more);
    all.putAll(turn);
    if (all.size() > turn.size()) {
      to.add(new View(kind, all));
    }
  }

  private Map<String, Float> synonyms(String text) {
    Map<String, Float> found = new LinkedHashMap<>();
    for (int number : synonyms.classesIn(Tokens.stems(text))) {
      synonyms.members(number).stream()
          .limit(SYNONYMS)
          .flatMap(member -> List.of(member.split(" ")).stream())
          .filter(stem -> !Words.isFunction(stem))
          .forEach(stem -> found.put(stem, BEFORE));
    }
    return found;
  }

  private static Map<String, Float> recent(DialogueState past) {
    Map<String, Float> all = new LinkedHashMap<>();
    float weight = BEFORE;
    for (int back = 1; back <= RECENT; back++) {
      Turn turn = past.back(back);
      if (turn != null) {
        stems(turn.said(), weight).forEach(all::putIfAbsent);
      }
      weight *= FADING;
    }
    return all;
  }

  /** Of the whole conversation but the last turn, which has a view of its own. */
  private static Map<String, Float> topic(Set<String> own, DialogueState past) {
    Turn best = null;
    long most = 0;
    for (int back = 2; back <= past.turns().size(); back++) {
      Turn turn = past.back(back);
      long shared = turn == null ? 0 : shared(own, turn);
      if (shared > most) {
        most = shared;
        best = turn;
      }
    }
    return best == null ? Map.of() : stems(best.said() + " " + best.answered(), BEFORE);
  }

  private static long shared(Set<String> own, @Nullable Turn turn) {
    if (turn == null) {
      return 0;
    }
    Set<String> said = stems(turn.said(), 1).keySet();
    Set<String> told =
        stems(turn.answered(), 1).keySet().stream().collect(Collectors.toUnmodifiableSet());
    return own.stream()
        .mapToLong(s -> (said.contains(s) ? 2 : 0) + (told.contains(s) ? 1 : 0))
        .sum();
  }
}
