package parley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows to be typed to a running server is typed, in one shell: only the address is
 * another, and between a document's upload and the next block its reading is waited for.
 */
final class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
  private static final String ADDRESS = "http://127.0.0.1:7070";
  private static final int PATIENCE_SECONDS = 120;

  /** Every {@code curl} notes the status of its reply, and waits for what was just uploaded. */
  private static final String SHELL =
      """
      set -euo pipefail
      curl() {
        command curl -w '%{stderr}%{http_code} %{method} %{url_effective}\\n' "$@"
        while command curl -s -H "Authorization: Bearer ${key:-}" \
          "ADDRESS/v1/datastores/${store:-contracts}/documents?ingestion_job_status[]=pending&ingestion_job_status[]=processing" \
          | grep -q '"has_access"'; do sleep 0.1; done
      }
      """;

  @Test
  void whatItShowsToBeTypedWorks(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(isThere("bash") && isThere("curl"), "bash or curl is not installed");
    List<String> blocks = blocks(Files.readString(Path.of("README.md")));
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
    try (TestServer server = new TestServer(folder.resolve("data"))) {
      String script = (SHELL + String.join("\n", blocks)).replace("ADDRESS", ADDRESS);
      Path file = folder.resolve("readme.sh");
      Files.writeString(file, script.replace(ADDRESS, server.url("")));
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      Process bash =
          new ProcessBuilder("bash", file.toString())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      boolean ended = bash.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      bash.destroyForcibly().waitFor();
      String said = Files.readString(out);
      String noted = Files.readString(err);
      assertThat(ended).as("it ends: %s%s", noted, said).isTrue();
      assertThat(bash.exitValue()).as("%s%s", noted, said).isZero();
      assertReplies(noted, String.join("\n", blocks), said);
      assertThat(said).contains("$11.50", "\"used_history\":true", "Colorado", "message_complete");
      assertThat(said).contains("feedback_id", "reindex_full", "parley_index_size_bytes");
    }
  }

  private static void assertReplies(String noted, String typed, String said) {
    List<String> replies = noted.lines().filter(line -> line.matches("[0-9]{3} .*")).toList();
    assertThat(replies).allMatch(line -> line.startsWith("2"), said);
    assertThat(replies).hasSize(typed.split("\\bcurl -").length - 1);
  }

  /** The blocks that speak to a server. */
  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).contains("curl ")) {
        blocks.add(matcher.group(1));
      }
    }
    return blocks;
  }

  private static boolean isThere(String program) {
    String path = String.valueOf(System.getenv("PATH"));
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
