package parley.answer;

import java.util.List;
import java.util.Locale;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Party;

/** Tells what a defined term means that an answer rests on. Stateless. */
final class Definitions {
  private static final int LONGEST = 480;

  private Definitions() {}

  /** A caveat with the meaning of the first such term; parties are known by their names. */
  static List<Caveat> of(Citation main, String direct, Contract contract) {
    for (DefinedTerm term : contract.terms()) {
      boolean elsewhere = term.end() <= main.start() || term.start() >= main.end();
      boolean word = term.term().length() > 3 && term.term().contains(" ");
      if (elsewhere && word && holds(direct, term.term()) && !isParty(term, contract)) {
        int end = Math.min(term.end(), term.start() + LONGEST);
        Citation cited =
            Citation.at(main.documentId(), term.section(), term.start(), end, contract);
        String words = Prose.withoutNumber(Quotes.flat(cited.quote()));
        boolean said = direct.contains(words);
        String text = "“" + term.term() + "” is a defined term: " + words;
        return said ? List.of() : List.of(new Caveat(text, Caveat.Kind.DEFINITION, List.of(cited)));
      }
    }
    return List.of();
  }

  private static boolean isParty(DefinedTerm term, Contract contract) {
    String name = term.term().toLowerCase(Locale.ROOT);
    for (Party party : contract.profile().parties()) {
      if (party.name().equalsIgnoreCase(name)
          || party.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String text, String term) {
    int at = text.indexOf(term);
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + term.length() == text.length()
            || !Character.isLetterOrDigit(text.charAt(at + term.length())));
  }
}
