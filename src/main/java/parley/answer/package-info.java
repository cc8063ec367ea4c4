/**
 * Evidence in, answer out: direct answer, rationale and caveats, each tied to a citation, or an
 * honest "the documents do not say".
 */
@NullMarked
package parley.answer;

import org.jspecify.annotations.NullMarked;
