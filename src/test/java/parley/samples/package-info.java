/**
 * Makes the contracts of {@code sample-docs} from their sources in {@code src/samples}. A source is
 * text with a few marks, described in {@link parley.samples.SampleSource}.
 */
@NullMarked
package parley.samples;

import org.jspecify.annotations.NullMarked;
