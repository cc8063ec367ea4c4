package parley.retrieve;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was asked for most recently, by document. Not thread-safe. */
final class Recent<T> extends LinkedHashMap<String, T> {
  private static final long serialVersionUID = 1L;

  private final int most;

  Recent(int most) {
    super(64, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
    return size() > most;
  }
}
