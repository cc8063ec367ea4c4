package parley.app;

import parley.http.HttpServer;

/**
 * Does beside its caller what every start of the server needs and no setting changes: reads what
 * was learned, and brings the HTTP library into memory. Nothing waits for it that would not take as
 * long without it. Stateless.
 */
public final class HeadStart {
  private HeadStart() {}

  /** Begins, and returns at once. */
  public static void begin() {
    Thread.ofPlatform().name("knowledge").daemon().start(Knowledge::get);
    Thread.ofPlatform().name("rehearsal").daemon().start(HttpServer::rehearse);
  }
}
