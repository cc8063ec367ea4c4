package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/**
 * Reads parties from the list behind "between" by their names alone: "X, a Delaware corporation,
 * and Y". A name is a run of words with capitals; the next party's is one behind a connective that
 * is described, closed or ended as a party's name is. Linear in the length of the list. Stateless.
 */
final class PartyList {

  private static final String FORM =
      "(?:Inc|INC|Incorporated|INCORPORATED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|Co|CO"
          + "|LLC|L\\.L\\.C|Llc|Ltd|LTD|Limited|LIMITED|LP|L\\.P|LLP|L\\.L\\.P|PLC|plc|Plc|N\\.A|S\\.A"
          + "|SA|GmbH|GMBH|AG|B\\.V|BV|N\\.V|NV|Pty|PTY|Trust|TRUST|Bank|BANK|S\\.p\\.A|S\\.A\\.S|AB|A/S)";

  private static final String WORD = "[\\p{Lu}0-9][\\p{L}\\p{N}&.'\u2019/@!*-]{0,40}";

  /** Words with capitals, small joints between, a company's form behind a comma. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:The|THE|the) )?"
              + WORD
              + "(?:(?:[ \\t]{1,2}|[ \\t]{0,2}\\n[ \\t]{0,3})(?:(?:of|for|the|de|del|la|du|et|y|&) ){0,2}(?!(?:AND|And|A|An|AN|OF|Dated|DATED|Effective|EFFECTIVE|THIS|This)\\b)"
              + WORD
              + "){0,9}(?:,?\\s{1,3}"
              + FORM
              + "\\b\\.?){0,2}");

  /** Behind these a company's name is at its end. */
  private static final Pattern WHOLE_FORM =
      Pattern.compile(
          "(?<=[\\s,])(?:Inc|INC|Corp|CORP|LLC|L\\.L\\.C|Ltd|LTD|GmbH|GMBH|L\\.P|LLP|PLC|plc|N\\.A|S\\.A)\\b\\.?(?= )");

  /** Behind these and a comma an address begins. */
  private static final Pattern FORM_AND_COMMA =
      Pattern.compile(
          "(?<=[\\s,])(?:Inc|INC|Corp|CORP|LLC|L\\.L\\.C|Ltd|LTD|GmbH|GMBH|L\\.P|LLP|PLC|plc|N\\.A|S\\.A)\\b\\.?(?=,\\s)");

  private static final Pattern ENDS_IN_FORM =
      Pattern.compile(".*[\\s,]" + FORM + "\\.?", Pattern.DOTALL);

  /** What follows a party's name. */
  private static final Pattern FOLLOWED =
      Pattern.compile(
          "\\s{0,4}(?:,?\\s{0,4}[(\\[]|,?\\s{1,4}(?:an?|the|its|having|with|whose|located|organized|incorporated"
              + "|residing|acting|doing|d/b/a|of|by|on|for|as|in|hereinafter|herein|hereafter|individually"
              + "|agree|agrees|hereby|have|wish|dated|effective|and|AND|And|individual)\\b|[.;:]|,?\\s{0,4}$|,?\\s{0,4}\\n"
              + "|,?\\s{1,6}(?:Dated|DATED|Effective|EFFECTIVE|RECITALS|Recitals|WHEREAS|BACKGROUND|WITNESSETH|TABLE|&|-))");

