/** Tests of the house as a whole: its arrows, its sizes, its samples. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
