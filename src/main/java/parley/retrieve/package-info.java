/**
 * A question in, evidence out: which document, which section, which sentence; then what a lawyer
 * would also read. The index only proposes; every score is reckoned over the contract that is
 * asked, so that nothing else on the server moves it.
 */
@NullMarked
package parley.retrieve;

import org.jspecify.annotations.NullMarked;
