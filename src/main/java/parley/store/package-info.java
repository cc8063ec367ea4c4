/**
 * What must outlive the process: one class per aggregate, in one SQLite file, with the originals
 * and the audit log beside it.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
