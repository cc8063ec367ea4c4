package parley.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The folder of generations: {@code CURRENT} names the live one, the others are leftovers of a
 * rebuild that was cut off and are deleted at the start.
 */
final class GenerationFolder {
  private final Path current;
  private final Path generations;
  private final boolean lost;

  GenerationFolder(Path directory) throws IOException {
    current = directory.resolve("CURRENT");
    generations = Files.createDirectories(directory.resolve("generations"));
    boolean used = Files.exists(current) || !all().isEmpty();
    boolean named = isName(named());
    lost = used && !(named && Files.isDirectory(current()));
    if (!named) {
      makeCurrent(next());
    }
    for (Path other : all()) {
      if (!other.equals(current())) {
        Generation.delete(other);
      }
    }
  }

  /** What {@code CURRENT} says; empty when there is none or it is not text. */
  private String named() throws IOException {
    return Files.exists(current)
        ? new String(Files.readAllBytes(current), StandardCharsets.ISO_8859_1).strip()
        : "";
  }

  /** Whether there was a live generation that cannot be found any more. */
  boolean lost() {
    return lost;
  }

  /** The path of the live generation. */
  Path current() throws IOException {
    return generations.resolve(named());
  }

  /** A path no generation has used. */
  Path next() throws IOException {
    long highest = 0;
    if (isName(named())) {
      highest = Long.parseLong(named());
    }
    for (Path path : all()) {
      highest = Math.max(highest, Long.parseLong(path.getFileName().toString()));
    }
    return generations.resolve(name(highest + 1));
  }

  /** Durable and atomic: after a crash {@code CURRENT} names the old generation or the new one. */
  void makeCurrent(Path generation) throws IOException {
    Path temporary = current.resolveSibling("CURRENT.tmp");
    Files.writeString(temporary, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    IOUtils.fsync(temporary, false);
    Files.move(temporary, current, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(current.toAbsolutePath().getParent(), true);
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> paths = Files.list(generations)) {
      return paths.filter(p -> isName(p.getFileName().toString())).toList();
    }
  }

  private static boolean isName(String name) {
    return name.matches("[0-9]{6,12}");
  }

  private static String name(long number) {
    return String.format("%06d", number);
  }
}
