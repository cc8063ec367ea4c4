package parley.structure;

import org.jspecify.annotations.Nullable;

/**
 * A node of the section tree. Offsets count UTF-16 units of {@link Contract#text()}.
 *
 * @param index its place in {@link Contract#sections()}, reading order (pre-order)
 * @param id stable within one parse of the document, opaque to clients
 * @param kind what sort of part it is
 * @param number as printed without the word before it ({@code 2.1}, {@code II}, {@code (a)}), or
 *     null
 * @param label how a person cites it in full: {@code Section 2.1(a)}, {@code Article II}, {@code
 *     Preamble}
 * @param title without a trailing full stop, or null
 * @param level depth; a root is 0
 * @param parent index of the parent, or -1
 * @param start where the heading begins
 * @param bodyStart where the text after the heading begins ({@code start} when there is no heading)
 * @param end where the section ends, subsections included
 * @param pageStart 1-based page of {@code start}
 * @param pageEnd 1-based page of the last character
 */
public record Section(
    int index,
    String id,
    Kind kind,
    @Nullable String number,
    String label,
    @Nullable String title,
    int level,
    int parent,
    int start,
    int bodyStart,
    int end,
    int pageStart,
    int pageEnd) {

  /** The parts of a contract. */
  public enum Kind {
    PREAMBLE,
    RECITALS,
    ARTICLE,
    SECTION,
    CLAUSE,
    /** An item of an enumeration that runs within a paragraph; passages are not cut at it. */
    ITEM,
    UNNUMBERED,
    EXHIBIT,
    SIGNATURES,
    CONTENTS
  }
}
