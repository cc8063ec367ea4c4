package parley.service;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The passwords of the files that are being read; in memory only. Safe for many threads. */
final class Passwords {
  private final Map<String, String> tried = new ConcurrentHashMap<>();
  private final Map<String, Queue<String>> further = new ConcurrentHashMap<>();

  /** Gives a job a password before it begins. */
  void give(String jobId, String password) {
    tried.put(jobId, password);
  }

  /** Gives a job a password to be tried when what it has does not open the file. */
  void offer(String jobId, String password) {
    further.computeIfAbsent(jobId, k -> new ConcurrentLinkedQueue<>()).add(password);
  }

  /** The password to open the file of a job with, or null. */
  @Nullable String of(String jobId) {
    return tried.get(jobId);
  }

  /** Goes on to the next password of a job; false when there is none. */
  boolean next(String jobId) {
    Queue<String> left = further.get(jobId);
    String password = left == null ? null : left.poll();
    if (password == null) {
      return false;
    }
    tried.put(jobId, password);
    return true;
  }

  void forget(String jobId) {
    tried.remove(jobId);
    further.remove(jobId);
  }
}
