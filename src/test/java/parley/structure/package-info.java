@NullMarked
package parley.structure;

import org.jspecify.annotations.NullMarked;
