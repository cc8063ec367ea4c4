package parley.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list ordered by time and id. It stays valid when the item it came from is deleted.
 *
 * @param millis epoch milliseconds of the last item seen
 * @param id its id
 */
public record Cursor(long millis, String id) {
  /** Before everything, in ascending order. */
  public static final Cursor START = new Cursor(Long.MIN_VALUE, "");

  /** Before everything, in descending order. */
  public static final Cursor END = new Cursor(Long.MAX_VALUE, "");

  /** The opaque form a client is given. */
  public String encoded() {
    byte[] plain = (millis + " " + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** Throws IllegalArgumentException for a text that {@link #encoded} did not make. */
  public static Cursor decode(String encoded) {
    String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    int blank = plain.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("not a cursor");
    }
    return new Cursor(Long.parseLong(plain.substring(0, blank)), plain.substring(blank + 1));
  }
}
