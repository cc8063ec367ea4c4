package parley.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far long work is: a bar on a terminal, a plain line per item elsewhere. */
final class Progress implements Closeable {
  private final String task;
  private final @Nullable ProgressBar bar;
  private long last = -1;

  private Progress(String task, @Nullable ProgressBar bar) {
    this.task = task;
    this.bar = bar;
  }

  static Progress of(String task, long total) {
    boolean terminal = isTerminal();
    ProgressBar bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .build()
            : null;
    return new Progress(task, bar);
  }

  /** Where there is no /proc, whoever sets TERM is taken to have a terminal. */
  private static boolean isTerminal() {
    Path output = Path.of("/proc/self/fd/1");
    if (!Files.exists(output)) {
      return System.getenv("TERM") != null;
    }
    try {
      Path real = output.toRealPath();
      return real.startsWith("/dev/pts") || real.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  void at(long done, long total, String what) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
      bar.setExtraMessage(what);
    } else if (done != last) {
      System.out.println(task + " " + done + "/" + total + " " + what);
    }
    last = done;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
