package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.Party;
import parley.structure.Passage;
import parley.structure.Section;

/**
 * Finds where a section that an answer quotes is changed, in its document or another. Stateless.
 */
final class Amendments {
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?i)\\b(?:sections?|clauses?|articles?|paragraphs?)\\s+(\\d{1,3}(?:\\.\\d{1,3}){0,4}(?:\\([a-z0-9]{1,4}\\)){0,3}|[IVXL]{1,6})"
              + "[^.;]{0,160}?\\b(?:is|are|shall\\s+be)\\s+(?:hereby\\s+)?(?:further\\s+)?"
              + "(?:amended|replaced|deleted|restated|modified|superseded|revised)\\b");

  /** The titles of more documents are not read; their names tell. */
  private static final int FEW = 20;

  private Amendments() {}

  /** The first passage in scope that changes the section quoted or one that holds it, or null. */
  static @Nullable Citation of(Citation main, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    Set<String> numbers = numbers(contract, main.section());
    if (numbers.isEmpty()) {
      return null;
    }
    for (String id : inScope(main, corpus)) {
      Contract other = corpus.contract(id);
      boolean same = id.equals(main.documentId());
      if (same || sharesParty(contract, other)) {
        for (Passage passage : other.passages()) {
          boolean elsewhere = !same || passage.section() != main.section();
          if (elsewhere && changes(other.textOf(passage), numbers)) {
            return Citation.of(id, passage, other);
          }
        }
      }
    }
    return null;
  }

  /** Whether a document calls itself an amendment. */
  static boolean isAmendment(String documentId, Corpus corpus) {
    boolean few = corpus.documentIds().size() <= FEW;
    String title = few ? corpus.contract(documentId).profile().title() : null;
    String name = (title == null ? "" : title) + " " + corpus.name(documentId);
    return name.toLowerCase(Locale.ROOT).contains("amendment");
  }

  /** Whether two documents have a party in common. */
  static boolean sharesParty(Contract one, Contract other) {
    Set<String> names = new HashSet<>();
    for (Party party : one.profile().parties()) {
      names.add(letters(party.name()));
    }
    return other.profile().parties().stream().anyMatch(p -> names.contains(letters(p.name())));
  }

  /** The document itself, then the amendments beside it. */
  private static List<String> inScope(Citation main, Corpus corpus) {
    List<String> documents = new ArrayList<>(List.of(main.documentId()));
    corpus.documentIds().stream()
        .filter(id -> !id.equals(main.documentId()) && isAmendment(id, corpus))
        .sorted()
        .forEach(documents::add);
    return documents;
  }

  /** The numbers under which the section is known: its own and those of the sections around it. */
  private static Set<String> numbers(Contract contract, int section) {
    Set<String> numbers = new HashSet<>();
    String full = "";
    for (Section part : section < 0 ? List.<Section>of() : contract.path(section)) {
      String number = part.number();
      if (number != null && part.kind() != Section.Kind.ARTICLE) {
        full = number.startsWith("(") ? full + number : number;
        numbers.add(full.toLowerCase(Locale.ROOT));
      }
    }
    return numbers;
  }

  private static boolean changes(String text, Set<String> numbers) {
    Matcher matcher = CHANGES.matcher(text);
    while (matcher.find()) {
      if (numbers.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
