package parley.language;

import java.util.Locale;

/** What sort of thing answers a question. */
public enum AnswerType {
  MONEY,
  DATE,
  PERIOD,
  PARTY,
  LAW,
  PLACE,
  PERCENTAGE,
  LIST,
  PERMISSION,
  OBLIGATION,
  DEFINITION,
  TEXT,
  YESNO;

  static AnswerType named(String name) {
    return valueOf(name.trim().toUpperCase(Locale.ROOT));
  }
}
