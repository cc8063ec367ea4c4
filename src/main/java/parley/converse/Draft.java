package parley.converse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** A reading in the making. For one thread. */
final class Draft {
  /** Weight of a stem falls by this factor with each turn back. */
  private static final float DECAY = 0.6f;

  private final String own;
  private final Turn from;
  private String text;
  private final Map<String, Float> background = new LinkedHashMap<>();
  private double share = 0.5;
  private Set<String> documents = new LinkedHashSet<>();
  private final List<String> terms = new ArrayList<>();
  private Context.Use use = Context.Use.NOTHING;
  private final List<Binding> bindings = new ArrayList<>();
  private final Set<String> constraints = new LinkedHashSet<>();
  private final Set<String> required = new LinkedHashSet<>();

  /** A draft of {@code text}, in which {@code own} is what the user said himself. */
  Draft(String text, String own, Turn from) {
    this.text = text;
    this.own = own;
    this.from = from;
    this.documents.addAll(from.focus().documents());
    this.constraints.addAll(from.focus().constraints());
  }

  Draft text(String better) {
    text = better;
    return this;
  }

  /** Own words decide this much, 0 to 1, on the concept. */
  Draft share(double own1) {
    share = own1;
    return this;
  }

  /** Adds the content stems of a phrase from an earlier turn. */
  Draft weigh(String phrase, float weight) {
    for (Token token : Tokens.of(phrase)) {
      if (!Words.isFunction(token.text())) {
        background.merge(token.stem(), weight, Math::max);
      }
    }
    return this;
  }

  /** Adds the subject, terms and question of an earlier turn. */
  Draft remember(Turn turn, float weight) {
    float decayed = weight * (float) Math.pow(DECAY, Math.max(0, from.number() - turn.number()));
    weigh(turn.standalone(), decayed * 0.6f);
    weigh(turn.focus().subject(), decayed);
    turn.focus().constraints().forEach(c -> weigh(c, decayed * 0.5f));
    bind(turn.focus().terms(), decayed * 0.7f);
    return this;
  }

  /** Searches by the same stems as an earlier turn. */
  Draft again(Turn turn) {
    background.putAll(turn.weights());
    terms.addAll(turn.focus().terms());
    return this;
  }

  /** Binds defined terms: passages that use them are preferred. */
  Draft bind(List<String> defined, float weight) {
    for (String term : defined) {
      if (!terms.contains(term)) {
        terms.add(term);
      }
      weigh(term, weight);
    }
    return this;
  }

  Draft binding(String typed, String to, int turn) {
    bindings.add(new Binding(typed, to, turn));
    return this;
  }

  Draft use(Context.Use what) {
    use = what;
    return this;
  }

  Draft constrain(String narrowing) {
    constraints.add(narrowing);
    return this;
  }

  /** What was narrowed behind a preposition holds no longer once something else stands there. */
  Draft release(String preposition) {
    constraints.removeIf(
        c -> Tokens.of(c).stream().limit(2).anyMatch(t -> t.text().equals(preposition)));
    return this;
  }

  Draft require(Set<String> stems) {
    required.addAll(stems);
    return this;
  }

  Draft anywhere() {
    documents = new LinkedHashSet<>();
    return this;
  }

  Draft within(Set<String> ids) {
    documents = new LinkedHashSet<>(ids);
    return this;
  }

  Reading reading() {
    Context context = new Context(terms, from.focus().cited(), use);
    if (bindings.isEmpty()) {
      bindings.add(new Binding(own, from.standalone(), from.number()));
    }
    return new Reading(
        text,
        own,
        background,
        share,
        documents,
        context,
        bindings,
        List.copyOf(constraints),
        from.topic(),
        0,
        required);
  }

  Resolution.Completed completed() {
    return new Resolution.Completed(reading());
  }
}
