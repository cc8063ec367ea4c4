/**
 * A question in, evidence out: which document, which section, which sentence; then what a lawyer
 * would also read.
 */
@NullMarked
package parley.retrieve;

import org.jspecify.annotations.NullMarked;
