package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Understanding, retrieval and answering are learned: what is written by hand in them may only get
 * less. A ceiling that is no longer reached is to be lowered to the figure that the test prints.
 */
final class HandWrittenRulesTest {
  private static final List<String> PACKAGES = List.of("dialogue", "retrieve", "answer");
  private static final Pattern REGEX =
      Pattern.compile("Pattern\\.compile\\(|\\.replaceFirst\\(|\\.replaceAll\\(|\\.matches\\(");
  private static final Pattern CONSTANT =
      Pattern.compile(
          "private static final (?:int|double|float|long) [A-Z_]+ =|static final (?:int|double|float) [A-Z_]+ =");
  private static final Pattern LISTED =
      Pattern.compile("(?:Set|List)\\.(?:of|copyOf)\\(([^;]*?)\\);", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void patternsDoNotGrow() throws IOException {
    assertThat(count(REGEX)).as("patterns").isLessThanOrEqualTo(MOST_PATTERNS);
  }

  @Test
  void numbersSetByHandDoNotGrow() throws IOException {
    assertThat(count(CONSTANT)).as("numbers set by hand").isLessThanOrEqualTo(MOST_NUMBERS);
  }

  @Test
  void listedWordsDoNotGrow() throws IOException {
    int words = 0;
    for (String source : sources()) {
      Matcher listed = LISTED.matcher(source);
      while (listed.find()) {
        Matcher literal = LITERAL.matcher(listed.group(1));
        while (literal.find()) {
          words += literal.group(1).isBlank() ? 0 : literal.group(1).strip().split("\\s+").length;
        }
      }
    }
    assertThat(words).as("listed words").isLessThanOrEqualTo(MOST_WORDS);
  }

  private static final int MOST_PATTERNS = 51;
  private static final int MOST_NUMBERS = 76;
  private static final int MOST_WORDS = 314;

  private static int count(Pattern pattern) throws IOException {
    int count = 0;
    for (String source : sources()) {
      count += (int) pattern.matcher(source).results().count();
    }
    return count;
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new java.util.ArrayList<>();
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/parley", name))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
