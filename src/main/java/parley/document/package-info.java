/**
 * Bytes in, positioned lines out. A file is recognised by its content, read into a {@link
 * parley.document.SourceDocument}, or refused with a typed reason.
 *
 * <p>What is read is what a person sees on the page: not what is deleted with tracked changes,
 * struck out, painted over, clipped away or on a layer that is off; but what stands in form fields,
 * content controls, text boxes and notes. What is left out is said in a warning. DOCX packages are
 * opened with POI, and their parts read by {@code Xml} rather than by POI's model of a document,
 * which passes over much of what is printed.
 */
@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
