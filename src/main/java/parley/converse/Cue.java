package parley.converse;

/** A way people steer a conversation; the wordings stand in {@code cues.txt}. */
enum Cue {
  OPENER,
  FILLER,
  SHIFT,
  RETURN,
  CORRECTION,
  THANKS,
  DOUBT,
  MORE,
  EXCEPTION,
  SUBJECT_TO,
  REASON,
  SAME,
  COMPARE,
  BOTH,
  YES,
  OTHER_SIDE,
  REVERSED,
  PAST
}
