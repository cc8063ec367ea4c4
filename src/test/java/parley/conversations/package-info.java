/** Scripted conversations on the sample contracts, and what must come of them. */
@NullMarked
package parley.conversations;

import org.jspecify.annotations.NullMarked;
