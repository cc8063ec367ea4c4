/** The commands a person types. */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
