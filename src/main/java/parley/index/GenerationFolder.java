package parley.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of generations: {@code CURRENT} names the live one, the others are leftovers of a
 * rebuild that was cut off and are deleted at the start.
 */
final class GenerationFolder {
  private final Path current;
  private final Path generations;

  GenerationFolder(Path directory) throws IOException {
    current = directory.resolve("CURRENT");
    generations = Files.createDirectories(directory.resolve("generations"));
    if (!Files.exists(current)) {
      makeCurrent(generations.resolve(name(1)));
    }
    for (Path other : all()) {
      if (!other.equals(current())) {
        Generation.delete(other);
      }
    }
  }

  /** The path of the live generation. */
  Path current() throws IOException {
    return generations.resolve(Files.readString(current).strip());
  }

  /** A path no generation has used. */
  Path next() throws IOException {
    long highest = Long.parseLong(current().getFileName().toString());
    for (Path path : all()) {
      highest = Math.max(highest, Long.parseLong(path.getFileName().toString()));
    }
    return generations.resolve(name(highest + 1));
  }

  /** Durable and atomic: after a crash {@code CURRENT} names the old generation or the new one. */
  void makeCurrent(Path generation) throws IOException {
    Path temporary = current.resolveSibling("CURRENT.tmp");
    Files.writeString(temporary, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(temporary, current, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> paths = Files.list(generations)) {
      return paths.filter(p -> p.getFileName().toString().matches("\\d{6,12}")).toList();
    }
  }

  private static String name(long number) {
    return String.format("%06d", number);
  }
}
