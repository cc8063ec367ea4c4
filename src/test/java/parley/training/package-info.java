/**
 * Makes the learned numbers under {@code src/main/resources} again from the labelled questions in
 * {@code $PARLEY_EVAL/train} and the wordings of the concept list.
 */
@NullMarked
package parley.training;

import org.jspecify.annotations.NullMarked;
