/** What must outlive the process, in one SQLite file: one class per aggregate. */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
