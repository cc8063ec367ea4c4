package parley.converse;

import org.jspecify.annotations.Nullable;

/** One way in which what is said can lean on what was said before. */
interface FollowUp {
  /** The words completed, or null when they do not lean that way. */
  @Nullable Resolution read(Utterance said, Talk talk);
}
