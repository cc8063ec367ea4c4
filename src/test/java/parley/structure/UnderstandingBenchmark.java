package parley.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/**
 * Measures understanding: {@code UnderstandingBenchmark CONTRACT TERMS} holds the defined terms of
 * a contract against a list of those it has ({@code TERM<TAB>SECTION} a line, {@code preamble} for
 * a section without number), and counts its mentions of numbered sections that lead to one. What is
 * missing is listed. Run by hand.
 */
final class UnderstandingBenchmark {

  private static final Pattern MENTION =
      Pattern.compile(
          "\\bSections?\\s{1,3}(\\d{1,3}(?:\\.\\d{1,3}){1,4}(?:\\([A-Za-z0-9]{1,5}\\)){0,5})");

  private UnderstandingBenchmark() {}

  public static void main(String[] args) throws IOException, UnreadableDocumentException {
    Contract contract =
        new ContractParser().parse(new DocumentReader().read(Path.of(args[0]), null));
    printTerms(contract, Files.readAllLines(Path.of(args[1])));
    printMentions(contract);
  }

  private static void printTerms(Contract contract, List<String> lines) {
    int all = 0;
    int found = 0;
    int right = 0;
    for (String line : lines) {
      String[] fields = line.split("\t");
      if (line.startsWith("#") || fields.length < 2) {
        continue;
      }
      all++;
      Set<String> sections = sectionsOf(contract, fields[0]);
      found += sections.isEmpty() ? 0 : 1;
      right += sections.contains(fields[1]) ? 1 : 0;
      if (!sections.contains(fields[1])) {
        System.out.println("  " + line.replace("\t", ": ") + ", found in " + sections);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "terms %d: found %.1f %%, in the right section %.1f %%%n",
        all,
        100.0 * found / all,
        100.0 * right / all);
  }

  /** The numbers of the sections that define a term, case folded. */
  private static Set<String> sectionsOf(Contract contract, String term) {
    return contract.terms().stream()
        .filter(t -> folded(t.term()).equals(folded(term)))
        .map(t -> number(contract, t.section()))
        .collect(Collectors.toSet());
  }

  private static String folded(String term) {
    return term.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }

  private static String number(Contract contract, int section) {
    String number = "preamble";
    for (Section part : contract.path(section)) {
      if (part.kind() == Section.Kind.SECTION && part.number() != null) {
        number = part.number();
      }
    }
    return number;
  }

  private static void printMentions(Contract contract) {
    Section contents =
        contract.sections().stream()
            .filter(s -> s.kind() == Section.Kind.CONTENTS)
            .findFirst()
            .orElse(null);
    List<String> missing = new ArrayList<>();
    int all = 0;
    Matcher mention = MENTION.matcher(contract.text());
    while (mention.find()) {
      int at = mention.start();
      boolean heading = contract.sections().stream().anyMatch(s -> s.start() == at);
      if (heading || (contents != null && at >= contents.start() && at < contents.end())) {
        continue;
      }
      all++;
      if (contract.references().stream().noneMatch(r -> r.start() == at && r.target() >= 0)) {
        int end = Math.min(contract.text().length(), mention.end() + 40);
        missing.add(contract.text().substring(at, end).replace('\n', ' '));
      }
    }
    missing.forEach(m -> System.out.println("  " + m));
    System.out.printf(
        Locale.ROOT,
        "mentions of sections %d: resolved %.1f %%%n",
        all,
        100.0 * (all - missing.size()) / all);
  }
}
