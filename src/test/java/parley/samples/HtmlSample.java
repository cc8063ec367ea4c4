package parley.samples;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Sets a sample as a plain HTML page. */
final class HtmlSample {
  private HtmlSample() {}

  static String html(SampleSource source) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<title>");
    html.append(Entities.escape(source.setting("title", "")));
    html.append("</title>\n</head>\n<body>\n");
    for (Block block : source.blocks()) {
      html.append(html(block));
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static String html(Block block) {
    return switch (block) {
      case Block.Heading h -> tag("h" + (h.level() + 1), Entities.escape(h.text()));
      case Block.Centred c -> tag(c.size() == Block.Size.LARGE ? "h1" : "p", escape(c.text()));
      case Block.Fixed f -> tag("p", escape(f.text()));
      case Block.Paragraph p ->
          "<p style=\"margin-left: " + 2 * p.indent() + "em\">" + runs(p.runs()) + "</p>\n";
      case Block.Table t ->
          "<table>\n"
              + t.rows().stream().map(row -> row(t, row)).collect(Collectors.joining())
              + "</table>\n";
      case Block.Mark ignored -> "";
    };
  }

  private static String row(Block.Table table, List<String> row) {
    String cell = row.equals(table.rows().getFirst()) ? "th" : "td";
    return "<tr>"
        + row.stream().map(c -> tag(cell, escape(c)).strip()).collect(Collectors.joining())
        + "</tr>\n";
  }

  private static String runs(List<Block.Run> runs) {
    return runs.stream()
        .map(run ->
            switch (run.style()) {
              case PLAIN -> escape(run.text());
              case BOLD -> "<b>" + escape(run.text()) + "</b>";
              case ITALIC -> "<i>" + escape(run.text()) + "</i>";
            })
        .collect(Collectors.joining());
  }

  private static String tag(String name, String inner) {
    return "<" + name + ">" + inner + "</" + name + ">\n";
  }

  private static String escape(String text) {
    return Entities.escape(text);
  }
}
