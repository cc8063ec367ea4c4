package parley.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files that ship with the program. */
public final class Resources {
  private Resources() {}

  /** A file beside {@code owner}; throws IllegalStateException when it is missing. */
  public static String text(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file beside {@code owner}; throws IllegalStateException when it is missing. */
  public static List<String> lines(Class<?> owner, String name) {
    return text(owner, name).lines().toList();
  }
}
