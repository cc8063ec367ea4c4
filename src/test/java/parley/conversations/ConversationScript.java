package parley.conversations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as it is written down under {@code src/test/resources/conversations}: adding a
 * case is adding a file. The first line names the sample contracts that are asked; then come the
 * turns.
 *
 * <pre>
 * documents: merger-agreement.pdf
 *
 * &gt; And when can this change?            what is said
 * multi-turn: off                        this question is asked without history
 * times: 120                             it is said that often
 * status: answered                       answered, not_found, needs_clarification or no_question
 * verdict: yes                           yes or no
 * history: used                          used or unused
 * standalone: change | adjust            the completed question has one of these
 * standalone not: recommendation         it has none of these
 * cites: 2.5                             one of the first four citations stands in this section; a
 *                                        file name in front says in which document
 * cites only: 2.1                        all of them do
 * cites not: 6.1                         the first one does not
 * says: 11.50 | eleven                   the direct answer, rationale or caveats have one of these
 * directly: 11.50                        the direct answer has one of these
 * says not: 12                           the direct answer has none of these
 * caveat: version                        a caveat of this kind
 *
 * ! replace a.pdf with b.pdf             from here on the first name holds the second contract
 * </pre>
 */
record ConversationScript(String name, List<String> documents, List<Step> steps) {

  /** What happens next. */
  sealed interface Step {}

  /** Something is said, and what is expected of the reply. */
  record Said(String words, List<Expectation> expected) implements Step {
    /** The value of a setting of this turn, or {@code otherwise}. */
    String setting(String key, String otherwise) {
      return expected.stream()
          .filter(e -> e.key().equals(key))
          .map(Expectation::value)
          .findFirst()
          .orElse(otherwise);
    }
  }

  /** A document is replaced by another under the same name. */
  record Replaced(String document, String by) implements Step {}

  /** One line of what is expected. */
  record Expectation(String key, String value) {}

  static ConversationScript read(Path file) throws IOException {
    List<String> documents = List.of();
    List<Step> steps = new ArrayList<>();
    List<Expectation> expected = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String text = line.strip();
      if (text.startsWith("> ")) {
        expected = new ArrayList<>();
        steps.add(new Said(text.substring(2), expected));
      } else if (text.startsWith("! replace ")) {
        String[] names = text.substring("! replace ".length()).split(" with ");
        steps.add(new Replaced(names[0].strip(), names[1].strip()));
      } else if (!text.isEmpty()) {
        Expectation line1 = expectation(text);
        if (line1.key().equals("documents")) {
          documents = List.of(line1.value().split(", *"));
        } else {
          expected.add(line1);
        }
      }
    }
    return new ConversationScript(
        file.getFileName().toString().replaceFirst("\\.txt$", ""), documents, List.copyOf(steps));
  }

  private static Expectation expectation(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not 'key: value': " + line);
    }
    return new Expectation(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }
}
