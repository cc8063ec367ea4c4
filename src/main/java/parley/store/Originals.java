package parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The originals, each under the SHA-256 of its bytes: whole or not there at all. Safe for many
 * threads; placing and deleting is done with {@link #moving} held.
 */
public final class Originals {
  private static final String TEMPORARY = ".tmp";

  private final Path folder;
  private final ReentrantLock moving = new ReentrantLock();

  /** Opens the folder, creates it when missing, and clears away uploads that were cut off. */
  public Originals(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    for (Path cutOff : list(TEMPORARY)) {
      Files.deleteIfExists(cutOff);
    }
  }

  /** An upload that exceeds the limit. */
  public static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
      super("The file is larger than " + most + " bytes.");
    }
  }

  /** Bytes that have arrived and are on the disk, but not yet in their place. */
  public record Incoming(Path file, String hash, long size) {}

  /** Reads the stream to its end, at most {@code most} bytes of it. */
  public Incoming receive(InputStream in, long most) throws IOException, TooLargeException {
    Path file = Files.createTempFile(folder, "in", TEMPORARY);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          throw new TooLargeException(most);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      channel.force(true);
      return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException | TooLargeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Held while originals are placed or deleted together with the rows that need them. */
  public ReentrantLock moving() {
    return moving;
  }

  /** Puts what arrived into its place, durably. */
  public void place(Incoming incoming) throws IOException {
    Path place = path(incoming.hash());
    if (Files.exists(place)) {
      Files.deleteIfExists(incoming.file());
      return;
    }
    Files.move(incoming.file(), place, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  /** Drops what arrived. */
  public void drop(Incoming incoming) throws IOException {
    Files.deleteIfExists(incoming.file());
  }

  /** Where the original with this hash is kept, if it is. */
  public Path path(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a hash");
    }
    return folder.resolve(hash);
  }

  public void delete(String hash) throws IOException {
    Files.deleteIfExists(path(hash));
  }

  /** The hashes of all originals. */
  public List<String> hashes() throws IOException {
    return list("").stream()
        .map(p -> p.getFileName().toString())
        .filter(name -> name.matches("[0-9a-f]{64}"))
        .toList();
  }

  private List<Path> list(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.toString().endsWith(ending)).toList();
    }
  }
}
