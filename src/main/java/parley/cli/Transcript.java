package parley.cli;

import parley.answer.Answer;
import parley.answer.Citation;
import parley.service.Asked;
import parley.structure.Contract;
import parley.structure.Section;

/** A reply as a person reads it in a terminal. Stateless. */
final class Transcript {
  private static final int WIDTH = 88;

  private Transcript() {}

  /** The reply, and how to go on. */
  static String written(Asked asked) {
    return reply(asked) + "\n\n  conversation " + asked.conversationId();
  }

  static String reply(Asked asked) {
    StringBuilder out = new StringBuilder();
    if (asked.reply().usedHistory()) {
      out.append(wrapped("(understood as: " + asked.reply().standalone() + ")", "  "));
      out.append('\n');
    }
    for (String paragraph : asked.spoken().content().split("\n", -1)) {
      out.append(wrapped(paragraph, "  "));
    }
    if (asked.reply().answer() instanceof Answer.Found found) {
      Citation first = found.citations().getFirst();
      out.append('\n').append(wrapped("— " + place(asked, first), "  "));
    }
    return out.toString().stripTrailing();
  }

  /** Document, section and page of a quotation. */
  static String place(Asked asked, Citation citation) {
    Contract contract = asked.scope().contract(citation.documentId());
    Section section = contract.sectionAt(citation.start());
    String where = section == null ? "" : ", " + section.label();
    return asked.scope().name(citation.documentId())
        + where
        + ", page "
        + contract.pageAt(citation.start());
  }

  /** The words in lines of at most {@link #WIDTH} characters. */
  static String wrapped(String words, String indent) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : words.strip().split("\\s+", -1)) {
      if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    return out.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
