/**
 * Words: tokens with offsets, stems, sentences, amounts, dates, periods, the law's concept list
 * with its lay synonyms, modality and negation cues. Nothing here knows of documents or questions.
 * Offsets everywhere in Parley count UTF-16 units of a Java string and ranges are half-open.
 */
@NullMarked
package parley.language;

import org.jspecify.annotations.NullMarked;
