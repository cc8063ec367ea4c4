package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Makes the sections of a finished tree: levels, pages, ids. Stateless. */
final class TreeSections {

  private TreeSections() {}

  /** The sections in the order of {@code nodes}, which is that of the text. */
  static List<Section> of(List<Node> nodes, RunningText running) {
    PageFinder pages = new PageFinder(running.pageStarts());
    Map<String, Integer> ids = new HashMap<>();
    List<Section> sections = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      Node n = nodes.get(i);
      int level = n.parent < 0 ? 0 : sections.get(n.parent).level() + 1;
      int last = Math.max(n.start, n.end - 1);
      while (last > n.start && NumberReader.isSpace(running.text().charAt(last))) {
        last--;
      }
      sections.add(
          new Section(
              i,
              id(n, ids),
              n.kind,
              n.number,
              n.label,
              n.title,
              level,
              n.parent,
              n.start,
              Math.min(n.bodyStart, n.end),
              n.end,
              pages.page(n.start),
              pages.page(last)));
    }
    return sections;
  }

  private static String id(Node node, Map<String, Integer> ids) {
    String base = "s" + HexFormat.of().toHexDigits(node.label.hashCode());
    int times = ids.merge(base, 1, Integer::sum);
    return times == 1 ? base : base + "-" + times;
  }
}
