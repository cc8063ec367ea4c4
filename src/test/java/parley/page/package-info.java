/** The page as a person sees it, in a real browser against a real server. */
@NullMarked
package parley.page;

import org.jspecify.annotations.NullMarked;
