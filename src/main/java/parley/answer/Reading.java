package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Tokens;

/**
 * What a sentence plainly does, by its own verbs and what they deny: it gives leave, forbids,
 * grants nothing, frees of a duty. Stateless.
 *
 * @param force which of them
 * @param rest what it says of, up to the next of them
 */
record Reading(Force force, String rest) {
  /** What a verb with its denial does. */
  enum Force {
    /** It takes a ban or a limit away: "nothing shall prevent". */
    FREES,
    /** Says where something does not hold. */
    NEUTRAL,
    /** Says what something does not count as. */
    COUNTS_NOT,
    GRANTS_NOTHING,
    FORBIDS,
    /** Leave within a limit: "may only". */
    LIMITS,
    ALLOWS,
    DEMANDS
  }

  private static final String MODAL = "(?:shall|will|may|must|can|should|would)";
  private static final String FREEING =
      "(?:be\\s+)?(?:(?:construed|deemed|interpreted|read|taken)\\s+(?:as|to)\\s+)?"
          + "(?:prevent|preclude|prohibit|restrict|limit|bar|hinder|oblig|requir|liable|bound)\\w{0,6}";
  private static final String GRANTING =
      "(?:be\\s+)?(?:(?:construed|deemed|interpreted|read|taken)\\s+(?:as|to)\\s+)?"
          + "(?:grant|conferr?|convey|transferr?(?:ing)?\\s+(?:any\\s+)?(?:right|title|licen|ownership|interest)|acquire|obtain|giv(?:e|ing)\\s+(?:\\w+\\s+){0,3}(?:right|licen))\\w{0,6}";
  private static final String READING =
      "(?:be\\s+)?(?:apply|applied|applicable|includ|extend|affect|mean|impl|have\\s+(?:breached|violated)|reliev|waive|impair|surviv"
          + "|exceed|prejudic|diminish|terminat|cease|cover|need|become|form|alter|modif|unreasonabl|entitle\\w?\\s+to\\s+less)\\w{0,8}";
  private static final String COUNTING =
      "(?:be\\s+)?(?:deem|consider|constru|constitut|treat|regard|interpret)\\w{0,8}";
  private static final String DENIED =
      "(?:(?:"
          + MODAL
          + "|does|do|is|are|was|were|has|have)\\s+(?:\\w+ly\\s+|also\\s+|further\\s+|in\\s+no\\s+(?:event|way)\\s+)?not|cannot|"
          + MODAL
          + "\\s+(?:at\\s+no\\s+time|under\\s+no\\s+circumstances|in\\s+no\\s+(?:event|way|case)|never)"
          + "|(?:agrees?|undertakes?|covenants?|promises?)\\s+(?:never|not)(?=\\s+to\\b))";
  private static final String NONE =
      "(?:neither|nor|no|none\\s+of|nothing|in\\s+no\\s+(?:event|case)|under\\s+no\\s+circumstances|at\\s+no\\s+time|never)"
          + "(?!\\s+(?:more|later|less|longer|fewer|earlier|event|circumstances|greater|doubt|sooner))";
  private static final String BEHIND = "\\s+(?:be\\s+)?(?:,[^,;.]{1,60},\\s+)?(?:to\\s+)?";
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(?:(?<none>(?<!\\b(?:if|where|when|unless|with|after|until|has|have|be)\\s)"
              + NONE
              + "\\b[^.;:]{0,400}?\\b(?:"
              + MODAL
              + "|is|are|has|have|agrees?))(?:\\s+not)?"
              + "|(?<denied>"
              + DENIED
              + ")"
              + "|(?<ban>(?:is|are|be)\\s+(?:strictly\\s+|expressly\\s+)?(?:prohibited|forbidden|barred)|(?:shall|must|agrees?\\s+to)\\s+refrain|(?:is|are)\\s+(?:non-?(?:transferable|assignable)))"
              + "|(?<leave>may|(?:"
              + MODAL
              + "\\s+be|is|are)\\s+(?:also\\s+|hereby\\s+)?(?:entitled|free|permitted|allowed|authori[sz]ed|transferable|assignable)|(?:has|have)\\s+(?:the|a)\\s+(?:\\w+\\s+){0,2}right\\s+to)"
              + "|(?<duty>shall|will|must|agrees?\\s+to))\\b");
  private static final Pattern FREES = Pattern.compile("(?i)^" + BEHIND + FREEING);
  private static final Pattern GRANTS = Pattern.compile("(?i)^" + BEHIND + GRANTING);
  private static final Pattern READS = Pattern.compile("(?i)^" + BEHIND + READING);
  private static final Pattern COUNTS = Pattern.compile("(?i)^" + BEHIND + COUNTING);

  /** What is or is not so forbids nothing, but for words of leave behind it. */
  private static final Pattern STATE =
      Pattern.compile("(?i)^(?:does|do|is|are|was|were|has|have)\\b");

  private static final Pattern LEAVE =
      Pattern.compile(
          "(?i)^\\s+(?:\\w+ly\\s+)?(?:to\\b|permit|allow|entitl|authori|assignab|transferab|have\\s+(?:the|any|a)\\s+right)");
  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)^\\s+(?:not\\s+|be\\s+)?(?:\\w+\\s+){0,2}(?:only|solely|exclusively)\\b");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i)\\b(?:no|none|neither)\\b[^,;.]{0,60}\\b(?:licen[cs]es?|rights?|titles?|interests?|ownership|conveyance|obligations?|duty)\\b");
  private static final Pattern OBLIGATION =
      Pattern.compile("(?i)\\bno\\s+(?:\\w+\\s+){0,2}(?:obligation|duty|liability)\\b");

  /** Where what a verb says of ends. */
  private static final Pattern STOP = Pattern.compile("[;.](?:\\s|$)");

  /** What the text says, in order. */
  static List<Reading> of(String text) {
    List<Reading> readings = new ArrayList<>();
    Matcher verb = VERB.matcher(text);
    int from = 0;
    while (verb.find(from)) {
      Force force = force(verb, text.substring(verb.end()));
      readings.add(new Reading(force, rest(text, verb)));
      from = verb.end();
    }
    return readings;
  }

  private static Force force(Matcher verb, String behind) {
    if (verb.group("none") != null) {
      return none(verb.group("none"), behind);
    }
    if (verb.group("denied") != null) {
      Force force = denied(behind);
      boolean state = STATE.matcher(verb.group("denied")).find() && !LEAVE.matcher(behind).find();
      return force == Force.FORBIDS && state ? Force.NEUTRAL : force;
    }
    if (verb.group("ban") != null) {
      return Force.FORBIDS;
    }
    if (verb.group("leave") != null) {
      return ONLY.matcher(behind).find() ? Force.LIMITS : Force.ALLOWS;
    }
    return Force.DEMANDS;
  }

  private static Force none(String said, String behind) {
    if (OBLIGATION.matcher(said + behind.split("[,;.]", 2)[0]).find()) {
      return Force.FREES;
    }
    if (RIGHTS.matcher(said).find() && !said.matches("(?is).*\\b(?:may|shall)")) {
      return Force.GRANTS_NOTHING;
    }
    if (RIGHTS.matcher(said).find()
        && behind.matches(
            "(?is)\\s+(?:be\\s+)?(?:deemed\\s+|construed\\s+)?(?:as\\s+|to\\s+be\\s+)?(?:\\w+ly\\s+)?(?:grant|conferr|convey|transferr|impl|creat|giv|pass|arise|acquir).*")) {
      return Force.GRANTS_NOTHING;
    }
    boolean nothing = said.regionMatches(true, 0, "nothing", 0, 7);
    Force force = denied(behind);
    return nothing && force == Force.FORBIDS ? Force.NEUTRAL : force;
  }

  private static Force denied(String behind) {
    if (FREES.matcher(behind).find()) {
      return Force.FREES;
    }
    if (GRANTS.matcher(behind).find()) {
      return Force.GRANTS_NOTHING;
    }
    if (COUNTS.matcher(behind).find()) {
      return Force.COUNTS_NOT;
    }
    return READS.matcher(behind).find() ? Force.NEUTRAL : Force.FORBIDS;
  }

  private static String rest(String text, Matcher verb) {
    Matcher next = VERB.matcher(text);
    int end = next.find(verb.end()) ? next.start() : text.length();
    Matcher stop = STOP.matcher(text);
    int from = verb.group("none") == null ? verb.end() : verb.start();
    return text.substring(from, stop.find(verb.end()) ? Math.min(end, stop.start()) : end);
  }

  /** Whether it has one of the stems. */
  boolean speaksOf(Set<String> stems) {
    Set<String> own = new HashSet<>(Tokens.stems(rest));
    return stems.stream().anyMatch(own::contains);
  }
}
