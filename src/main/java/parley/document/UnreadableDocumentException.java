package parley.document;

/** A document that is refused, with the reason a client is told. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a document is refused; the wire name is the problem type. */
  public enum Reason {
    ENCRYPTED("document-encrypted"),
    MALFORMED("document-malformed"),
    TOO_COMPLEX("document-too-complex"),
    NO_TEXT_LAYER("no-text-layer"),
    UNSUPPORTED("unsupported-media-type");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  private final Reason reason;

  public UnreadableDocumentException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public UnreadableDocumentException(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
