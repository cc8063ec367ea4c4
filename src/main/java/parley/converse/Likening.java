package parley.converse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Is the deposit treated the same way?": compared with what was talked about, which the question
 * does not say. Stateless.
 */
final class Likening implements FollowUp {
  private static final Set<String> SAME = Set.of("same", "equal", "equally", "alike");
  private static final Set<String> UNLIKE = Set.of("different", "differently");
  private static final Set<String> MORE =
      Set.of(
          ("bigger larger higher lower smaller longer shorter greater earlier later better worse"
                  + " cheaper dearer stricter")
              .split(" "));
  private static final Set<String> SAID = Set.of("as", "than", "from", "if", "when", "for", "with");

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    String link = link(said);
    boolean asks = !said.tokens().isEmpty() && Verbs.isAuxiliary(said.tokens().getFirst());
    String about = Talk.topicOf(talk.last());
    if (link.isEmpty() || !asks || said.contentWords() < 2 || Choice.content(about).isEmpty()) {
      return null;
    }
    Turn last = talk.last();
    return new Draft(Talk.asQuestion(said.core() + " " + link + " " + about), said.core(), last)
        .share(0.9)
        .weigh(about, 0.2f)
        .binding(said.core(), about, last.number())
        .completed();
  }

  /** What the other side of the comparison would follow; empty when it is said or none is made. */
  private static String link(Utterance said) {
    String link = "";
    for (int i = 0; i < said.tokens().size(); i++) {
      String word = said.word(i);
      if (!link.isEmpty() && SAID.contains(word)) {
        return "";
      }
      link =
          SAME.contains(word)
              ? "as"
              : UNLIKE.contains(word) ? "from" : MORE.contains(word) ? "than" : link;
    }
    return link;
  }
}
