package parley.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import parley.answer.Answer;
import parley.answer.Citation;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * An answer as one text, with what each part of it rests on. Immutable.
 *
 * @param content what a person reads
 * @param parts the statements in it, in order
 */
public record Spoken(String content, List<Part> parts) {
  public Spoken {
    parts = List.copyOf(parts);
  }

  /**
   * A statement.
   *
   * @param start first character in the content, in UTF-16 units
   * @param end after its last
   * @param citations what it rests on
   * @param grounded share of its content words that stand in those citations, 0 to 100
   */
  public record Part(int start, int end, List<Citation> citations, int grounded) {}

  /** Puts an answer into words. */
  public static Spoken of(Answer answer) {
    Builder text = new Builder();
    switch (answer) {
      case Answer.Found found -> text.found(found);
      case Answer.NotStated none -> {
        text.append("Direct Answer: " + none.direct());
        text.append("\n\nRationale: " + none.rationale());
      }
      case Answer.Ambiguous ambiguous -> text.ambiguous(ambiguous);
      case Answer.Courtesy courtesy -> text.append(courtesy.direct());
    }
    return new Spoken(text.content.toString(), text.parts);
  }

  private static final class Builder {
    private final StringBuilder content = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    private void found(Answer.Found found) {
      append("Direct Answer: ");
      state(found.direct(), found.citations());
      append("\n\nRationale: ");
      state(found.rationale(), found.citations());
      append("\n\nCaveats: ");
      if (found.caveats().isEmpty()) {
        append("none found in the passages cited.");
      } else if (found.caveats().size() == 1) {
        state(found.caveats().getFirst().text(), found.caveats().getFirst().citations());
      } else {
        numbered(found.caveats(), caveat -> state(caveat.text(), caveat.citations()));
      }
    }

    private void ambiguous(Answer.Ambiguous ambiguous) {
      append(ambiguous.direct());
      numbered(ambiguous.options(), option -> append(option.text()));
    }

    private <T> void numbered(List<T> items, Consumer<T> write) {
      for (int i = 0; i < items.size(); i++) {
        append("\n" + (i + 1) + ". ");
        write.accept(items.get(i));
      }
    }

    private void append(String words) {
      content.append(words);
    }

    private void state(String words, List<Citation> citations) {
      int start = content.length();
      content.append(words);
      if (!citations.isEmpty() && !words.isEmpty()) {
        parts.add(new Part(start, content.length(), citations, grounded(words, citations)));
      }
    }

    private static int grounded(String words, List<Citation> citations) {
      Set<String> cited = new HashSet<>();
      citations.forEach(c -> cited.addAll(Tokens.stems(c.quote())));
      List<String> said =
          Tokens.of(words).stream()
              .filter(t -> !Words.isFunction(t.text()))
              .map(Token::stem)
              .toList();
      long there = said.stream().filter(cited::contains).count();
      return said.isEmpty() ? 100 : (int) Math.round(100.0 * there / said.size());
    }
  }
}
