package parley.document;

/** Told how far reading a document has come. Called on the reading thread. */
@FunctionalInterface
public interface ReadingProgress {

  /** {@code done} of {@code total} pages have been read. */
  void pages(int done, int total);
}
