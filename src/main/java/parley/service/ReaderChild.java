package parley.service;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  /** With which exit status a Java machine ends that is told to end when its heap is full. */
  private static final int OUT_OF_MEMORY = 3;

  /** Seconds a child is given to end of itself. */
  private static final long GRACE_SECONDS = 5;

  /** On a busy machine a child may wait this many times as long as it may compute. */
  private static final int PATIENCE = 5;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ReadingLimits limits;
  private volatile @Nullable Watch watch;
  private volatile @Nullable String breach;
  private volatile boolean broken;
  private boolean begun;

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
            String.valueOf(limits.caps().characters()),
            String.valueOf(ProcessHandle.current().pid()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new ReaderChild(process, limits);
  }

  /** Whether it can be given a file: it lives, and it answered the last one to the end. */
  boolean usable() {
    return process.isAlive() && breach == null && !broken;
  }

  /**
   * Reads a file. After any other end than a contract or a refusal the child is no more usable.
   *
   * @throws UnreadableDocumentException when it is refused, or the file exceeds a limit
   * @throws LostException when the child ended for another cause than the file's
   */
  Contract read(Path file, @Nullable String password, ReadingProgress progress)
      throws IOException, UnreadableDocumentException, LostException {
    broken = true;
    begun = false;
    watch = new Watch();
    try {
      send(file, password);
      return answer(progress);
    } catch (UnreadableDocumentException | UnreadException e) {
      throw e;
    } catch (IOException e) {
      throw ended(e);
    } catch (RuntimeException e) {
      kill("stopped");
      throw e;
    } finally {
      watch = null;
    }
  }

  private void send(Path file, @Nullable String password) throws IOException {
    out.writeUTF(file.toAbsolutePath().toString());
    out.writeBoolean(password != null);
    if (password != null) {
      out.writeUTF(password);
    }
    out.flush();
  }

  /** Waits for the end of a child that stopped to answer, and says why it did. */
  private LostException ended(IOException cause) throws UnreadableDocumentException {
    int status = status();
    String why = breach;
    if (why != null) {
      throw new UnreadableDocumentException(Reason.TOO_COMPLEX, why, cause);
    }
    if (begun && status == OUT_OF_MEMORY) {
      throw new UnreadableDocumentException(
          Reason.TOO_COMPLEX, "Reading the file took too much memory.", cause);
    }
    return new LostException(begun, cause);
  }

  private int status() {
    try {
      if (process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  private Contract answer(ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    while (true) {
      byte kind = in.readByte();
      Watch current = watch;
      switch (kind) {
        case ReaderProcess.BEGUN -> begun = true;
        case ReaderProcess.PROGRESS -> {
          int done = in.readInt();
          int total = in.readInt();
          if (current != null) {
            current.heard(total);
          }
          progress.pages(done, total);
        }
        case ReaderProcess.CONTRACT -> {
          return contract(in.readInt());
        }
        default -> throw refusal(kind);
      }
    }
  }

  private Contract contract(int length) throws IOException {
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a reply of impossible length");
    }
    byte[] packed = in.readNBytes(length);
    if (packed.length < length) {
      throw new IOException("a reply that is cut off");
    }
    broken = false;
    return ContractCodec.unpack(packed);
  }

  private UnreadableDocumentException refusal(byte kind) throws IOException {
    if (kind == ReaderProcess.REFUSED) {
      Reason reason = Reason.valueOf(in.readUTF());
      String detail = in.readUTF();
      broken = false;
      return new UnreadableDocumentException(reason, detail);
    }
    if (kind == ReaderProcess.FAILED) {
      String what = in.readUTF();
      broken = false;
      return new UnreadableDocumentException(
          Reason.MALFORMED, "The file could not be understood (" + what + ").");
    }
    if (kind == ReaderProcess.UNREAD) {
      String what = in.readUTF();
      broken = false;
      throw new UnreadException("the original cannot be read: " + what);
    }
    throw new IOException("a reply that is not understood");
  }

  /** Kills the child when it has exceeded a limit. */
  void watch() {
    Watch current = watch;
    String exceeded = current == null ? null : current.exceeded();
    if (exceeded != null && current == watch) {
      kill(exceeded);
    }
  }

  void kill(String why) {
    breach = why;
    process.destroyForcibly();
  }

  /** What a child has taken for one file, in time that it computed where the machine tells that. */
  private final class Watch {
    private final long since = System.nanoTime();
    private final long cpuSince = cpu();
    private long cpuHeard = cpuSince;
    private long wallHeard = since;
    private volatile boolean news;
    private volatile int pages;

    private void heard(int total) {
      pages = total;
      news = true;
    }

    /** What limit is exceeded, or null. */
    private @Nullable String exceeded() {
      long cpu = cpu();
      long now = System.nanoTime();
      if (news) {
        news = false;
        cpuHeard = cpu;
        wallHeard = now;
      }
      long most = limits.most(pages).toNanos();
      long silence = limits.silence().toNanos();
      long computed = cpu < 0 ? now - since : cpu - cpuSince;
      long silent = cpu < 0 ? now - wallHeard : cpu - cpuHeard;
      if (computed > most || now - since > PATIENCE * most) {
        return "Reading the file took too long.";
      }
      return silent > silence ? "Reading the file made no progress." : null;
    }

    private long cpu() {
      return process.info().totalCpuDuration().map(Duration::toNanos).orElse(-1L);
    }
  }

  /** The child ended, and not by the fault of the file as far as is known. */
  static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean begun;

    private LostException(boolean begun, Throwable cause) {
      super("a reader process ended", cause);
      this.begun = begun;
    }

    /** Whether it had begun to read the file. */
    boolean begun() {
      return begun;
    }
  }

  /** The file's bytes cannot be had. */
  static final class UnreadException extends IOException {
    private static final long serialVersionUID = 1L;

    private UnreadException(String message) {
      super(message);
    }
  }
}
