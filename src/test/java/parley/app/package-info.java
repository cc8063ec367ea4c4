@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
