/**
 * Passages in, ranked passages out. The only package that knows Lucene; it owns generations on
 * disk, the writer, the analyzer and every query, and speaks in records.
 */
@NullMarked
package parley.index;

import org.jspecify.annotations.NullMarked;
