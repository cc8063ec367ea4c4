package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Reference;
import parley.structure.Section;

/** Tells what the sections say that the quoted words refer to. Stateless. */
final class CrossReferences {
  private static final int MOST = 2;

  private CrossReferences() {}

  /**
   * A caveat for each section that the quotation names, with the sentence of it that bears most.
   */
  static List<Caveat> of(Citation main, String direct, Contract contract) {
    List<Caveat> caveats = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    for (Reference reference : contract.references()) {
      boolean quoted = reference.start() >= main.start() && reference.end() <= main.end();
      int target = reference.target();
      if (quoted
          && caveats.size() < MOST
          && isElsewhere(target, main, contract)
          && told.add(target)) {
        Citation cited = best(target, main, contract);
        String words = cited == null ? "" : Quotes.flat(cited.quote());
        if (cited != null && !direct.contains(words)) {
          Section section = contract.sections().get(target);
          String title = section.title() == null ? "" : " (" + section.title() + ")";
          String text = section.label() + title + ", which this refers to, says: “" + words + "”";
          caveats.add(new Caveat(text, Caveat.Kind.CROSS_REFERENCE, List.of(cited)));
        }
      }
    }
    return caveats;
  }

  /** Not the section quoted, nor one that holds it. */
  private static boolean isElsewhere(int target, Citation main, Contract contract) {
    return target >= 0
        && target < contract.sections().size()
        && contract.sections().get(target).kind() != Section.Kind.ARTICLE
        && contract.path(main.section()).stream().noneMatch(s -> s.index() == target)
        && contract.path(target).stream().noneMatch(s -> s.index() == main.section());
  }

  private static @org.jspecify.annotations.Nullable Citation best(
      int target, Citation main, Contract contract) {
    Section section = contract.sections().get(target);
    Set<String> words = new HashSet<>(Tokens.stems(main.quote()));
    Citation best = null;
    long most = -1;
    int first = contract.passageAt(section.start());
    for (int i = Math.max(0, first); i < contract.passages().size(); i++) {
      Passage passage = contract.passages().get(i);
      if (passage.start() >= section.end()) {
        break;
      }
      Citation cited = Citation.of(main.documentId(), passage, contract);
      boolean within = passage.start() >= section.start();
      if (within && !Headings.isHeading(contract, cited)) {
        long shared =
            Tokens.stems(cited.quote()).stream().distinct().filter(words::contains).count();
        if (shared > most) {
          most = shared;
          best = cited;
        }
      }
    }
    return best;
  }
}
