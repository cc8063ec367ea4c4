package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import parley.language.Concept;
import parley.language.ConceptPrior;
import parley.language.Concepts;
import parley.language.QuestionConcepts;
import parley.language.QuestionConcepts.Guess;
import parley.training.QuestionTrainer.Wording;

/** Learns which concept a question asks for, and which way round, from the concept list. */
final class TrainQuestionConcepts {
  private static final Path OUT = Path.of("src/main/resources/parley/language");
  private static final int EPOCHS = 16;

  private TrainQuestionConcepts() {}

  public static void main(String[] args) throws IOException {
    List<Wording> concepts = new ArrayList<>();
    List<Wording> ways = new ArrayList<>();
    for (Concept concept : Concepts.load().all()) {
      concept.wordings().forEach(w -> concepts.add(new Wording(w, concept.id())));
      concept.affirming().forEach(w -> ways.add(new Wording(w, concept.id() + "+")));
      concept.denying().forEach(w -> ways.add(new Wording(w, concept.id() + "-")));
    }
    crossValidate(concepts, ways);
    Files.write(OUT.resolve("question-concepts.tsv"), new QuestionTrainer(EPOCHS).train(concepts));
    Files.write(OUT.resolve("question-ways.tsv"), new WayTrainer().train(ways));
  }

  /** Prints how often wordings that were not trained on are understood. */
  private static void crossValidate(List<Wording> concepts, List<Wording> ways) {
    List<Wording> shuffled = new ArrayList<>(concepts);
    Collections.shuffle(shuffled, new Random(3));
    int cut = shuffled.size() / 5;
    List<Wording> held = shuffled.subList(0, cut);
    List<String> heldTexts = held.stream().map(Wording::text).toList();
    List<Wording> keptWays = ways.stream().filter(w -> !heldTexts.contains(w.text())).toList();
    QuestionConcepts model =
        QuestionConcepts.of(
            new QuestionTrainer(EPOCHS).train(shuffled.subList(cut, shuffled.size())),
            new WayTrainer().train(keptWays));
    long right = held.stream().filter(w -> first(model.of(w.text())).equals(w.label())).count();
    List<Wording> heldWays = ways.stream().filter(w -> heldTexts.contains(w.text())).toList();
    long sameWay = heldWays.stream().filter(w -> wayRight(model, w)).count();
    System.out.printf(
        "%d wordings; held out: concept right %.3f of %d, way round right %.3f of %d%n",
        concepts.size(),
        right / (double) cut,
        cut,
        sameWay / (double) heldWays.size(),
        heldWays.size());
  }

  private static String first(List<Guess> guesses) {
    return guesses.isEmpty() ? "" : guesses.getFirst().concept();
  }

  private static boolean wayRight(QuestionConcepts model, Wording wording) {
    String concept = wording.label().substring(0, wording.label().length() - 1);
    boolean denying = wording.label().endsWith("-");
    ConceptPrior prior = model.prior(id -> id.equals(concept) ? 1 : 0);
    List<Guess> only = model.of(wording.text(), prior);
    return !only.isEmpty() && (only.getFirst().denying() > 0.5) == denying;
  }
}
