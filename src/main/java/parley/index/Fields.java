package parley.index;

/** Names of the Lucene fields. */
final class Fields {
  /** Id of the document; on every entry of its block. */
  static final String DOCUMENT = "doc";

  /** {@code passage} or {@code document}. */
  static final String KIND = "kind";

  static final String PASSAGE = "passage";
  static final String CARD = "document";

  /** Number of the passage in its contract. */
  static final String NUMBER = "n";

  /** Stems of the passage's text, whether they are there. */
  static final String BODY = "body";

  /**
   * Stems of the passage's text, titles, lead-in and terms defined, each as often as its place
   * weighs: BM25F as one field.
   */
  static final String WORDS = "words";

  /** Lower-case full number of the section and its ancestors, such as {@code 2.1(a)}. */
  static final String SECTION = "section";

  /** Concepts the passage is about, with their probability. */
  static final String CONCEPT = "concept";

  static final String NAME = "name";
  static final String TITLE = "title";
  static final String PARTY = "party";

  /** Name, title and parties together, to tell how rare a word is among them. */
  static final String NAMING = "naming";

  static final String OPENING = "opening";

  private Fields() {}
}
