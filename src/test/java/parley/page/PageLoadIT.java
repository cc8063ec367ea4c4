package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much the page loads, as it goes over the wire. */
final class PageLoadIT {
  private static final int MOST_BYTES = 300_000;

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @Test
  void loadsLittleAtFirstAndThePdfReaderOnlyWhenItIsNeeded() {
    URI address = URI.create(STAGE.page().tab().url());
    List<Response> responses = new ArrayList<>();
    try (Page newcomer = STAGE.page().tab().context().browser().newPage()) {
      newcomer.onResponse(responses::add);
      WebPage page = WebPage.open(newcomer, address);
      assertThat(responses).extracting(Response::url).noneMatch(url -> url.contains("pdfjs"));
      int bytes = responses.stream().mapToInt(r -> r.request().sizes().responseBodySize).sum();
      System.out.println("first load: " + bytes + " bytes in " + responses.size() + " replies");
      assertThat(bytes).as("bytes of the first load").isBetween(20_000, MOST_BYTES);
      page.ask("What is the merger price");
      page.openFirstCitation();
      assertThat(responses).extracting(Response::url).anyMatch(url -> url.contains("pdfjs"));
    }
  }

  @Test
  void sendsItsFilesCompressedAndAgainOnlyWhenTheyHaveChanged()
      throws IOException, InterruptedException {
    URI file = URI.create(STAGE.page().tab().url()).resolve("web/talk.js");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(file).header("Accept-Encoding", "gzip");
      HttpResponse<byte[]> first = client.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again =
          client.send(request.header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }
}
