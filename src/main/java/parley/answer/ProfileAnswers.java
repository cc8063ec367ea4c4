package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.QuestionConcepts.Guess;
import parley.language.Span;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Party;
import parley.structure.Passage;
import parley.structure.Profile;

/** Answers what a contract is, between whom and of which date, from its first page. Immutable. */
final class ProfileAnswers {
  private static final String PARTIES = "parties";
  private static final String NAME = "document-name";
  private static final String DATE = "agreement-date";
  private static final double SURE = 0.35;
  private static final int LONGEST_QUOTE = 390;
  private static final int OPENING = 4_000;
  private static final int WORDS = 70;
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)\\b(?:between|among)\\b.{2,600}\\b(?:and|&)\\b|\\bentered\\s+into\\s+(?:by|with)\\b");

  /** What stands between the parties is no part of a name. */
  private static final Pattern JOINING =
      Pattern.compile("(?i)^(?:and|between|among|by)\\b[:,]?\\s+");

  private static final Pattern WHO = Pattern.compile("(?i)\\bwho(?:'s|’s|m)?\\b");
  private static final Set<String> CONTRACT =
      Set.copyOf(
          Tokens.stems(
              "who who's agreement contract deal document paper arrangement party parties company"
                  + " companies people persons entities signatories counterparties"));

  /** Stems of the words that people ask for these things with, by clause type. */
  private final Map<String, Set<String>> known;

  ProfileAnswers(Concepts concepts) {
    this.known =
        Stream.of(PARTIES, NAME, DATE)
            .map(concepts::byId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableMap(Concept::id, ProfileAnswers::stems));
  }

  private static Set<String> stems(Concept concept) {
    return concept.wordings().stream()
        .flatMap(wording -> Tokens.stems(wording).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A sentence and the places it rests on, best first. */
  record Found(String direct, List<Span> places) {}

  /** The answer when the question asks for such a thing and the contract's first page tells. */
  @Nullable Found of(Question question, Contract contract) {
    if (asksWho(question)) {
      return parties(contract.profile(), contract);
    }
    Guess guess = question.concepts().isEmpty() ? null : question.concepts().getFirst();
    if (guess == null || guess.probability() < SURE || asksForMore(question, guess, contract)) {
      return null;
    }
    Profile profile = contract.profile();
    return switch (guess.concept()) {
      case PARTIES -> parties(profile, contract);
      case NAME -> title(profile);
      case DATE -> date(profile, contract.text());
      default -> null;
    };
  }

  /**
   * Whether the question has a word that nobody asks for such a thing with and that names neither
   * the contract nor a party: "the break date" is not the contract's date.
   */
  private boolean asksForMore(Question question, Guess guess, Contract contract) {
    Set<String> words = new HashSet<>(question.terms().keySet());
    words.removeAll(known.getOrDefault(guess.concept(), Set.of()));
    Profile profile = contract.profile();
    if (profile.title() != null) {
      words.removeAll(Tokens.stems(profile.title()));
    }
    for (Party party : profile.parties()) {
      words.removeAll(Tokens.stems(party.name()));
      party.aliases().forEach(alias -> words.removeAll(Tokens.stems(alias)));
    }
    return !words.isEmpty();
  }

  /** "Who" and nothing but words for the contract and those in it asks for its parties. */
  private static boolean asksWho(Question question) {
    return WHO.matcher(question.asked().question()).find()
        && question.sections().isEmpty()
        && !question.terms().isEmpty()
        && CONTRACT.containsAll(question.terms().keySet());
  }

  private static @Nullable Found title(Profile profile) {
    if (profile.title() == null || profile.titleAt() == null) {
      return null;
    }
    return new Found(
        "It is titled “" + Quotes.flat(profile.title()) + "”.", List.of(profile.titleAt()));
  }

  /** The date of the preamble, quoted with the words around it. */
  private static @Nullable Found date(Profile profile, String text) {
    Span at = profile.dateAt();
    if (at == null) {
      return null;
    }
    int start = at.start();
    while (start > 0 && at.end() - start < LONGEST_QUOTE / 2 && text.charAt(start - 1) != '\n') {
      start--;
    }
    while (start > 0 && start < at.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    String said = "The agreement is dated " + Quotes.flat(at.of(text)) + ".";
    return new Found(said, List.of(Quotes.trimmed(text, start, at.end())));
  }

  private static @Nullable Found parties(Profile profile, Contract contract) {
    if (profile.parties().size() < 2) {
      return preamble(contract);
    }
    List<String> names = new ArrayList<>();
    for (Party party : profile.parties()) {
      String name = JOINING.matcher(Quotes.flat(party.name())).replaceFirst("");
      String alias = party.aliases().isEmpty() ? "" : " (“" + party.aliases().getFirst() + "”)";
      names.add(
          name
              + (alias.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                  ? ""
                  : alias));
    }
    String last = names.removeLast();
    String direct = "The parties are " + String.join(", ", names) + " and " + last;
    return new Found(Prose.ended(direct), places(profile.parties(), contract.text()));
  }

  /** The sentence that says between whom the contract is made. */
  private static @Nullable Found preamble(Contract contract) {
    for (Passage passage : contract.passages()) {
      if (passage.start() > OPENING) {
        return null;
      }
      String words = Quotes.flat(contract.textOf(passage));
      if (BETWEEN.matcher(words).find()) {
        Span place = new Span(passage.start(), passage.end());
        return new Found(
            Prose.sentence(Prose.words(words) <= WORDS ? words : firstClauses(words)),
            List.of(place));
      }
    }
    return null;
  }

  /** The stretch from the first party to the last if it is short, otherwise each party's name. */
  private static List<Span> places(List<Party> parties, String text) {
    int start = parties.stream().mapToInt(Party::start).min().orElse(0);
    int end = parties.stream().mapToInt(Party::end).max().orElse(0);
    if (end - start <= LONGEST_QUOTE) {
      int stop = text.indexOf('.', end);
      boolean near = stop >= 0 && stop - start <= LONGEST_QUOTE;
      return List.of(new Span(start, near ? Math.max(end, stop) : end));
    }
    return parties.stream().limit(4).map(p -> new Span(p.start(), p.end())).toList();
  }

  /** The clauses from the beginning that there is room for. */
  private static String firstClauses(String words) {
    StringBuilder kept = new StringBuilder();
    for (Span clause : Clauses.of(words)) {
      String next = clause.of(words);
      if (!kept.isEmpty() && Prose.words(kept.toString()) + Prose.words(next) > WORDS) {
        break;
      }
      kept.append(kept.isEmpty() ? "" : " ").append(next.strip());
    }
    return kept.toString();
  }
}
