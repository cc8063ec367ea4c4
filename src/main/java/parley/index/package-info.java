/**
 * Passages in, ranked passages out. The only package that knows Lucene; it owns generations on
 * disk, the writer, the analyzer and every query, and speaks in records.
 *
 * <p>The words of a passage, its titles, its lead-in and the terms it defines stand in one field,
 * each as often as its place weighs. That ranks as a combination of fields at search time would,
 * but Lucene can skip what cannot be among the best; for the same reason queries have few clauses,
 * and what a passage is about is written beside it when it is indexed.
 */
@NullMarked
package parley.index;

import org.jspecify.annotations.NullMarked;
