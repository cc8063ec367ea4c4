package parley.document;

import java.util.List;

/**
 * Something that could not be read, said rather than hidden.
 *
 * @param code a stable word such as {@code no_text_layer}, {@code hidden_text}, {@code
 *     garbled_text}
 * @param message one sentence for a person
 * @param pages 1-based pages concerned, ascending; empty when it is the whole document
 */
public record Warning(String code, String message, List<Integer> pages) {
  public Warning {
    pages = List.copyOf(pages);
  }
}
