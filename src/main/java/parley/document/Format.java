package parley.document;

/** The formats that can be read, told apart by content. */
public enum Format {
  PDF,
  DOCX,
  HTML,
  RTF,
  TXT;

  /** The lower-case name used on the wire, such as {@code pdf}. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
