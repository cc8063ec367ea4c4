/** The use cases: keep the library, ask. The only place where the stages meet. */
@NullMarked
package parley.service;

import org.jspecify.annotations.NullMarked;
