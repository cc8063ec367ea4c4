/**
 * Lines in, a contract out: page furniture removed, clause numbers and headings recognised, an
 * immutable section tree with page spans, defined terms, cross-references and passages. Pure
 * functions of a {@link parley.document.SourceDocument}.
 */
@NullMarked
package parley.structure;

import org.jspecify.annotations.NullMarked;
