package parley.converse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.structure.Contract;

/**
 * What a follow-up is understood against.
 *
 * @param last the turn before, which exists
 */
record Talk(Conversation past, Turn last, Surroundings scope, Grammar grammar) {

  List<Contract> contracts() {
    return scope.near(last.focus().documents());
  }

  /** Stems of the names of the parties. */
  Set<String> parties() {
    return parties(contracts());
  }

  /** Stems of the names of the contracts' parties. */
  static Set<String> parties(List<Contract> contracts) {
    Set<String> stems = new HashSet<>();
    for (Contract contract : contracts) {
      contract.profile().parties().forEach(p -> stems.addAll(Choice.content(p.name())));
    }
    return stems;
  }

  /** A topic word of the last turn for people: its subject or the whole question. */
  static String topicOf(Turn turn) {
    return turn.focus().subject().isEmpty()
        ? plain(bare(turn.standalone())).replaceFirst("(?i)^(?:and|so|but|ok|okay)[,\\s]+", "")
        : withTerm(turn.focus().subject(), turn.focus().terms());
  }

  /** {@code the price (Merger Consideration)}. */
  static String withTerm(String subject, List<String> terms) {
    if (terms.isEmpty() || subject.contains("(")) {
      return subject;
    }
    String term = terms.getFirst();
    String plain = subject.toLowerCase(java.util.Locale.ROOT);
    return plain.contains(term.toLowerCase(java.util.Locale.ROOT))
        ? subject
        : subject + " (" + term + ")";
  }

  /** A question without what was added in brackets. */
  static String plain(String question) {
    return question.replaceAll(
        "\\s\\((?:about|as to) [^()]{1,200}(?:\\([^()]{1,100}\\))?[^()]{0,80}\\)", "");
  }

  /** A question without its mark. */
  static String bare(String question) {
    return question.strip().replaceFirst("[\\s?!.]{1,8}$", "");
  }

  /** A sentence as a question: capital at the start, one mark at the end. */
  static String asQuestion(String text) {
    String bare = bare(text);
    return bare.isEmpty() ? bare : Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + "?";
  }
}
