package parley.page;

import com.microsoft.playwright.Page;

/**
 * Holds the events of the server's answers on their way to the page, so that a test sees what is
 * shown meanwhile. The events are the server's own.
 */
record HeldStream(Page tab) {
  private static final String HOLD =
      """
      const real = window.fetch;
      const split = (text) => text.split(/(?<=\\n\\n)/);
      window.fetch = async (url, init) => {
        const answer = await real(url, init);
        if (!String(url).endsWith("/query")) return answer;
        const decoder = new TextDecoder();
        const encoder = new TextEncoder();
        const held = new TransformStream({
          async transform(chunk, out) {
            for (const event of split(decoder.decode(chunk, { stream: true }))) {
              if (window.holdAt && event.includes(window.holdAt)) {
                await new Promise((go, stop) => {
                  window.release = go;
                  init.signal.addEventListener("abort", () => stop(init.signal.reason));
                });
              }
              out.enqueue(encoder.encode(event));
            }
          },
        });
        return new Response(answer.body.pipeThrough(held), { headers: answer.headers });
      };
      """;

  /** From now on, an event that holds these words waits, and all after it. */
  static HeldStream at(WebPage page, String words) {
    page.tab().addInitScript(HOLD + "window.holdAt = '" + words + "';");
    page.reload();
    return new HeldStream(page.tab());
  }

  /** Lets the event go that was held, and all after it. */
  void release() {
    tab.waitForCondition(() -> (boolean) tab.evaluate("Boolean(window.release)"));
    tab.evaluate("window.holdAt = null; window.release();");
  }
}