  /** What the contract calls a party, or what it is. */
  private static final Pattern DESCRIBED =
      Pattern.compile("\\s{0,4},?\\s{0,4}(?:[(\\[]|an? |hereinafter|having|with |whose|located)");

  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "(?:[,;.)\u201d\"]|\\b|-)\\s{0,4}(?:-\\s?)?\\b(?:and|AND|And)\\b(?:\\s?-)?:?\\s{1,6}|;\\s{1,6}|\\)\\s{0,4},?\\s{1,6}|\\n\\s{0,8}|,\\s{1,6}");

  private static final Pattern ALIAS =
      Pattern.compile("\\([^()]{0,60}[\"\u201c\u201d][^()]{1,120}\\)");

  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c\u201d](?<alias>[^\"\u201c\u201d]{1,60})[\"\u201c\u201d]");

  private static final Pattern BARE =
      Pattern.compile(
          "\\((?:the )?(?<alias>\\p{Lu}[\\p{L}&.-]{1,25}(?: \\p{Lu}[\\p{L}&.-]{1,25}){0,2}) ?\\)");

  private static final Pattern NO_PARTY =
      Pattern.compile(
          "(?i).*\\b(agreement|date|part(y|ies)|term|recitals?|amendment|exhibit|section|article|effective|page|undersigned|whereas"
              + "|individual(ly)?|collective(ly)?|suite|street|avenue|road|box|floor|background|witnesseth)\\b.*|.{0,2}|[\\d\\W]*"
              + "|(the )?(united states( of america)?|states? of .*|commonwealth of .*|england|wales|delaware|new york|california|texas|nevada|canada)",
          Pattern.DOTALL);

  private static final int MOST = 12;
  private static final int LONGEST_DESCRIPTION = 600;
  private static final int LONGEST_ASIDE = 300;

  private final String text;

  PartyList(String text) {
    this.text = text;
  }

  /**
   * The parties of the list that begins at {@code from}, nothing of it beyond {@code to}; none when
   * not one of them is a company or bears an alias.
   */
  List<Party> read(int from, int to) {
    List<Party> parties = new ArrayList<>();
    Span name = name(from, to);
    boolean known = false;
    while (name != null && parties.size() < MOST) {
      Span next = next(name.end(), to);
      int end = next == null ? Math.min(to, name.end() + LONGEST_DESCRIPTION) : next.start();
      String words = name.of(text);
      known |= isCompany(name) || !aliases(name.end(), end).isEmpty();
      if (parties.stream().noneMatch(party -> party.name().equalsIgnoreCase(words))) {
        parties.add(new Party(words, aliases(name.end(), end), name.start(), name.end()));
      }
      name = next;
    }
    return known ? parties : List.of();
  }

  /** Where a company's name ends by its form before an address, or {@code end}. */
  static int formEnd(String text, int start, int end) {
    Matcher form = FORM_AND_COMMA.matcher(text).region(start, end);
    return form.find() ? form.end() : end;
  }

  /** The name that begins at {@code at}, whoever bears it, or null. */
  @Nullable Span named(int at, int to) {
    return name(at, to);
  }

  /**
   * Companies that the text between {@code from} and {@code to} names and gives an alias, wherever
   * they stand in it: "Plover Grain, Inc., a Maine corporation (the "Shipper"), asks ...".
   */
  List<Party> described(int from, int to) {
    List<Party> parties = new ArrayList<>();
    Matcher alias = ALIAS.matcher(text).region(from, to);
    int free = from;
    while (parties.size() < MOST && alias.find()) {
      Span name = companyBefore(Math.max(free, alias.start() - LONGEST_ASIDE), alias.start());
      List<String> aliases = name == null ? List.of() : aliases(name.end(), alias.end());
      if (name != null && !aliases.isEmpty()) {
        parties.add(new Party(name.of(text), aliases, name.start(), name.end()));
      }
      free = alias.end();
    }
    return parties;
  }

  private @Nullable Span companyBefore(int from, int to) {
    Matcher words = NAME.matcher(text).region(from, to);
    while (words.find()) {
      Span name = name(words.start(), to);
      boolean opens = name != null && Character.isUpperCase(text.charAt(name.start()));
      if (name != null && opens && isCompany(name)) {
        return name;
      }
    }
    return null;
  }

  /** The next party's name behind a connective. */
  private @Nullable Span next(int from, int to) {
    int limit = Math.min(to, from + LONGEST_DESCRIPTION);
    Matcher connective = CONNECTIVE.matcher(text).region(from, limit);
    int at = from;
    while (at < limit && connective.region(at, limit).find()) {
      String sign = connective.group().strip();
      boolean strong = sign.toLowerCase(java.util.Locale.ROOT).contains("and") || sign.equals(";");
      Span name = name(connective.end(), to);
      if (name != null && (strong || isCompany(name))) {
        return name;
      }
      if (ended(from, connective.start())) {
        return null;
      }
      at = Math.max(connective.end() - 1, at + 1);
    }
    return null;
  }

  /** A sentence has ended: what comes is no party. */
  private boolean ended(int from, int to) {
    return to - from > 4
        && text.substring(from, to).matches("(?s).*[a-z)\"\u201d]{3}\\.\\s{1,9}\\p{Lu}[a-z ].*");
  }

  private boolean isCompany(Span name) {
    return ENDS_IN_FORM.matcher(name.of(text)).matches();
  }

  private @Nullable Span name(int from, int to) {
    int start = afterNumber(NumberReader.skipSpace(text, from, to), to);
    Matcher name = NAME.matcher(text).region(start, to);
    if (!name.lookingAt()
        || NO_PARTY.matcher(name.group()).matches()
        || PartyReader.POSTAL.matcher(name.group()).matches()) {
      return null;
    }
    Matcher form = WHOLE_FORM.matcher(text).region(start, name.end());
    int end = form.find() ? form.end() : name.end();
    while (end > start && ".,".indexOf(text.charAt(end - 1)) >= 0 && !isCompany(start, end)) {
      end--;
    }
    String rest = text.substring(end, Math.min(to, end + 60));
    if (isRole(start, end, rest)) {
      return null;
    }
    boolean plausible =
        end - start >= 3 && (FOLLOWED.matcher(rest).lookingAt() || isCompany(start, end));
    return plausible ? new Span(start, end) : null;
  }

  private boolean isCompany(int start, int end) {
    return ENDS_IN_FORM.matcher(text.substring(start, end)).matches();
  }

  /** Behind "(1)" or "(a)". */
  private int afterNumber(int at, int to) {
    Marker marker = at < to ? NumberReader.read(text, at, Math.min(to, at + 12)) : null;
    boolean counts =
        marker != null
            && (marker.number() instanceof ClauseNumber.Enumerator e
                && e.form() == ClauseNumber.Form.PARENTHESES);
    return counts && marker != null ? marker.end() : at;
  }

  /** "the Company" and "Distributor" are what parties are called elsewhere, not their names. */
  private boolean isRole(int start, int end, String rest) {
    String name = text.substring(start, end);
    int words = name.split(" ").length;
    boolean article = name.startsWith("the ");
    boolean described = DESCRIBED.matcher(rest).lookingAt() || isCompany(start, end);
    return (article && words == 2) || ((article || words == 1) && !described);
  }

  private List<String> aliases(int from, int to) {
    List<String> aliases = new ArrayList<>();
    for (Pattern form : List.of(QUOTED, BARE)) {
      Matcher alias = form.matcher(text).region(from, to);
      while (aliases.isEmpty() && alias.find()) {
        String words = Titles.clean(alias.group("alias")).replaceFirst("^(?i)(the|a|an) ", "");
        if (!NO_PARTY.matcher(words).matches()) {
          aliases.add(words);
        }
      }
    }
    return aliases;
  }
}
