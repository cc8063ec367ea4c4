package parley.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a model file, each found by the feature that it begins with. Opening a file only
 * notes where its rows are; what a row says is read when it is first asked for, so that a model of
 * a hundred thousand rows is there at once. Safe for many threads.
 *
 * @param <R> what a row says; immutable
 */
final class ModelRows<R> {
  /** Reads what stands between {@code from} and {@code to}, behind the feature and its tab. */
  interface Reading<R> {
    R read(String text, int from, int to);
  }

  private final String text;
  private final Reading<R> reading;

  /** The beginning of the row in each place of a hash table, or -1; its size is a power of two. */
  private final int[] begins;

  private final @Nullable Object[] read;

  /**
   * @param text a line of output names, then a line for each feature, parted by line feeds; no two
   *     lines of the same feature
   */
  ModelRows(String text, Reading<R> reading) {
    this.text = text;
    this.reading = reading;
    List<Integer> rows = rows(text);
    int size = Integer.highestOneBit(Math.max(1, rows.size())) * 4;
    this.begins = new int[size];
    java.util.Arrays.fill(begins, -1);
    this.read = new Object[size];
    for (int row : rows) {
      begins[place(text.substring(row, text.indexOf('\t', row)))] = row;
    }
  }

  private static List<Integer> rows(String text) {
    List<Integer> rows = new ArrayList<>();
    int end = text.indexOf('\n');
    while (end >= 0 && end + 1 < text.length()) {
      rows.add(end + 1);
      end = text.indexOf('\n', end + 1);
    }
    return rows;
  }

  /** Where the feature is, or would be. */
  private int place(String feature) {
    int mask = begins.length - 1;
    int hash = feature.hashCode() * 0x9E3779B9;
    int place = (hash ^ hash >>> 15) & mask;
    while (begins[place] >= 0 && !isAt(begins[place], feature)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isAt(int row, String feature) {
    int end = row + feature.length();
    return end < text.length() && text.charAt(end) == '\t' && text.startsWith(feature, row);
  }

  /** The names in the first line. */
  List<String> outputs() {
    int end = text.indexOf('\n');
    return List.of((end < 0 ? text : text.substring(0, end)).split("\t"));
  }

  /** What the row of this feature says, or null. */
  @SuppressWarnings("unchecked")
  @Nullable R of(String feature) {
    int place = place(feature);
    int row = begins[place];
    if (row < 0) {
      return null;
    }
    Object known = read[place];
    if (known == null) {
      int end = text.indexOf('\n', row);
      int from = row + feature.length() + 1;
      known = reading.read(text, from, end < 0 ? text.length() : end);
      // two threads may both read it, and read the same
      read[place] = known;
    }
    return (R) known;
  }
}
