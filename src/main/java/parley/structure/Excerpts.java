package parley.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the passages of a contract to {@linkplain Excerpt excerpts}: neighbours under the same
 * numbered section, up to {@value #ROOM} characters; a longer passage is an excerpt by itself. The
 * clauses and items of one section may share an excerpt, two sections never do. Stateless.
 */
public final class Excerpts {
  /** The length of passages on which the word floor of retrieval was measured, in characters. */
  static final int ROOM = 450;

  /** Characters of a lead-in that stand before an excerpt which begins within an enumeration. */
  private static final int LEAD = 160;

  private Excerpts() {}

  /** The excerpts in reading order; every passage is in exactly one. */
  public static List<Excerpt> of(Contract contract) {
    List<Excerpt> excerpts = new ArrayList<>();
    List<Passage> passages = contract.passages();
    int first = 0;
    for (int i = 1; i <= passages.size(); i++) {
      if (i == passages.size() || !joins(contract, passages.get(first), passages.get(i))) {
        Passage begin = passages.get(first);
        excerpts.add(
            new Excerpt(
                excerpts.size(),
                first,
                i - 1,
                begin.section(),
                begin.start(),
                passages.get(i - 1).end()));
        first = i;
      }
    }
    return excerpts;
  }

  private static boolean joins(Contract contract, Passage first, Passage next) {
    return next.end() - first.start() <= ROOM
        && home(contract, first.section()) == home(contract, next.section());
  }

  /** The innermost section that is no clause or item. */
  private static int home(Contract contract, int section) {
    int at = section;
    while (at >= 0 && isClause(contract.sections().get(at))) {
      at = contract.sections().get(at).parent();
    }
    return at;
  }

  private static boolean isClause(Section section) {
    return section.kind() == Section.Kind.CLAUSE || section.kind() == Section.Kind.ITEM;
  }

  /** What stands over an excerpt: the titles from the top, and the number of its section. */
  public static String heading(Contract contract, Excerpt excerpt) {
    if (contract.sections().isEmpty()) {
      return "";
    }
    StringBuilder heading = new StringBuilder();
    contract.titles(excerpt.section()).forEach(title -> heading.append(title).append(" . "));
    return heading.append(contract.sections().get(excerpt.section()).label()).toString();
  }

  /**
   * What an excerpt needs in front to be understood: the end of the lead-in of an enumeration that
   * it begins within, or of the sentence that it goes on with; empty when it begins by itself.
   */
  public static String lead(Contract contract, Excerpt excerpt) {
    Passage first = contract.passages().get(excerpt.firstPassage());
    if (first.leadStart() >= 0 && first.leadStart() < excerpt.start()) {
      int end = Math.min(first.leadEnd(), excerpt.start());
      return contract.text().substring(Math.max(first.leadStart(), end - LEAD), end);
    }
    if (excerpt.firstPassage() == 0) {
      return "";
    }
    Passage before = contract.passages().get(excerpt.firstPassage() - 1);
    boolean sameSection = before.section() == first.section();
    char last = contract.text().charAt(before.end() - 1);
    return !sameSection || last == '.' || last == '?'
        ? ""
        : contract.text().substring(Math.max(before.start(), before.end() - LEAD), before.end());
  }
}
