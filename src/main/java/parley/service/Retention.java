package parley.service;

/** What becomes of a conversation. */
public enum Retention {
  /** It is written down, and can be listed and read again until it expires. */
  KEPT,
  /** It is remembered as {@link Incognito} says, and not written down. */
  INCOGNITO
}
