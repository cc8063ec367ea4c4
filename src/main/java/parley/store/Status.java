package parley.store;

import java.util.Locale;

/** How far work on a document, or a job, has come. The last three are final. */
public enum Status {
  PENDING,
  PROCESSING,
  RETRYING,
  COMPLETED,
  FAILED,
  CANCELLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinal() {
    return compareTo(COMPLETED) >= 0;
  }
}
