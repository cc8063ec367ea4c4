package parley.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.QuestionConcepts;
import parley.training.QuestionTrainer.Wording;

/**
 * A question model that was trained on four fifths of the wordings of every clause type, and the
 * others to ask with: so sure, and so wrong, as it is of people's own words. Not thread-safe.
 */
final class UnseenWordings {
  private static final int EPOCHS = 12;
  private static final int FIFTH = 5;

  private final Random random = new Random(17);
  private final Map<String, List<String>> unseen = new TreeMap<>();
  private final QuestionConcepts model;

  UnseenWordings(Concepts concepts) {
    List<Wording> seen = new ArrayList<>();
    List<Wording> ways = new ArrayList<>();
    for (Concept concept : concepts.all()) {
      for (String wording : concept.wordings()) {
        if (random.nextInt(FIFTH) == 0) {
          unseen.computeIfAbsent(concept.id(), c -> new ArrayList<>()).add(wording);
        } else {
          seen.add(new Wording(wording, concept.id()));
        }
      }
      concept.affirming().forEach(w -> ways.add(new Wording(w, concept.id() + "+")));
    }
    model =
        QuestionConcepts.of(new QuestionTrainer(EPOCHS).train(seen), new WayTrainer().train(ways));
  }

  /** The model that has not seen what {@link #wording} gives. */
  QuestionConcepts model() {
    return model;
  }

  /** One of the wordings left out of the label's clause type; its own question where none was. */
  String wording(TrainingPack.Label label) {
    List<String> wordings = unseen.getOrDefault(label.concept(), List.of(label.question()));
    return wordings.get(random.nextInt(wordings.size()));
  }
}
