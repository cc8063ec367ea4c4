package parley.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.store.StoredDocument;
import parley.structure.Passage;

/**
 * Names a passage of a document: opaque to clients, read back only here.
 *
 * @param version the document's version it belongs to
 * @param start first character in the contract's text
 * @param end after its last
 */
record ContentId(String documentId, int version, int start, int end) {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-z]{1,40})-([0-9]{1,9})-([0-9]{1,9})-([0-9]{1,9})");

  static ContentId of(StoredDocument document, Passage passage) {
    return new ContentId(document.id(), document.version(), passage.start(), passage.end());
  }

  static Optional<ContentId> parse(String text) {
    Matcher m = FORM.matcher(text);
    return m.matches()
        ? Optional.of(
            new ContentId(
                m.group(1),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)),
                Integer.parseInt(m.group(4))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return documentId + "-" + version + "-" + start + "-" + end;
  }
}
