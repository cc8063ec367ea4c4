package parley.language;

import java.util.regex.Pattern;

/** What a question asks about an act: whether there is leave to do it, a ban on it or a duty. */
public enum Modality {
  BAN(
      "forbid\\w{0,5}|prohibit\\w{0,5}|ban|bans|banned|barred|bars?|off\\s+limits|restrict\\w{0,5}|prevent\\w{0,4}"
          + "|kept\\s+(?:from|out)|illegal|stop(?:s|ped)?\\s+(?:from|us|me|them)|not\\s+allowed|disallow\\w{0,3}|taboo|no-go"),
  LEAVE(
      "can|may|could|allow\\w{0,3}|permit\\w{0,4}|able|free|entitled|let|lets|ok|okay|fine|possible|alright|right\\s+to"),
  DUTY(
      "must|have\\s+to|has\\s+to|need|needs|requir\\w{0,4}|obliged|obligat\\w{0,4}|should|shall|supposed|got\\s+to|bound");

  private final Pattern cues;

  Modality(String cues) {
    this.cues = Pattern.compile("(?i)\\b(?:" + cues + ")\\b");
  }

  /** Whether the question has a cue of this kind. */
  public boolean askedBy(String question) {
    return cues.matcher(question).find();
  }
}
