package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/**
 * Reads the parties from a preamble: a name, what it is, and in parentheses what the contract calls
 * it. Not thread-safe.
 */
final class PartyReader {

  private static final Pattern OPENING =
      Pattern.compile("(?i)\\b(between|among|amongst)\\b[:,]?\\s{1,5}");

  private static final Pattern ALIASES =
      Pattern.compile("\\((?<inside>[^()]{0,60}[\"\u201c\u201d][^()]{1,200}?)\\)");

  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c\u201d](?<alias>[^\"\u201c\u201d]{1,60})[\"\u201c\u201d]");

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?i),? (a|an|the) [^,]{0,60}|, (its|with|having|located|whose|on behalf|organized|incorporated|acting|as|for|by|of|residing|together|collectively)\\b.*"
              + "| (located|having|with (its|offices|an)|whose|doing business|d/b/a|on behalf|residing|organized|incorporated) .*",
          Pattern.DOTALL);

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i).*(agreement|date|part(y|ies)$|\\bterm\\b|recital|transaction|amendment|merger\\b(?! sub)|act$|product|service|code$).*");

  /** No name ends so. */
  private static final Pattern LOOSE_END =
      Pattern.compile("(?i)\\s(?:with|of|the|and|or|to|in|for|by|on|at|from|as)$");

  /** "Ohio 43004" and "ON L9T 1Y1" end an address. */
  static final Pattern POSTAL =
      Pattern.compile(
          "[\\p{L}.]{1,20}(?: [\\p{L}.]{1,20})?,? (?:\\d{5}(?:-\\d{4})?|\\p{Lu}\\d\\p{Lu} \\d\\p{Lu}\\d).{0,20}",
          Pattern.DOTALL);

  /** What may stand before a name. */
  private static final List<String> JOINTS =
      List.of(
          ",",
          ";",
          ":",
          ".",
          "and ",
          "AND ",
          "by ",
          "between ",
          "among ",
          "(1)",
          "(2)",
          "(i)",
          "(ii)",
          "(iii)",
          "(a)",
          "(b)",
          "1.",
          "2.");

  private static final int MOST = 12;
  private static final int LONGEST_LIST = 2_500;

  private final String text;
  private final Span preamble;
  private final int front;

  /** What comes behind the list of parties. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\b(WHEREAS|Whereas|RECITALS?|Recitals?|W ?I ?T ?N ?E ?S ?S ?E ?T ?H|BACKGROUND|NOW,|TABLE OF CONTENTS)\\b");

  /** As {@link #OPENING}, and "entered into by". */
  private static final Pattern LISTING =
      Pattern.compile(
          "(?i)\\b(between|among|amongst|(entered into|made|executed) by(?! and))\\b[:,]?\\s{1,5}");

  /** {@code front}: where the contract's front ends at the latest. */
  PartyReader(String text, Span preamble, int front) {
    this.text = text;
    this.front = front;
    Matcher opening = OPENING.matcher(text).region(preamble.start(), preamble.end());
    int from = opening.find() ? opening.end() : preamble.end();
    Matcher behind = BEHIND.matcher(text).region(from, preamble.end());
    this.preamble = new Span(preamble.start(), behind.find() ? behind.start() : preamble.end());
  }

  /** The parties as far as they are named; by their aliases first, which tell most. */
  List<Party> read() {
    List<Party> best = aliased();
    Matcher opening = LISTING.matcher(text).region(0, Math.min(text.length(), front));
    for (int tries = 0; tries < MOST && best.size() < 2 && opening.find(); tries++) {
      Matcher behind = BEHIND.matcher(text);
      behind.region(opening.end(), Math.min(text.length(), opening.end() + LONGEST_LIST));
      int end = behind.find() ? behind.start() : behind.regionEnd();
      List<Party> listed = new PartyList(text).read(opening.end(), end);
      best = listed.size() > best.size() ? listed : best;
    }
    return best.size() < 2 ? elsewhere(best) : best;
  }

  /** Parties that stand behind their labels, or wherever the preamble names and describes them. */
  private List<Party> elsewhere(List<Party> found) {
    List<Party> labelled = LabelledParties.read(text, 0, Math.min(text.length(), front));
    if (!labelled.isEmpty() || !found.isEmpty()) {
      return labelled.isEmpty() ? found : labelled;
    }
    return new PartyList(text).described(preamble.start(), preamble.end());
  }

  private List<Party> aliased() {
    List<Party> parties = new ArrayList<>();
    Matcher opening = OPENING.matcher(text).region(preamble.start(), preamble.end());
    int from = opening.find() ? opening.end() : -1;
    while (from >= 0 && parties.size() < MOST) {
      Matcher aliases = ALIASES.matcher(text).region(from, Math.min(preamble.end(), from + 900));
      if (!aliases.find()) {
        break;
      }
      Party party = party(from, aliases);
      if (party != null) {
        parties.add(party);
      }
      from = aliases.end();
    }
    return parties;
  }

  private @Nullable Party party(int from, Matcher aliases) {
    List<String> names = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(aliases.group("inside"));
    while (quoted.find()) {
      String alias = Titles.clean(quoted.group("alias")).replaceFirst("^(?i)(the|a|an) ", "");
      if (!alias.isEmpty() && !OTHER.matcher(alias).matches()) {
        names.add(alias);
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    Span name = name(from, aliases.start());
    return name == null ? null : new Party(name.of(text), names, name.start(), name.end());
  }

  /** The name within what stands between two parentheses: without connectives and description. */
  private @Nullable Span name(int from, int to) {
    int start = afterJoints(from, to);
    String rest = text.substring(start, Math.min(to, start + 300));
    Matcher described = DESCRIBED.matcher(rest);
    int end =
        described.find(Math.min(2, rest.length()))
            ? start + described.start()
            : Math.min(to, start + 120);
    end = afterTrim(start, PartyList.formEnd(text, start, end));
    if (!Titles.isName(text.substring(start, end))) {
      start = afterJoints(lastName(start, to), to);
      end = Math.max(start, afterTrim(start, to));
    }
    String words = text.substring(start, end);
    boolean plausible =
        end - start >= 5
            && end - start <= 120
            && Titles.isName(words)
            && !LOOSE_END.matcher(words).find()
            && !POSTAL.matcher(words).matches();
    return plausible ? new Span(start, end) : null;
  }

  private int afterJoints(int from, int to) {
    int start = from;
    int moved = -1;
    while (moved != start) {
      moved = start;
      start = NumberReader.skipSpace(text, start, to);
      for (String joint : JOINTS) {
        boolean more = start + joint.length() < to;
        start = more && text.startsWith(joint, start) ? start + joint.length() : start;
      }
    }
    return start;
  }

  /** "professional golfer, TOM WATSON," names him last. */
  private int lastName(int from, int to) {
    int end = afterTrim(from, to);
    int comma = text.lastIndexOf(", ", end - 1);
    return comma > from ? comma + 2 : from;
  }

  private int afterTrim(int from, int to) {
    int end = to;
    while (end > from
        && (NumberReader.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    return end;
  }
}
