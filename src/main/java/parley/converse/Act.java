package parley.converse;

/** What a question wants done. */
public enum Act {
  WHAT,
  WHEN,
  WHERE,
  WHO,
  WHY,
  HOW_MUCH,
  HOW_LONG,
  WHETHER,
  LIST,
  DEFINE,
  /** The text of a section asked for by its number. */
  SHOW_SECTION
}
