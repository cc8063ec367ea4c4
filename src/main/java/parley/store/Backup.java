package parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A consistent copy of a data directory, taken while a server works on it. The index is left out:
 * it is made again from the store when the copy is opened; so is the audit log, which tells of this
 * directory and not of the copy. To restore is to copy it back.
 */
public final class Backup {
  private static final int TRIES = 5;

  private Backup() {}

  /**
   * Copies; how many originals were copied.
   *
   * @param target a directory that does not exist yet or is empty
   */
  public static int run(Path data, Path target) throws IOException {
    Path file = data.resolve("parley.db");
    if (!Files.exists(file)) {
      throw new IOException("There is no store under " + data);
    }
    Path originals = Files.createDirectories(target.resolve("originals"));
    Path copy = target.resolve("parley.db");
    if (Files.exists(copy)) {
      throw new IOException("There is a backup already under " + target);
    }
    try (Database database = Database.open(file)) {
      for (int i = 1; ; i++) {
        database.copyTo(copy);
        try {
          return copyOriginals(copy, data.resolve("originals"), originals);
        } catch (NoSuchFileException e) {
          // deleted between the two steps: the store is copied once more
          Files.delete(copy);
          if (i == TRIES) {
            throw e;
          }
        }
      }
    }
  }

  private static int copyOriginals(Path store, Path from, Path to) throws IOException {
    List<String> hashes;
    try (Database database = Database.open(store)) {
      hashes =
          database.read(h ->
              h.createQuery(
                      "SELECT hash FROM document UNION SELECT hash FROM job"
                          + " WHERE finished_at IS NULL AND hash IS NOT NULL")
                  .mapTo(String.class)
                  .list());
    }
    for (String hash : hashes) {
      if (!Files.exists(to.resolve(hash))) {
        Files.copy(from.resolve(hash), to.resolve(hash));
      }
    }
    return hashes.size();
  }
}
