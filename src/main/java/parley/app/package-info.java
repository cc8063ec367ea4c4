/** The composition root and the validated settings. */
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
