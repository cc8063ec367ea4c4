package parley.answer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.language.Span;

/** Puts the decisive words of a quotation into one or two sentences. Stateless. */
final class DirectAnswers {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)^(?:and|so|but|ok|okay|well)?[,\\s]{0,3}(?:what(?:'s|s|\\s+is|\\s+are|\\s+was)|how\\s+(?:much|big|high|large)\\s+(?:is|are))"
              + "\\s+((?:the|a|an|our|their|its|his|her)\\s+)?([^?]{3,60}?)\\s*\\??$");

  /** The subject of a question that is a clause of its own does not stand before "is". */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)\\b(?:i|we|you|they|he|she|it|us|me|them|could|can|would|will|shall|should|may|might|must|do|does|did|if|when)\\b");

  private static final Pattern GOVERNED =
      Pattern.compile(
          "(?<![\\w-])(?i:laws?|statutes|legislation)\\b[^.;]{0,80}?\\b(?:of|OF)\\s+(?!(?i:laws?|rules?|principles|provisions|conflicts?)\\b)((?:(?:the|THE)\\s+)?[A-Z](?:[\\w&']|(?<=\\b[A-Z])[.]|[.](?=\\w))*(?:,?\\s+(?:(?:of|and|the|OF|AND|THE)\\s+){0,2}[A-Z](?:[\\w&']|(?<=\\b[A-Z])[.]|[.](?=\\w))*){0,6})"
              + "|\\b(?!(?:The|Such|This|All|Any|Applicable|Federal|No|Both|These|Those|Each)\\b)([A-Z][a-z]{2,20}(?:\\s[A-Z][a-z]{2,20})?)\\s+(?:laws?|Laws?)\\b");

  /** Words before "law" that tell its sort, and headings; no places. */
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?i)^(?:the\\s+)?(?:governing|controlling|applicable|choice|choices|conflicts?|section|article|clause|exhibit|schedule|agreement|contract"
              + "|party|parties|company|companies|corporate|corporation|partnership|securities|antitrust|competition|bankruptcy|insolvency|patent|trademark"
              + "|copyright|intellectual|property|privacy|data|export|import|customs|tax|labou?r|employment|environmental|health|banking|insurance|criminal|civil"
              + "|common|domestic|foreign|local|state|national|international|relevant|mandatory|substantive|procedural|other|its|their|our|your|his|her|in|under|by"
              + "|and|or|if|except|subject|jurisdiction|venue|disputes?|compliance|miscellaneous|general|severability|notices?|effective|when|where|with|without)\\b");

  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "English|Welsh|Scottish|Scots|British|Irish|Swiss|German|French|Dutch|Danish|Swedish|Finnish|Norwegian|Spanish|Portuguese|Polish|Czech|Greek"
              + "|Turkish|Israeli|Indian|Chinese|Japanese|Korean|Canadian|Australian|Italian|Belgian|Austrian|Russian|Brazilian|Mexican|American");

  private static final Pattern STATE_OF =
      Pattern.compile("(?i)^(?:the\\s+)?(?:state|republic|province|commonwealth)\\s+of\\b");

  /** A sentence that ran into the place. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<=[a-z]{3})\\.\\s+(?:The|Both|Each|Any|All|This|If|In|Either|No|Such)\\b.*$");

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?is)^\\W{0,3}(?:notwithstanding[^,]{3,80},\\s+)?(?:in\\s+the\\s+event\\s+(?:that|of)|if|upon|should|where),?\\s+(.{10,900}?),\\s+"
              + "((?:then\\s+)?(?:the|such|each|all|any|parent|company|buyer|seller|either|this|no|an?)\\b"
              + "[^,;]{0,120}?\\b(?:shall|will|may|must)\\b.{5,600})$");

  /** In capitals the sentence goes on as the name does. */
  private static final Pattern AFTER_PLACE =
      Pattern.compile(
          "\\s+(?:WITHOUT|EXCLUDING|REGARDLESS|EXCEPT|APPLICABLE|AND\\s+(?:THE|ANY|ALL))\\b.*$");

  /** How an answer begins that names the only case. */
  static final String ONLY_IF = "Only if";

  /** Words of what happens in that case. */
  private static final int THEN = 45;

  /** A phrase that stands before the subject, to its comma. */
  private static final Pattern FRONTED =
      Pattern.compile(
          "(?i)^(?:between|at|during|after|before|prior|following|within|upon|on|in|for)\\b[^,]{3,120},\\s");

  private DirectAnswers() {}

  /**
   * The direct answer without a leading yes or no.
   *
   * @param quote the quoted evidence, white space folded
   * @param sentence the whole sentence it was cut from
   */
  static String of(Question question, String quote, String sentence) {
    return of(question, quote, sentence, Digest.MOST_WORDS);
  }

  /** The same in about {@code room} words. */
  static String of(Question question, String quote, String sentence, int room) {
    String clean = Opening.removed(withoutNumber(sentence));
    boolean asksLaw = question.answer() == AnswerType.LAW && question.act() != Act.WHETHER;
    String place = asksLaw ? law(clean) : null;
    if (place != null) {
      boolean named = ADJECTIVE.matcher(place).matches();
      return ended("The governing law is " + (named ? place + " law" : "that of " + place));
    }
    String amount = amount(question, withoutNumber(quote));
    if (amount != null) {
      return amount;
    }
    String condition = condition(question, clean);
    return condition != null
        ? condition
        : asSentence(Digest.of(question, clean, withoutNumber(quote), room));
  }

  /** The place whose law a sentence names, or null. */
  static @Nullable String law(String sentence) {
    Matcher law = GOVERNED.matcher(sentence);
    while (law.find()) {
      String place = law.group(1) != null ? law.group(1) : law.group(2);
      if (!NO_PLACE.matcher(place).find() || STATE_OF.matcher(place).find()) {
        String bare = AFTER_PLACE.matcher(place).replaceFirst("").strip();
        bare = NEXT.matcher(bare).replaceFirst("");
        return bare.endsWith(".") && !bare.matches(".*\\b[A-Z]\\.$")
            ? bare.substring(0, bare.length() - 1)
            : bare;
      }
    }
    return null;
  }

  /** What a quotation says, shortened, as a sentence. */
  static String plain(Question question, String quote, int room) {
    return asSentence(Digest.of(question, quote, "", room));
  }

  private static @Nullable String amount(Question question, String sentence) {
    Matcher subject = SUBJECT.matcher(question.text().strip());
    boolean money =
        question.answer() == AnswerType.MONEY || question.answer() == AnswerType.PERCENTAGE;
    if (!money || !subject.find() || CLAUSE.matcher(subject.group(2)).find()) {
      return null;
    }
    Span value = AnswerCues.firstAmount(sentence);
    if (value == null) {
      return null;
    }
    String article = subject.group(1) == null ? "the " : subject.group(1).toLowerCase(Locale.ROOT);
    String rest = open(sentence.substring(value.start(), clauseEnd(sentence, value.end())));
    return capital(article + subject.group(2).strip()) + " is " + rest.strip() + ".";
  }

  /** An amount taken out of parentheses leaves one of them behind. */
  static String open(String words) {
    int close = words.indexOf(')');
    int open = words.indexOf('(');
    return close >= 0 && (open < 0 || close < open)
        ? words.substring(0, close) + words.substring(close + 1)
        : words;
  }

  /** The end of the clause that an amount stands in, at most 160 characters on. */
  static int clauseEnd(String sentence, int from) {
    Matcher end =
        Pattern.compile("\\s\\([“\"(]?(?:the|each|such|as)\\b|[;.](?:\\s|$)|\\s\\(")
            .matcher(sentence);
    int stop = end.find(from) ? end.start() : sentence.length();
    return Math.min(stop, Math.min(sentence.length(), from + 160));
  }

  private static @Nullable String condition(Question question, String sentence) {
    if (question.act() != Act.WHEN) {
      return null;
    }
    Matcher matcher = CONDITION.matcher(sentence);
    if (!matcher.find()) {
      return null;
    }
    String then = matcher.group(2).replaceFirst("(?i)^then\\s+", "");
    String comma = FRONTED.matcher(matcher.group(1)).find() ? ", " : " ";
    return ONLY_IF + comma + matcher.group(1).strip() + ": then " + ended(Digest.cut(then, THEN));
  }

  /** A clause's own number at its start is not part of what it says. */
  static String withoutNumber(String sentence) {
    return sentence
        .replaceFirst(
            "^(?:(?:(?:Section|SECTION|Article|ARTICLE)\\s+)?\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.?\\s+(?=[^a-z\\s\\d])"
                + "|(?:\\([a-zA-Z0-9]{1,5}\\)|[A-Z]\\.)\\s+(?=\\S))",
            "")
        .strip();
  }

  private static String asSentence(String text) {
    return capital(ended(Opening.withoutLoneMarker(text)));
  }

  /** The words with a full stop, where nothing is marked as left out. */
  static String ended(String words) {
    String bare = words.strip().replaceFirst("(?:[.;:,\\h\\x{37e}]|;?\\s+(?:and|or))+$", "");
    return bare + (bare.endsWith("…") ? "" : ".");
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
