package parley.structure;

import java.util.List;

/**
 * A piece of one section small enough to be an answer: a sentence to a paragraph, at most 1,000
 * characters.
 *
 * @param index its place in {@link Contract#passages()}, reading order
 * @param section index of the innermost section that holds it
 * @param start first character in {@link Contract#text()}
 * @param end after the last character
 * @param leadStart start of the lead-in of the enumeration it is an item of, or -1
 * @param leadEnd end of that lead-in, or -1
 * @param terms defined terms used in it, as defined
 */
public record Passage(
    int index, int section, int start, int end, int leadStart, int leadEnd, List<String> terms) {
  public Passage {
    terms = List.copyOf(terms);
  }
}
