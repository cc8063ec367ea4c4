package parley.service;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.document.Caps;
import parley.document.ReadingProgress;
import parley.document.UnreadableDocumentException;
import parley.store.ContractCodec;

/**
 * The other end of {@link ReaderChild}: a process of its own that reads one file after the other,
 * so that no file can take the server down. It ends when its input does.
 */
public final class ReaderProcess {
  static final byte PROGRESS = 1;
  static final byte CONTRACT = 2;
  static final byte REFUSED = 3;
  static final byte FAILED = 4;

  private ReaderProcess() {}

  /** Takes the caps as its arguments: pages, characters. */
  public static void main(String[] args) throws IOException {
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

  private static void answer(
      DocumentReading reading, Path file, @Nullable String password, DataOutputStream out)
      throws IOException {
    try {
      byte[] packed = ContractCodec.pack(reading.read(file, password, telling(out)));
      out.writeByte(CONTRACT);
      out.writeInt(packed.length);
      out.write(packed);
    } catch (UnreadableDocumentException e) {
      out.writeByte(REFUSED);
      out.writeUTF(e.reason().name());
      out.writeUTF(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      out.writeByte(FAILED);
      out.writeUTF(e.getClass().getName());
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
