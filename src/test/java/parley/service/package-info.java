@NullMarked
package parley.service;

import org.jspecify.annotations.NullMarked;
