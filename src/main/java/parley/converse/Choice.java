package parley.converse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Party;

/** The answer to a question back: an ordinal, an option's words, both, or yes. Stateless. */
final class Choice implements FollowUp {
  private static final int LONGEST = 12;

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    List<Option> options = talk.last().focus().options();
    if (talk.last().outcome() != Turn.Outcome.ASKED_BACK || options.isEmpty()) {
      return null;
    }
    List<Token> tokens = Tokens.of(said.said());
    Cues cues = talk.grammar().cues();
    boolean all = cues.find(Cue.BOTH, tokens) >= 0 && tokens.size() <= LONGEST;
    if (all || cues.isAll(Cue.YES, tokens)) {
      return new Resolution.Several(options.stream().map(o -> reading(o, said, talk)).toList());
    }
    int ordinal = Ordinals.of(tokens, options.size());
    if (ordinal >= 0 && tokens.size() <= LONGEST) {
      return new Resolution.Completed(reading(options.get(ordinal), said, talk));
    }
    Option named = named(said, options, talk);
    return named == null ? null : new Resolution.Completed(reading(named, said, talk));
  }

  private static Reading reading(Option option, Utterance said, Talk talk) {
    Draft draft =
        new Draft(option.standalone(), option.standalone(), talk.last())
            .share(0)
            .binding(said.said(), option.text(), talk.last().number());
    return draft.reading();
  }

  /** The option that shares most words with what was said, if most of that is in it. */
  private static @Nullable Option named(Utterance said, List<Option> options, Talk talk) {
    Set<String> words = content(said.core());
    if (words.isEmpty() || words.size() > 6) {
      return null;
    }
    words.addAll(aliases(words, talk));
    List<Set<String>> texts = new ArrayList<>();
    options.forEach(o -> texts.add(content(o.text() + " " + o.standalone())));
    Option best = null;
    int most = 0;
    for (int i = 0; i < options.size(); i++) {
      int own = 0;
      for (String word : words) {
        int in = i;
        boolean elsewhere =
            java.util.stream.IntStream.range(0, texts.size())
                .anyMatch(j -> j != in && texts.get(j).contains(word));
        own += texts.get(i).contains(word) && !elsewhere ? 1 : 0;
      }
      if (own > most) {
        most = own;
        best = options.get(i);
      }
    }
    return best;
  }

  /** What the contract calls the parties that were named. */
  private static Set<String> aliases(Set<String> words, Talk talk) {
    Set<String> aliases = new HashSet<>();
    for (Contract contract : talk.contracts()) {
      for (Party party : contract.profile().parties()) {
        Set<String> name = content(party.name());
        if (name.stream().anyMatch(words::contains)) {
          party.aliases().forEach(a -> aliases.addAll(content(a)));
        }
      }
    }
    return aliases;
  }

  static Set<String> content(String text) {
    Set<String> stems = new HashSet<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text())) {
        stems.add(token.stem());
      }
    }
    return stems;
  }
}
