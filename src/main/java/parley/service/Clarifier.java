package parley.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.answer.Answer;
import parley.converse.Ambiguity;
import parley.converse.Conversation;
import parley.converse.Question;
import parley.converse.Reading;
import parley.language.AnswerType;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/**
 * Asks back when a short question fits several clauses with different answers: several defined
 * terms of the sort it names, or amounts in several sections. Safe for many threads.
 */
final class Clarifier {
  private static final int LOOKED_AT = 8;
  private static final int MOST = 4;

  /** A passage this far behind the best one does not answer as well. */
  private static final double NEAR = 5;

  /** Below this probability of its topic a question may be about any notice. */
  private static final double UNSURE = 0.4;

  /** "How much notice do they give" says no more than that. */
  private static final int FEW_WORDS = 2;

  private static final Pattern NOTICE = Pattern.compile("(?i)\\bnotice\\b");

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:[a-z]{3,9}(?:-[a-z]{3,5})?\\s?\\(\\s?\\d{1,3}\\s?\\)|\\d{1,3}|one|two|three|four|five|six"
              + "|seven|ten|twelve|fifteen|thirty|sixty|ninety)[\\s-]{1,3}(?:calendar\\s|business\\s|working\\s)?"
              + "(?:hour|day|week|month|year)s?\\b");
  private static final Pattern NOTICED =
      Pattern.compile(
          "(?i)"
              + TIME.pattern()
              + "[^.;]{0,60}?\\bnotice\\b|\\bnotice\\b[^.;]{0,80}?"
              + TIME.pattern());
  private static final Pattern SHARE =
      Pattern.compile("(?i)\\b\\d{1,3}(?:\\.\\d{1,4})?\\s?(?:%|per\\s?cent)");
  private static final Pattern MONEY =
      Pattern.compile("(?i)(?:[$€£¥]|\\b(?:usd|eur|gbp)\\s?)\\s?\\d[\\d,]{0,20}(?:\\.\\d{1,4})?");

  private final Ambiguity ambiguity = new Ambiguity();

  /** What is offered to choose from, with the question that each stands for. */
  record Choice(Answer answer, List<String> questions) {}

  /** The question back, or null when what is meant is clear enough. */
  @Nullable Choice ask(
      Reading reading,
      Question question,
      List<Evidence> evidence,
      Conversation past,
      Corpus corpus) {
    if (!question.sections().isEmpty() || evidence.isEmpty() || reading.own().isEmpty()) {
      return null;
    }
    Set<String> documents = new HashSet<>();
    evidence.stream().limit(LOOKED_AT).forEach(e -> documents.add(e.documentId()));
    List<Contract> contracts = documents.stream().map(corpus::contract).toList();
    List<String> terms = ambiguity.terms(reading, past, contracts);
    if (!terms.isEmpty()) {
      return choice(
          terms.stream().map(t -> "the " + t).toList(),
          terms.stream().map(t -> ambiguity.with(t, reading)).toList());
    }
    return documents.size() > 1 ? null : inOne(reading, question, evidence, contracts.getFirst());
  }

  /** In a single contract: several things of a sort, or several amounts. */
  private @Nullable Choice inOne(
      Reading reading, Question question, List<Evidence> evidence, Contract contract) {
    List<String> sorts = ambiguity.sorts(reading, texts(evidence, contract));
    if (!sorts.isEmpty()) {
      return choice(
          sorts.stream().map(t -> "the " + t).toList(),
          sorts.stream().map(t -> ambiguity.with(t, reading)).toList());
    }
    return ambiguity.isVagueMeasure(reading)
        ? bySection(reading, near(evidence, question, contract), contract)
        : null;
  }

  /**
   * The passages that answer about as well as the best one; for a notice of any sort, all of it.
   */
  private static List<Passage> near(List<Evidence> evidence, Question question, Contract contract) {
    double least = evidence.getFirst().score() - NEAR;
    List<Passage> near = new ArrayList<>();
    for (Evidence one : evidence.stream().limit(LOOKED_AT).toList()) {
      if (one.score() >= least) {
        near.add(contract.passages().get(one.passage()));
      }
    }
    boolean any =
        question.terms().values().stream().filter(w -> w >= 1).count() <= FEW_WORDS
            && !question.concepts().isEmpty()
            && question.concepts().getFirst().probability() < UNSURE;
    if (any && NOTICE.matcher(question.text()).find()) {
      contract.passages().stream()
          .filter(p -> NOTICE.matcher(contract.textOf(p)).find())
          .forEach(near::add);
    }
    return near;
  }

  private static List<String> texts(List<Evidence> evidence, Contract contract) {
    return evidence.stream()
        .limit(LOOKED_AT)
        .map(e -> contract.textOf(contract.passages().get(e.passage())))
        .toList();
  }

  private static @Nullable Choice bySection(
      Reading reading, List<Passage> passages, Contract contract) {
    AnswerType type = type(reading);
    boolean notice = NOTICE.matcher(reading.own()).find();
    Map<String, String> options = new LinkedHashMap<>();
    for (Passage passage : passages) {
      String text = contract.textOf(passage);
      Section section = passage.section() < 0 ? null : contract.sections().get(passage.section());
      if (section == null || section.number() == null) {
        continue;
      }
      Matcher amount = amounts(type).matcher(notice ? noticed(text) : text);
      if (amount.find()) {
        options.putIfAbsent(label(section), amount.group().strip());
      }
    }
    boolean differ = new HashSet<>(options.values()).size() > 1;
    if (options.size() < 2 || !differ) {
      return null;
    }
    List<String> labels = options.keySet().stream().limit(MOST).toList();
    String asked =
        reading.text().replaceFirst("\\?$", "").replaceAll("\\s\\((?:about|as to) .*\\)$", "");
    return choice(
        labels.stream().map(l -> l + ": " + options.get(l)).toList(),
        labels.stream()
            .map(l -> asked + " (" + l.replaceFirst(" \\(.{1,200}\\)$", "") + ")?")
            .toList());
  }

  /** The words about a notice and its time; empty where the text has none. */
  private static String noticed(String text) {
    Matcher noticed = NOTICED.matcher(text);
    return noticed.find() ? noticed.group() : "";
  }

  private static AnswerType type(Reading reading) {
    String said = reading.own().toLowerCase(java.util.Locale.ROOT);
    boolean time =
        said.contains("how long")
            || said.contains("days")
            || said.contains("notice")
            || said.contains("how soon")
            || said.contains("deadline");
    if (time) {
      return AnswerType.PERIOD;
    }
    boolean rate = said.contains("interest") || said.contains("percent") || said.contains("rate");
    return rate ? AnswerType.PERCENTAGE : AnswerType.MONEY;
  }

  private static Pattern amounts(AnswerType type) {
    return type == AnswerType.PERIOD ? TIME : type == AnswerType.PERCENTAGE ? SHARE : MONEY;
  }

  private static String label(Section section) {
    return section.title() == null
        ? section.label()
        : section.label() + " (" + section.title() + ")";
  }

  private static Choice choice(List<String> texts, List<String> questions) {
    List<Answer.Option> options = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      options.add(new Answer.Option(String.valueOf(i + 1), texts.get(i)));
    }
    String asks =
        "Which one do you mean: "
            + String.join(", ", texts.subList(0, texts.size() - 1))
            + " or "
            + texts.getLast()
            + "?";
    return new Choice(new Answer.Ambiguous(asks, options), questions);
  }
}
