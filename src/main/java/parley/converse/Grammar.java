package parley.converse;

import parley.language.Roles;
import parley.language.Synonyms;

/** The word lists that follow-ups are understood by. Immutable; safe for many threads. */
record Grammar(Cues cues, Verbs verbs, Roles roles, Synonyms synonyms) {
  static Grammar load() {
    return new Grammar(Cues.load(), Verbs.load(), Roles.load(), Synonyms.load());
  }

  Shape shape(String text) {
    return Shape.of(text, verbs);
  }
}
