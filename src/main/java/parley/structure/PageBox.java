package parley.structure;

import parley.document.Box;

/** A rectangle on a 1-based page. */
public record PageBox(int page, Box box) {}
