package parley.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a tree that is being built, in text order, and which of them are open at the
 * place that has been reached: the innermost last, each within the one before. Not thread-safe.
 */
final class OpenSections {

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();

  /** Ends what a section ends and opens it under its parent; its index. */
  int add(Node node) {
    if (node.parent >= 0 && !open.contains(node.parent)) {
      reopen(node.parent, node.start);
    }
    closeTo(node.parent, node.start);
    open.add(nodes.size());
    nodes.add(node);
    return nodes.size() - 1;
  }

  /**
   * A section that an unnumbered heading ended goes on when a number within it comes: the heading
   * stands in it, not behind it.
   */
  private void reopen(int section, int start) {
    Node node = nodes.get(section);
    List<Node> behind =
        nodes.subList(section + 1, nodes.size()).stream()
            .filter(n -> n.parent == node.parent)
            .toList();
    boolean headings = behind.stream().allMatch(n -> n.kind == Section.Kind.UNNUMBERED);
    if (!headings || (node.parent >= 0 && !open.contains(node.parent))) {
      return;
    }
    behind.forEach(n -> n.parent = section);
    closeTo(node.parent, start);
    open.add(section);
  }

  /** Ends every open section below {@code ancestor}, all for -1, at {@code end}. */
  void closeTo(int ancestor, int end) {
    close(open.indexOf(ancestor) + 1, end);
  }

  /** Closes the enumerations within a paragraph that are over at {@code offset}. */
  void closeEnded(int offset) {
    for (int i = 0; i < open.size(); i++) {
      if (nodes.get(open.get(i)).until <= offset) {
        close(i, offset);
      }
    }
  }

  /** No section ends behind the one it stands in. */
  private void close(int keep, int end) {
    int last = end;
    for (int node : open.subList(keep, open.size())) {
      last = Math.min(last, nodes.get(node).until);
      nodes.get(node).end = last;
    }
    open.subList(keep, open.size()).clear();
  }

  boolean isOpen(int section) {
    return open.contains(section);
  }

  /** The outermost open section, or -1. */
  int outermost() {
    return open.isEmpty() ? -1 : open.getFirst();
  }

  /** The innermost open section, or -1. */
  int innermost() {
    return open.isEmpty() ? -1 : open.getLast();
  }

  /** The open sections, outermost first. */
  List<Integer> open() {
    return List.copyOf(open);
  }

  Node get(int section) {
    return nodes.get(section);
  }

  /** How many sections there are, open or not. */
  int size() {
    return nodes.size();
  }

  /** All sections in text order. */
  List<Node> all() {
    return List.copyOf(nodes);
  }
}
