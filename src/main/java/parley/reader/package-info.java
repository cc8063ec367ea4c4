/**
 * A small transformer that reads a question beside an excerpt of a contract and judges whether the
 * excerpt answers it, whether with yes or no, and which of its words do. ONNX Runtime runs it in
 * this process; the weights lie in the program. What it was learned from, what it can do and what
 * it must not be used for stands in {@code src/docs/reader.md}.
 */
@NullMarked
package parley.reader;

import org.jspecify.annotations.NullMarked;
