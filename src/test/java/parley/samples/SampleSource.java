package parley.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample contract as it is written. The file begins with {@code key: value} lines ({@code file},
 * {@code title}, {@code header}, {@code footer}, {@code font}, {@code size}, {@code headings});
 * after a blank line come blocks, a blank line between them:
 *
 * <pre>
 * # ARTICLE II / THE MERGER      an article; " / " is a line break
 * ## Section 2.1 Price.          a section; with "headings: run-in" its text goes on in the same line
 * ^ text, ^^ text                a centred line, a large one
 * &gt; text                         a line printed as it stands
 * | cell | cell |                a row of a table, the first one its header
 * [contents] [body] [page]       table of contents, start of the numbered pages, page break
 * anything else                  a paragraph; two spaces in front are one step of indentation,
 *                                **bold** and __italic__ inside
 * </pre>
 */
record SampleSource(Map<String, String> settings, List<Block> blocks) {

  static SampleSource read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, String> settings = new LinkedHashMap<>();
    int at = 0;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String[] pair = lines.get(at).split(":", 2);
      settings.put(pair[0].strip(), pair[1].strip());
    }
    List<Block> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines.subList(at, lines.size())) {
      if (!line.isBlank()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.addAll(parse(block));
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      blocks.addAll(parse(block));
    }
    return new SampleSource(settings, blocks);
  }

  String setting(String key, String otherwise) {
    return settings.getOrDefault(key, otherwise);
  }

  private static List<Block> parse(List<String> lines) {
    String first = lines.getFirst();
    if (first.startsWith("|")) {
      return List.of(new Block.Table(lines.stream().map(SampleSource::cells).toList()));
    }
    if (first.startsWith("#") || first.startsWith("^") || first.startsWith(">")) {
      return lines.stream().map(SampleSource::line).toList();
    }
    if (first.startsWith("[")) {
      return List.of(mark(first));
    }
    int spaces = first.length() - first.stripLeading().length();
    String text = String.join(" ", lines.stream().map(String::strip).toList());
    return List.of(new Block.Paragraph(spaces / 2, runs(text)));
  }

  private static Block line(String line) {
    String text = line.replaceFirst("^[#^>]{1,2}", "").strip();
    if (line.startsWith("#")) {
      return new Block.Heading(line.startsWith("##") ? 2 : 1, List.of(text.split(" / ")));
    }
    if (line.startsWith("^")) {
      Block.Size size = line.startsWith("^^") ? Block.Size.LARGE : Block.Size.NORMAL;
      return new Block.Centred(text, size);
    }
    return new Block.Fixed(text);
  }

  private static Block mark(String line) {
    return switch (line.strip()) {
      case "[contents]" -> Block.Mark.CONTENTS;
      case "[body]" -> Block.Mark.BODY;
      case "[page]" -> Block.Mark.PAGE_BREAK;
      default -> new Block.Paragraph(0, runs(line));
    };
  }

  private static List<String> cells(String row) {
    String inner = row.strip();
    inner = inner.substring(1, inner.length() - 1);
    return List.of(inner.split("\\|")).stream().map(String::strip).toList();
  }

  private static List<Block.Run> runs(String text) {
    List<Block.Run> runs = new ArrayList<>();
    int plain = 0;
    for (int at = 0; at < text.length(); at++) {
      String mark = text.startsWith("**", at) ? "**" : text.startsWith("__", at) ? "__" : "";
      int end = mark.isEmpty() ? -1 : text.indexOf(mark, at + 2);
      if (end > at) {
        addRun(runs, text.substring(plain, at), Block.Style.PLAIN);
        Block.Style style = mark.equals("**") ? Block.Style.BOLD : Block.Style.ITALIC;
        addRun(runs, text.substring(at + 2, end), style);
        plain = end + 2;
        at = end + 1;
      }
    }
    addRun(runs, text.substring(plain), Block.Style.PLAIN);
    return runs;
  }

  private static void addRun(List<Block.Run> runs, String text, Block.Style style) {
    if (!text.isEmpty()) {
      runs.add(new Block.Run(text, style));
    }
  }
}
