package parley.converse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.AnswerType;
import parley.language.Concept;
import parley.language.ConceptPrior;
import parley.language.Concepts;
import parley.language.ContractKind;
import parley.language.Fractions;
import parley.language.Frames;
import parley.language.QuestionConcepts;
import parley.language.QuestionConcepts.Guess;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** Reads a question that stands on its own. Safe for many threads. */
public final class QuestionReader {
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)(?:\\b(?:sections?|articles?|clauses?|paragraphs?|sec\\.?|art\\.?)\\s{0,3}|§\\s{0,3})"
              + "(\\d{1,3}(?:\\.\\d{1,3}){0,4}(?:\\([a-z0-9]{1,5}\\)){0,4}|[ivxl]{1,6}\\b)"
              + "|(?<![\\w$.,])(\\d{1,3}(?:\\.\\d{1,3}){1,4}(?:\\([a-z0-9]{1,5}\\)){0,4})(?!\\w|%|,\\d)");
  private static final Pattern DEFINE =
      Pattern.compile(
          "(?i)\\b(?:what\\s+(?:does|do)\\s+(.{2,80}?)\\s+mean|(?:definition|meaning)\\s+of\\s+(.{2,80})"
              + "|how\\s+(?:is|are)\\s+(.{2,80}?)\\s+defined|define\\s+(.{2,80})"
              + "|what(?:'s|s|\\s+is|\\s+are)\\s+an?\\s+([\\w\\s-]{3,50})\\??$)");
  private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:this|that|these|those)\\b");
  private static final Pattern CLAUSE =
      Pattern.compile("[,;:\u2013\u2014-]\\s{1,3}(?:so\\s+|then\\s+|and\\s+)?([a-zA-Z']{2,10})\\b");
  private static final Pattern AMOUNT =
      Pattern.compile("(?i)\\b(?:what|which|how (?:much|many|long|big|large))\\b");

  /** How much likelier a concept is that the question calls by one of its names; set by hand. */
  private static final double NAMED = 3;

  private static final Set<String> MEASURES =
      Set.of("much", "many", "long", "big", "large", "high");
  private static final Set<String> AUXILIARIES =
      Set.of(
          ("is are was were can could may might must do does did will would shall should has have"
                  + " had am isn't aren't can't couldn't mustn't don't doesn't didn't won't wouldn't"
                  + " shouldn't hasn't haven't")
              .split(" "));

  private final Concepts concepts;
  private final QuestionConcepts classifier;
  private final Frames frames;
  private final ConceptNames names;
  private final Map<Set<ContractKind>, ConceptPrior> priors = new ConcurrentHashMap<>();

  public QuestionReader(Concepts concepts, QuestionConcepts classifier, Frames frames) {
    this.concepts = concepts;
    this.classifier = classifier;
    this.frames = frames;
    this.names = new ConceptNames(concepts);
  }

  /** Reads a question that may be about documents of any kind. */
  public Question read(String text, String asked) {
    return read(text, asked, List.of());
  }

  /**
   * Reads a question.
   *
   * @param text as it stands
   * @param asked the same without the words that only name a document
   * @param kinds the kinds of the documents it may be about
   */
  public Question read(String text, String asked, Collection<ContractKind> kinds) {
    String core = frames.strip(asked);
    Set<String> named = names.in(Tokens.stems(core));
    List<Guess> guesses =
        pointsOnly(core) ? List.of() : classifier.of(core, prior(kinds).times(named, NAMED));
    String defined = defined(core);
    List<String> sections = sections(text);
    Act act = act(core, defined, sections);
    AnswerType answer = answer(act, guesses, core);
    return new Question(text, act, answer, guesses, terms(core), sections, defined);
  }

  /**
   * What is likelier to be asked of documents of these kinds; reckoned once for each set of them.
   */
  private ConceptPrior prior(Collection<ContractKind> kinds) {
    return priors.computeIfAbsent(
        Set.copyOf(kinds), some -> classifier.prior(concept -> concepts.prior(concept, some)));
  }

  /** "When can this change?": a question whose subject is only pointed at asks for no concept. */
  private static boolean pointsOnly(String core) {
    return POINTING.matcher(core).find() && terms(core).size() <= 1;
  }

  private static String defined(String core) {
    Matcher matcher = DEFINE.matcher(core);
    if (!matcher.find()) {
      return "";
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i).replaceAll("[\"“”?]", "").strip();
      }
    }
    return "";
  }

  private static List<String> sections(String text) {
    List<String> sections = new ArrayList<>();
    Matcher matcher = SECTION.matcher(text);
    while (matcher.find()) {
      String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      sections.add(number.toLowerCase(Locale.ROOT));
    }
    return sections;
  }

  private static Act act(String core, String defined, List<String> sections) {
    if (!defined.isEmpty()) {
      return Act.DEFINE;
    }
    List<String> words = Tokens.of(core).stream().map(Token::text).toList();
    if (!sections.isEmpty() && words.size() <= 7 && !asksWhether(core, words)) {
      return Act.SHOW_SECTION;
    }
    Act wh = questionWord(words);
    return wh != null ? wh : asksWhether(core, words) ? Act.WHETHER : Act.WHAT;
  }

  /** Whether the question, or one of its clauses, begins with an auxiliary verb. */
  private static boolean asksWhether(String core, List<String> words) {
    return words.stream().limit(Math.clamp(words.size() - 1, 0, 4)).anyMatch(AUXILIARIES::contains)
        || CLAUSE.matcher(core).results().anyMatch(m -> AUXILIARIES.contains(lower(m.group(1))));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static @org.jspecify.annotations.Nullable Act questionWord(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Act act = questionWord(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
      if (act != null) {
        return act;
      }
      if (AUXILIARIES.contains(words.get(i)) && i < 3) {
        return Act.WHETHER;
      }
    }
    return null;
  }

  private static @org.jspecify.annotations.Nullable Act questionWord(String word, String next) {
    return switch (word) {
      case "when" -> Act.WHEN;
      case "where" -> Act.WHERE;
      case "who", "whom", "whose" -> Act.WHO;
      case "why" -> Act.WHY;
      case "how" -> how(next);
      case "what", "which", "what's", "whats" -> Act.WHAT;
      default -> null;
    };
  }

  private static Act how(String next) {
    return switch (next) {
      case "much", "many" -> Act.HOW_MUCH;
      case "long", "soon", "fast", "quickly", "often" -> Act.HOW_LONG;
      default -> Act.WHAT;
    };
  }

  private AnswerType answer(Act act, List<Guess> guesses, String core) {
    return switch (act) {
      case WHEN -> AnswerType.DATE;
      case HOW_LONG -> AnswerType.PERIOD;
      case DEFINE -> AnswerType.DEFINITION;
      case SHOW_SECTION -> AnswerType.TEXT;
      default -> {
        Concept concept = guesses.isEmpty() ? null : concepts.byId(guesses.getFirst().concept());
        AnswerType asked = AskedSort.of(core);
        yield asked != null && (concept == null || !isAmount(concept.answer()) || !isAmount(asked))
            ? asked
            : concept == null
                    || (asksOfAnother(act, concept.answer()) && !AMOUNT.matcher(core).find())
                ? fallback(act)
                : concept.answer();
      }
    };
  }

  private static boolean isAmount(AnswerType type) {
    return type == AnswerType.MONEY || type == AnswerType.PERCENTAGE;
  }

  /** Who pays an amount, where it is paid: what the concept itself is does not answer that. */
  private static boolean asksOfAnother(Act act, AnswerType answer) {
    boolean value =
        switch (answer) {
          case MONEY, DATE, PERIOD, PERCENTAGE -> true;
          default -> false;
        };
    return value && (act == Act.WHO || act == Act.WHERE);
  }

  /** Whether it is asked who or where, while the topic itself is an amount or a time. */
  boolean asksOfAnother(Act act, Question question) {
    Concept concept =
        question.concepts().isEmpty()
            ? null
            : concepts.byId(question.concepts().getFirst().concept());
    return concept != null && asksOfAnother(act, concept.answer());
  }

  private static AnswerType fallback(Act act) {
    return switch (act) {
      case WHO -> AnswerType.PARTY;
      case WHERE -> AnswerType.PLACE;
      case HOW_MUCH -> AnswerType.MONEY;
      case WHETHER -> AnswerType.YESNO;
      case LIST -> AnswerType.LIST;
      default -> AnswerType.TEXT;
    };
  }

  private static Map<String, Float> terms(String core) {
    Map<String, Float> terms = new LinkedHashMap<>();
    String before = "";
    for (Token token : Tokens.of(core)) {
      boolean measure = before.equals("how") && MEASURES.contains(token.text());
      if (!Words.isFunction(token.text()) && !measure) {
        terms.put(token.stem(), 1f);
      }
      before = token.text();
    }
    Fractions.percentages(core).forEach(p -> terms.put(p, 1f));
    return terms;
  }
}
