@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
