@NullMarked
package parley.language;

import org.jspecify.annotations.NullMarked;
