package parley.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;

/**
 * The closed language of references: numbers of sections, "that section", ordinals and markers over
 * what was enumerated, and the words of a choice that was offered. Everything else that people say
 * is left to what was learned. Safe for many threads.
 */
final class ReferenceParser {
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)(?:\\b(?:sections?|articles?|clauses?|paragraphs?|sec\\.?|art\\.?)\\s{0,3}|§\\s{0,3})"
              + "(\\d{1,3}(?:\\.\\d{1,3}){0,4}(?:\\([a-z0-9]{1,5}\\)){0,4}|[ivxl]{1,6}\\b)"
              + "|(?<![\\w$.,])(\\d{1,3}(?:\\.\\d{1,3}){1,4}(?:\\([a-z0-9]{1,5}\\)){0,4})(?!\\w|%|,\\d)");

  /** The section that was cited last, pointed at. */
  private static final Pattern POINTED =
      Pattern.compile(
          "(?i)\\b(?:that|this|the same)\\s{1,3}(?:section|clause|article|paragraph|provision)\\b");

  private static final Pattern MARKER =
      Pattern.compile("(?i)(?<![\\w)])\\(([a-z]|[ivx]{1,5}|\\d{1,2})\\)(?!\\w)");

  private static final List<List<String>> PLACES =
      List.of(
          List.of("first", "1st", "former"),
          List.of("second", "2nd"),
          List.of("third", "3rd"),
          List.of("fourth", "4th"),
          List.of("fifth", "5th"),
          List.of("sixth", "6th"),
          List.of("seventh", "7th"),
          List.of("eighth", "8th"));

  private static final Set<String> LAST = Set.of("last", "latter");

  /** A turn of more words than these says more than which of the options is meant. */
  private static final int CHOICE = 8;

  /**
   * What a turn refers to.
   *
   * @param sections numbers of sections, lower case
   * @param words those that point back at the turn before, as typed, or empty
   * @param item what was enumerated and is picked, or empty
   * @param option the option that is chosen, or null
   */
  record Referred(List<String> sections, String words, String item, @Nullable Option option) {}

  /** The references in a turn. */
  Referred of(String turn, DialogueState past) {
    Turn last = past.last();
    List<Token> tokens = Tokens.of(turn);
    boolean asked = last != null && last.outcome() == Turn.Outcome.ASKED_BACK;
    Option option = last != null && asked ? option(turn, tokens, last.options()) : null;
    List<String> named = named(turn);
    Matcher pointed = POINTED.matcher(turn);
    boolean points = named.isEmpty() && pointed.find() && !section(last).isEmpty();
    List<String> sections = points ? List.of(section(last)) : named;
    List<String> items = last == null || asked ? List.of() : last.items();
    Place place = place(turn, tokens, items);
    if (place != null) {
      return new Referred(sections, place.words(), items.get(place.index()), option);
    }
    return new Referred(sections, points ? pointed.group() : "", "", option);
  }

  /** A place, from 0, in what was enumerated, and the words that name it. */
  private record Place(int index, String words) {}

  /** The number of the section that a turn cited first; or empty. */
  private static String section(@Nullable Turn turn) {
    return turn == null || turn.cited().isEmpty() ? "" : turn.cited().getFirst().section();
  }

  private static List<String> named(String turn) {
    Set<String> sections = new LinkedHashSet<>();
    Matcher matcher = SECTION.matcher(turn);
    while (matcher.find()) {
      String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      sections.add(number.toLowerCase(Locale.ROOT));
    }
    return List.copyOf(sections);
  }

  private static @Nullable Place place(String turn, List<Token> tokens, List<String> items) {
    Matcher marker = MARKER.matcher(turn);
    while (marker.find()) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).startsWith(marker.group().toLowerCase(Locale.ROOT))) {
          return new Place(i, marker.group());
        }
      }
    }
    return ordinal(tokens, items.size());
  }

  private static @Nullable Place ordinal(List<Token> tokens, int count) {
    for (Token token : tokens) {
      for (int i = 0; i < Math.min(count, PLACES.size()); i++) {
        if (PLACES.get(i).contains(token.text())) {
          return new Place(i, token.text());
        }
      }
      if (count > 0 && LAST.contains(token.text())) {
        return new Place(count - 1, token.text());
      }
    }
    return null;
  }

  private static @Nullable Option option(String turn, List<Token> tokens, List<Option> options) {
    if (options.isEmpty() || tokens.size() > CHOICE) {
      return null;
    }
    Place place = ordinal(tokens, options.size());
    for (Option option : options) {
      if (turn.strip().replaceAll("[().#]", "").equalsIgnoreCase(option.id())) {
        return option;
      }
    }
    return place != null ? options.get(place.index()) : worded(turn, options);
  }

  /** The one option with more of the turn's content words than any other. */
  private static @Nullable Option worded(String turn, List<Option> options) {
    Map<String, Float> own = QueryViews.stems(turn, 1);
    List<Option> best = new ArrayList<>();
    long most = 1;
    for (Option option : options) {
      Set<String> stems = QueryViews.stems(option.text(), 1).keySet();
      long shared = own.keySet().stream().filter(stems::contains).count();
      if (shared > most || (shared == most && best.isEmpty())) {
        best.clear();
        most = shared;
      }
      if (shared == most) {
        best.add(option);
      }
    }
    return best.size() == 1 ? best.getFirst() : null;
  }
}
