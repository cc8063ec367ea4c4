package parley.training;

import java.io.IOException;

/**
 * Makes every learned number but the reader's again: {@code mvn -q test-compile exec:exec@train}.
 */
final class Train {
  private Train() {}

  public static void main(String[] args) throws IOException {
    TrainQuestionConcepts.main(args);
    TrainPassageConcepts.main(args);
    TrainClaims.main(args);
    TrainTurns.main(args);
    TrainRetrieval.main(args);
  }
}
