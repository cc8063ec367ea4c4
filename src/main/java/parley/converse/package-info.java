/**
 * The user's words plus the conversation in, ranked readings as self-standing questions out. It
 * does not search: where readings tie, the caller searches each and decides whether to ask.
 */
@NullMarked
package parley.converse;

import org.jspecify.annotations.NullMarked;
