package parley.service;

import java.time.Duration;
import parley.document.Caps;

/**
 * What one file may take to be read.
 *
 * @param heapMegabytes heap of the process that reads it
 * @param base for any file
 * @param perPage for each page more
 * @param silence without progress
 * @param caps how much it may hold
 */
public record ReadingLimits(
    int heapMegabytes, Duration base, Duration perPage, Duration silence, Caps caps) {
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(
          512,
          Duration.ofSeconds(120),
          Duration.ofMillis(50),
          Duration.ofSeconds(30),
          Caps.DEFAULT);

  /** For a file of so many pages. */
  Duration most(int pages) {
    return base.plus(perPage.multipliedBy(pages));
  }
}
