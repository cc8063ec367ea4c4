/** Routes to services to view records; one table from failure to status. */
@NullMarked
package parley.http;

import org.jspecify.annotations.NullMarked;
