package parley.document;

import java.util.List;

/** Divides the runs of a page into regions read one after the other. Stateless. */
final class Columns {

  private Columns() {}

  static List<List<Run>> of(List<Run> runs) {
    return List.of(runs);
  }
}
