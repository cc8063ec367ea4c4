/**
 * Bytes in, positioned lines out. A file is recognised by its content, read into a {@link
 * parley.document.SourceDocument}, or refused with a typed reason.
 */
@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
