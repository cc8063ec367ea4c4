package parley.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, as lines of JSON in {@code audit/audit.jsonl}. When the file is full it is set
 * aside as {@code audit-NUMBER.jsonl}, by the number of its last entry, and the oldest goes; so the
 * log takes a bounded room and forgets from its end. An entry is with the operating system before
 * {@link #note} returns: it survives the death of the process. Where the files can be, they are the
 * owner's to read alone. Safe for many threads.
 */
public final class AuditLog implements Closeable {
  private static final Logger LOG = Logger.getLogger(AuditLog.class.getName());

  private static final String CURRENT = "audit.jsonl";

  private final Path folder;
  private final Rotation rotation;
  private FileChannel out;
  private long last;

  /**
   * How much is kept.
   *
   * @param bytes of one file, about
   * @param files with the one that is written to, at least 1
   */
  public record Rotation(long bytes, int files) {}

  private AuditLog(Path folder, Rotation rotation) throws IOException {
    this.folder = folder;
    this.rotation = rotation;
    this.last = lastNumber();
    this.out = append();
    if (out.size() > 0 && !endsALine()) {
      write("\n");
    }
  }

  /** Goes on with the log in this directory, or begins one. */
  public static AuditLog open(Path folder, Rotation rotation) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return new AuditLog(folder, rotation);
  }

  private FileChannel append() throws IOException {
    return FileChannel.open(
        folder.resolve(CURRENT), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** What was being written when the power failed may lack its end. */
  private boolean endsALine() throws IOException {
    try (FileChannel in = FileChannel.open(folder.resolve(CURRENT), StandardOpenOption.READ)) {
      ByteBuffer end = ByteBuffer.allocate(1);
      in.read(end, in.size() - 1);
      return end.get(0) == '\n';
    }
  }

  /** The files, newest first. */
  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.exists(folder.resolve(CURRENT))) {
      files.add(folder.resolve(CURRENT));
    }
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(p -> p.getFileName().toString().matches("audit-[0-9]{15}\\.jsonl"))
          .sorted(Comparator.reverseOrder())
          .forEach(files::add);
    }
    return files;
  }

  private long lastNumber() throws IOException {
    for (Path file : files()) {
      try (FileChannel in = FileChannel.open(file)) {
        List<AuditEntry> entries = entries(in);
        if (!entries.isEmpty()) {
          return entries.getLast().number();
        }
      }
    }
    return 0;
  }

  private static List<AuditEntry> entries(FileChannel in) throws IOException {
    String text = new String(Channels.newInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
    List<AuditEntry> entries = new ArrayList<>();
    text.lines().map(AuditLog::entry).filter(e -> e != null).forEach(entries::add);
    return entries;
  }

  /** The entry of a line; null for one that was cut off. */
  private static @Nullable AuditEntry entry(String line) {
    try {
      return line.isBlank() ? null : AuditEntry.of(Json.map(line));
    } catch (RuntimeException e) {
      return null;
    }
  }

  /**
   * Notes what was done. A log that cannot be written holds nothing up: the program's own log says
   * so.
   */
  public synchronized void note(
      String action,
      String outcome,
      AuditEntry.Who who,
      Map<String, String> about,
      List<String> documentIds) {
    AuditEntry entry =
        new AuditEntry(last + 1, Instant.now(), action, outcome, who, about, documentIds);
    try {
      write(Json.write(entry.fields()) + "\n");
      last = entry.number();
      if (out.size() >= rotation.bytes()) {
        rotate();
      }
    } catch (IOException e) {
      LOG.log(Level.SEVERE, "the audit log cannot be written", e);
    }
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private void rotate() throws IOException {
    out.force(true);
    out.close();
    Files.move(
        folder.resolve(CURRENT),
        folder.resolve(String.format(Locale.ROOT, "audit-%015d.jsonl", last)));
    out = append();
    List<Path> files = files();
    for (Path old : files.subList(Math.min(files.size(), rotation.files()), files.size())) {
      Files.delete(old);
    }
  }

  /** Newest first; the cursor of the next page has the number of the last entry seen. */
  public Page<AuditEntry> list(AuditQuery query) throws IOException {
    List<AuditEntry> found = new ArrayList<>();
    List<FileChannel> files = opened();
    try {
      for (FileChannel file : files) {
        List<AuditEntry> entries = entries(file);
        Collections.reverse(entries);
        entries.stream().filter(query::wants).forEach(found::add);
        if (found.size() > query.limit()) {
          break;
        }
      }
    } finally {
      for (FileChannel file : files) {
        file.close();
      }
    }
    List<AuditEntry> shown = found.subList(0, Math.min(found.size(), query.limit()));
    boolean more = found.size() > shown.size();
    return new Page<>(
        shown, shown.size(), more ? new Cursor(shown.getLast().number(), "audit") : null);
  }

  /** All files at one moment; an open one can be read while it is set aside. */
  private synchronized List<FileChannel> opened() throws IOException {
    List<FileChannel> opened = new ArrayList<>();
    for (Path file : files()) {
      opened.add(FileChannel.open(file, StandardOpenOption.READ));
    }
    return opened;
  }

  @Override
  public synchronized void close() throws IOException {
    out.force(true);
    out.close();
  }
}
