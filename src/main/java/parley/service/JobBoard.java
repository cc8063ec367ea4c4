package parley.service;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import parley.store.Job;

/** How far the jobs under way have come, and which are to stop. Safe for many threads. */
public final class JobBoard {
  private final Map<String, Job.Progress> progress = new ConcurrentHashMap<>();
  private final Set<String> toStop = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /** The process ends; the job is done again at the next start. */
  static final class ClosingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Lets every job stop at its next step; none is interrupted in the middle of writing. */
  void close() {
    closing = true;
  }

  boolean closing() {
    return closing;
  }

  /**
   * Tells how far a job is; throws CancellationException when it is to stop, ClosingException when
   * all are.
   */
  void report(String jobId, Job.Progress at) {
    if (closing) {
      throw new ClosingException();
    }
    if (toStop.contains(jobId)) {
      throw new CancellationException();
    }
    progress.put(jobId, at);
  }

  /** How far a job is, as far as it is known here, else as it was recorded. */
  public Job.Progress of(Job job) {
    return progress.getOrDefault(job.id(), job.progress());
  }

  void stop(String jobId) {
    toStop.add(jobId);
  }

  void clear(String jobId) {
    progress.remove(jobId);
    toStop.remove(jobId);
  }
}
