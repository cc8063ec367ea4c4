package parley.service;

/** Time spent in each stage of a question. For one thread. */
final class Stopwatch {
  private long last = System.nanoTime();
  private double understand;
  private double retrieve;
  private double answer;

  void understood() {
    understand += lap();
  }

  void retrieved() {
    retrieve += lap();
  }

  void answered() {
    answer += lap();
  }

  Reply.Timings timings() {
    return new Reply.Timings(understand, retrieve, answer);
  }

  private double lap() {
    long now = System.nanoTime();
    double milliseconds = (now - last) / 1e6;
    last = now;
    return milliseconds;
  }
}
