package parley.structure;

import org.jspecify.annotations.Nullable;

/** A section while the tree is being built. Not thread-safe. */
final class Node {
  final Section.Kind kind;
  final @Nullable String number;
  final String label;
  final @Nullable String title;
  final int parent;
  final int start;
  final int bodyStart;
  final int until;
  int end = -1;

  /** {@code until}: where it ends at the latest. */
  Node(
      Section.Kind kind,
      @Nullable String number,
      String label,
      @Nullable String title,
      int parent,
      int start,
      int bodyStart,
      int until) {
    this.kind = kind;
    this.number = number;
    this.label = label;
    this.title = title;
    this.parent = parent;
    this.start = start;
    this.bodyStart = Math.max(start, bodyStart);
    this.until = until;
  }
}
