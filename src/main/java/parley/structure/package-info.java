/**
 * Lines in, a contract out: page furniture removed, clause numbers and headings recognised, an
 * immutable section tree with page spans, defined terms, cross-references and passages. A table's
 * rows are passages that carry its header; {@link parley.structure.TableCells} takes them apart.
 * Pure functions of a {@link parley.document.SourceDocument}.
 */
@NullMarked
package parley.structure;

import org.jspecify.annotations.NullMarked;
