package parley.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that cannot be guessed: 128 random bits. Stateless. */
public final class RandomId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private RandomId() {}

  /** 32 lower-case hexadecimal digits. */
  public static String next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
