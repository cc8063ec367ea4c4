package parley.retrieve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.dialogue.Question;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Reference;

/** Where the turns before quoted a contract, as features of its passages. Immutable. */
final class CitationHistory {
  private final List<Integer> last = new ArrayList<>();
  private final Set<Integer> earlier = new LinkedHashSet<>();
  private final Set<Integer> referred = new LinkedHashSet<>();
  private final int section;

  CitationHistory(Question question, String documentId, Contract contract) {
    for (Question.Place place : question.cited()) {
      if (!place.cited().documentId().equals(documentId)) {
        continue;
      }
      int passage = contract.passageAt(Math.min(place.cited().start(), contract.text().length()));
      if (passage >= 0 && place.back() == 1) {
        last.add(passage);
      } else if (passage >= 0) {
        earlier.add(passage);
      }
    }
    section = last.isEmpty() ? -1 : contract.passages().get(last.getFirst()).section();
    if (!last.isEmpty()) {
      Passage first = contract.passages().get(last.getFirst());
      for (Reference reference : contract.references()) {
        boolean inside = reference.start() >= first.start() && reference.start() < first.end();
        if (inside && reference.target() >= 0) {
          referred.add(reference.target());
        }
      }
    }
  }

  /** Passages quoted by the last turn and those so near them. */
  List<Integer> around(int many) {
    Set<Integer> near = new LinkedHashSet<>(last);
    if (!last.isEmpty()) {
      for (int step = 1; step <= many; step++) {
        near.add(Math.max(0, last.getFirst() - step));
      }
    }
    near.addAll(earlier);
    return List.copyOf(near);
  }

  /** 1 for the best evidence of the last turn. */
  double last(int passage) {
    return !last.isEmpty() && last.getFirst() == passage ? 1 : 0;
  }

  /** 1 for the best evidence of the last turn, less the farther from it. */
  double near(int passage, double scale) {
    return last.isEmpty() ? 0 : Math.exp(-Math.abs(passage - last.getFirst()) / scale);
  }

  double sameSection(Passage passage) {
    return section >= 0 && passage.section() == section ? 1 : 0;
  }

  /** 1 for what turns before the last quoted, or the last one besides its best evidence. */
  double earlier(int passage) {
    return earlier.contains(passage) || last.indexOf(passage) > 0 ? 1 : 0;
  }

  /** 1 for the sections that the best evidence of the last turn refers to. */
  double refers(Passage passage) {
    return referred.contains(passage.section()) ? 1 : 0;
  }
}
