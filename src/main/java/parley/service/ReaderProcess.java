package parley.service;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.document.Caps;
import parley.document.ReadingProgress;
import parley.document.UnreadableDocumentException;
import parley.store.ContractCodec;

/**
 * The other end of {@link ReaderChild}: a process of its own that reads one file after the other,
 * so that no file can take the server down. It ends when its input does, and when the process that
 * started it is gone.
 */
public final class ReaderProcess {
  static final byte PROGRESS = 1;
  static final byte CONTRACT = 2;
  static final byte REFUSED = 3;
  static final byte FAILED = 4;
  static final byte BEGUN = 5;
  static final byte UNREAD = 6;

  private static final long LOOK_MILLIS = 1_000;

  private ReaderProcess() {}

  /** Takes as its arguments the caps (pages, characters) and the id of the parent process. */
  public static void main(String[] args) throws IOException {
    endWith(Long.parseLong(args[2]));
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    DocumentReading reading =
        new DocumentReading(new Caps(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
    try {
      while (true) {
        Path file = Path.of(in.readUTF());
        String password = in.readBoolean() ? in.readUTF() : null;
        answer(reading, file, password, out);
        out.flush();
      }
    } catch (EOFException e) {
      // the server has no more for us
    }
  }

  /** A child whose parent is gone is handed on to another process; it ends then. */
  private static void endWith(long parent) {
    Thread.ofPlatform()
        .name("parent-watch")
        .daemon()
        .start(() -> {
          try {
            while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == parent) {
              Thread.sleep(LOOK_MILLIS);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(1);
        });
  }

  private static void answer(
      DocumentReading reading, Path file, @Nullable String password, DataOutputStream out)
      throws IOException {
    out.writeByte(BEGUN);
    out.flush();
    byte[] packed;
    try {
      packed = ContractCodec.pack(reading.read(file, password, telling(out)));
    } catch (UnreadableDocumentException e) {
      tell(out, REFUSED, e.reason().name(), String.valueOf(e.getMessage()));
      return;
    } catch (FileSystemException e) {
      tell(out, UNREAD, e.getClass().getName());
      return;
    } catch (IOException | RuntimeException | LinkageError e) {
      // what a library stumbles over is the file's fault, not the disk's
      tell(out, FAILED, e.getClass().getSimpleName());
      return;
    }
    out.writeByte(CONTRACT);
    out.writeInt(packed.length);
    out.write(packed);
  }

  private static void tell(DataOutputStream out, byte kind, String... words) throws IOException {
    out.writeByte(kind);
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  private static ReadingProgress telling(DataOutputStream out) {
    return (done, total) -> {
      try {
        out.writeByte(PROGRESS);
        out.writeInt(done);
        out.writeInt(total);
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
