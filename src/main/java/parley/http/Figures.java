package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.Closeable;
import java.time.Duration;
import java.util.Locale;
import parley.answer.Answer;
import parley.service.Asked;
import parley.service.Readiness;
import parley.service.Reply;

/** Figures of what goes on, for Prometheus. Safe for many threads. */
final class Figures implements Closeable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Figures(HttpServer.Services services) {
    Metrics.addRegistry(registry);
    Gauge.builder("parley.files.waiting", services.ingestion(), i -> i.waiting())
        .register(registry);
    Readiness readiness = services.readiness();
    Gauge.builder("parley.index.documents", readiness, r -> r.indexSize().documents())
        .register(registry);
    Gauge.builder("parley.index.passages", readiness, r -> r.indexSize().passages())
        .register(registry);
    Gauge.builder("parley.index.size", readiness, r -> r.indexSize().bytes())
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("parley.heap.used", Runtime.getRuntime(), r -> r.totalMemory() - r.freeMemory())
        .baseUnit("bytes")
        .register(registry);
  }

  void register(RoutesConfig routes) {
    routes.get("/metrics", this::show, Scope.ADMIN);
  }

  /** Counts a question. */
  void note(Asked asked) {
    Answer answer = asked.reply().answer();
    String kind = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    registry.counter("parley.answers", "status", kind).increment();
    Reply.Timings timings = asked.reply().timings();
    time("understand", timings.understand());
    time("retrieve", timings.retrieve());
    time("answer", timings.answer());
  }

  private void time(String stage, double millis) {
    registry
        .timer("parley.question", "stage", stage)
        .record(Duration.ofNanos((long) (millis * 1e6)));
  }

  private void show(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  @Override
  public void close() {
    Metrics.removeRegistry(registry);
    registry.close();
  }
}
