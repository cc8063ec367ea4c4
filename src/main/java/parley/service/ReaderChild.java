package parley.service;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import parley.document.ReadingProgress;
import parley.document.UnreadableDocumentException;
import parley.document.UnreadableDocumentException.Reason;
import parley.store.ContractCodec;
import parley.structure.Contract;

/**
 * A child process that reads one file at a time under limits of heap and time. Not safe for
 * threads: one worker has it at a time; only {@link #watch} and {@link #kill} may be called from
 * elsewhere.
 */
final class ReaderChild {
  private static final int MOST_BYTES = 1 << 30;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ReadingLimits limits;
  private volatile long begun;
  private volatile long heard;
  private volatile int pages;
  private volatile @Nullable String breach;

  private ReaderChild(Process process, ReadingLimits limits) {
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(process.getOutputStream());
    this.limits = limits;
  }

  static ReaderChild start(ReadingLimits limits) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx" + limits.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            ReaderProcess.class.getName(),
            String.valueOf(limits.caps().pages()),
            String.valueOf(limits.caps().characters()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new ReaderChild(process, limits);
  }

  boolean alive() {
    return process.isAlive() && breach == null;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableDocumentException when it is refused, or a limit is exceeded and the child
   *     dead
   */
  Contract read(Path file, @Nullable String password, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    begun = System.nanoTime();
    heard = begun;
    pages = 0;
    try {
      out.writeUTF(file.toAbsolutePath().toString());
      out.writeBoolean(password != null);
      if (password != null) {
        out.writeUTF(password);
      }
      out.flush();
      return answer(progress);
    } catch (EOFException e) {
      throw died(e);
    } catch (IOException e) {
      kill("gone");
      throw died(e);
    } catch (JobBoard.ClosingException | CancellationException e) {
      kill("stopped");
      throw e;
    } finally {
      begun = 0;
    }
  }

  private UnreadableDocumentException died(IOException e) {
    String why = breach;
    return new UnreadableDocumentException(
        Reason.TOO_COMPLEX, why == null ? "Reading the file took too much memory." : why, e);
  }

  private Contract answer(ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    while (true) {
      byte kind = in.readByte();
      heard = System.nanoTime();
      switch (kind) {
        case ReaderProcess.PROGRESS -> {
          int done = in.readInt();
          pages = in.readInt();
          progress.pages(done, pages);
        }
        case ReaderProcess.CONTRACT -> {
          int length = in.readInt();
          if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a reply of impossible length");
          }
          return ContractCodec.unpack(in.readNBytes(length));
        }
        case ReaderProcess.REFUSED ->
            throw new UnreadableDocumentException(Reason.valueOf(in.readUTF()), in.readUTF());
        case ReaderProcess.FAILED ->
            throw new UnreadableDocumentException(
                Reason.MALFORMED, "The file could not be understood (" + in.readUTF() + ").");
        default -> throw new IOException("a reply that is not understood");
      }
    }
  }

  /** Kills the child when it has exceeded a limit. */
  void watch() {
    long since = begun;
    if (since == 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - since > limits.most(pages).toNanos()) {
      kill("Reading the file took too long.");
    } else if (now - heard > limits.silence().toNanos()) {
      kill("Reading the file made no progress.");
    }
  }

  void kill(String why) {
    breach = why;
    process.destroyForcibly();
  }
}
