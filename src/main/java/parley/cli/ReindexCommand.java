package parley.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.app.Application;
import parley.app.Settings;
import parley.store.Job;
import parley.store.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the index anew from the originals. */
@Command(
    name = "reindex",
    description = "Read the stored originals again and build the index anew.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  private static final long PAUSE_MILLIS = 50;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--incremental",
      description = "Read only documents whose parsed form is older than this program's.")
  private boolean incremental;

  @Override
  public Integer call()
      throws IOException, Settings.InvalidSettingsException, InterruptedException {
    Job.Kind kind = incremental ? Job.Kind.REINDEX_INCREMENTAL : Job.Kind.REINDEX_FULL;
    try (Application application = data.open()) {
      Job job = application.reindexing().begin(kind);
      application.noted("index.rebuild", Map.of("job_id", job.id()));
      try (Progress progress = Progress.of("Reindexing", 1)) {
        while (!job.status().isFinal()) {
          Job.Progress at = application.board().of(job);
          progress.at(at.done(), Math.max(1, at.total()), at.stage());
          Thread.sleep(PAUSE_MILLIS);
          job = application.store().jobs().find(job.id()).orElseThrow();
        }
      }
      System.out.println(
          "Reindex " + job.status().wireName() + ": " + job.progress().done() + " documents.");
      return job.status() == Status.COMPLETED ? 0 : 1;
    }
  }
}
