package parley.document;

/**
 * What is too much of a document.
 *
 * @param pages at most, 1 or more
 * @param characters at most in the whole document, in UTF-16 units, 1 or more
 */
public record Caps(int pages, int characters) {
  public static final Caps DEFAULT = new Caps(5_000, 20_000_000);

  /** Refuses a document of too many pages. */
  void checkPages(int count) throws UnreadableDocumentException {
    if (count > pages) {
      throw tooComplex("The document has " + count + " pages; at most " + pages + " are read.");
    }
  }

  /** Refuses a document of too much text, or of none. */
  void checkText(SourceDocument document) throws UnreadableDocumentException {
    String text = document.verbatim();
    long count =
        text == null
            ? document.pages().stream()
                .flatMap(page -> page.lines().stream())
                .mapToLong(line -> line.text().length())
                .sum()
            : text.length();
    if (count == 0) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.NO_TEXT_LAYER, "The document has no text.");
    }
    if (count > characters) {
      throw tooComplex("The document has more than " + characters + " characters.");
    }
  }

  private static UnreadableDocumentException tooComplex(String detail) {
    return new UnreadableDocumentException(UnreadableDocumentException.Reason.TOO_COMPLEX, detail);
  }
}
