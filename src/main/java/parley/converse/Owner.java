package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Party;

/**
 * {@code the buyer's one}, {@code the dealer's own promise}: something of one party where that of
 * another was talked about.
 *
 * @param party the owner as typed, without what makes it one
 * @param what the thing owned, empty where only its owner was named
 */
record Owner(String party, String what) {
  private static final int LONGEST = 6;
  private static final int MOST_NOUNS = 2;

  /** Nouns for what a party has to do or may do, whatever it is. */
  private static final Set<String> WHATEVER =
      Set.of(
          ("one ones side promise obligation obligations duty duties right rights part position"
                  + " turn case share commitment own")
              .split(" "));

  /** The owner that a short phrase is about; null when it is no such phrase. */
  static @Nullable Owner in(Utterance phrase, Talk talk) {
    List<Token> tokens = phrase.tokens();
    for (int i = 0; i < Math.min(tokens.size(), LONGEST); i++) {
      Token token = tokens.get(i);
      String surface = phrase.core().substring(token.start(), token.end());
      boolean owns = surface.matches("(?i).{1,60}(?:['\u2019]s|s['\u2019])");
      if (owns && isParty(token, talk)) {
        int from = i;
        while (from > 0 && Units.isCapital(phrase.core(), tokens.get(from - 1))) {
          from--;
        }
        from -= from > 0 && Shape.isDeterminer(tokens.get(from - 1).text()) ? 1 : 0;
        if (from > 0) {
          return null;
        }
        String party = phrase.core().substring(0, token.end()).replaceFirst("['\u2019]s?$", "");
        return what(phrase.from(i + 1), party);
      }
    }
    return null;
  }

  private static @Nullable Owner what(Utterance rest, String party) {
    int at = rest.word(0).equals("own") && rest.tokens().size() > 1 ? 1 : 0;
    Utterance thing = rest.from(at);
    boolean single = thing.tokens().size() <= MOST_NOUNS;
    boolean whatever = thing.tokens().isEmpty() || WHATEVER.contains(thing.word(0));
    return single ? new Owner(party, whatever ? "" : thing.core()) : null;
  }

  /** The party that a phrase begins with, as typed; empty for none. */
  static String partyIn(Utterance phrase, Talk talk) {
    for (int i = 0; i < Math.min(phrase.tokens().size(), 2); i++) {
      Token token = phrase.tokens().get(i);
      if (isParty(token, talk)) {
        return phrase.core().substring(0, token.end());
      }
    }
    return "";
  }

  private static boolean isParty(Token token, Talk talk) {
    String stem = Tokens.stems(token.text()).getFirst();
    return talk.parties().contains(stem) || talk.grammar().roles().isRole(stem);
  }

  /**
   * The defined term for the thing of this owner, where the contract has exactly one: {@code Parent
   * Termination Fee} for the fee of the buyer whom it calls Parent.
   */
  List<String> terms(Talk talk) {
    String noun = what.isEmpty() ? Ones.noun(talk.last()) : what;
    if (Choice.content(noun).isEmpty()) {
      return List.of();
    }
    for (Contract contract : talk.contracts()) {
      for (String label : labels(contract, talk)) {
        List<String> found = Terms.named(label + " " + noun, List.of(contract));
        if (found.size() == 1) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** What the contract calls the owner. */
  private List<String> labels(Contract contract, Talk talk) {
    List<String> labels = new ArrayList<>();
    Set<String> typed = Choice.content(party);
    for (Party each : contract.profile().parties()) {
      Set<String> names = Choice.content(each.name() + " " + String.join(" ", each.aliases()));
      boolean named = typed.stream().anyMatch(names::contains);
      boolean meant =
          each.aliases().stream().anyMatch(a -> isMeant(String.join(" ", Tokens.stems(a)), talk));
      if (named || meant) {
        labels.addAll(each.aliases());
        labels.add(each.name());
      }
    }
    return labels;
  }

  private boolean isMeant(String role, Talk talk) {
    String typed =
        String.join(
            " ",
            Tokens.of(party).stream()
                .filter(t -> !Words.isFunction(t.text()))
                .map(Token::stem)
                .toList());
    return talk.grammar().roles().meanings(typed).contains(role);
  }

  /**
   * The last question asked of this owner, or of what is his.
   *
   * @param frame its parts
   */
  String asked(Shape frame, List<String> terms, Talk talk) {
    String thing = thing(terms, talk);
    Span slot = Slots.subject(frame, talk);
    if (Slots.isOfAParty(frame, talk)) {
      String text = Slots.replace(frame.text(), frame.subject(), party);
      return terms.isEmpty() ? text : text + " (" + terms.getFirst() + ")";
    }
    return slot.length() == 0
        ? "What about " + thing + " (as to " + Talk.topicOf(talk.last()) + ")"
        : Slots.replace(frame.text(), slot, thing);
  }

  /** What is owned, in words. */
  String thing(List<String> terms, Talk talk) {
    String noun = what.isEmpty() ? Ones.noun(talk.last()) : what;
    return terms.isEmpty()
        ? party + "'s" + (noun.isEmpty() ? "" : " " + noun)
        : "the " + terms.getFirst();
  }
}
