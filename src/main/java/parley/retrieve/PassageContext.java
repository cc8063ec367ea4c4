package parley.retrieve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Passage;
import parley.structure.Reference;
import parley.structure.Section;

/**
 * What a reader needs beside a passage to understand it. It plays no part in the ranking. All texts
 * are verbatim; definitions and clauses referred to are cut after 300 characters at a word's end.
 *
 * @param leadIn the lead-in of the enumeration that the passage is an item of, or null
 * @param definitions the first definitions of defined terms used in it, at most three
 * @param references the first clauses it refers to, at most three
 */
public record PassageContext(
    @Nullable String leadIn, List<Definition> definitions, List<Referred> references) {
  private static final int MOST = 3;
  private static final int LONGEST = 300;

  public PassageContext {
    definitions = List.copyOf(definitions);
    references = List.copyOf(references);
  }

  /** What a defined term means. */
  public record Definition(String term, String text) {}

  /** A clause that the passage names. */
  public record Referred(Section section, String text) {}

  /** The context of a passage of the contract. */
  public static PassageContext of(Contract contract, Passage passage) {
    String text = contract.text();
    String lead =
        passage.leadStart() < 0
            ? null
            : cut(text.substring(passage.leadStart(), passage.leadEnd()).strip());
    return new PassageContext(lead, definitions(contract, passage), references(contract, passage));
  }

  private static List<Definition> definitions(Contract contract, Passage passage) {
    List<Definition> found = new ArrayList<>();
    for (DefinedTerm term : contract.terms()) {
      boolean here = term.start() < passage.end() && passage.start() < term.end();
      boolean known = found.stream().anyMatch(d -> d.term().equals(term.term()));
      if (passage.terms().contains(term.term()) && !here && !known && found.size() < MOST) {
        String text = contract.text().substring(term.start(), term.end()).strip();
        found.add(new Definition(term.term(), cut(text)));
      }
    }
    return found;
  }

  private static List<Referred> references(Contract contract, Passage passage) {
    List<Referred> found = new ArrayList<>();
    for (Reference reference : contract.references()) {
      boolean here = reference.start() >= passage.start() && reference.end() <= passage.end();
      if (here && reference.target() >= 0 && found.size() < MOST) {
        Section section = contract.sections().get(reference.target());
        boolean own = section.start() <= passage.start() && passage.end() <= section.end();
        if (!own && found.stream().noneMatch(r -> r.section().equals(section))) {
          found.add(new Referred(section, cut(textOf(contract, section))));
        }
      }
    }
    return found;
  }

  private static String textOf(Contract contract, Section section) {
    int end = Math.min(section.end(), section.bodyStart() + 2 * LONGEST);
    return contract.text().substring(Math.min(section.bodyStart(), end), end).strip();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, space > 0 ? space : LONGEST);
  }
}
