package parley.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Forms of single words. Stateless. */
public final class Words {
  /** Words that carry no topic; negations and modals are not among them. */
  private static final Set<String> FUNCTION =
      Set.of(
          ("a an the of to in on at by for from with as into onto upon per via and or but nor so yet"
                  + " if then than that this these those there here it its itself he him his she her"
                  + " hers they them their theirs we us our ours i me my mine you your yours one ones"
                  + " who whom whose which what when where why how be is are was were been being am"
                  + " do does did doing done have has had having will would shall should can could"
                  + " may might must any some each every either neither such same other another own"
                  + " all both very just only also too about under over out up down off again"
                  + " whether while because until between through during before after above below"
                  + " thereof therein thereto thereby thereunder hereof herein hereto hereby"
                  + " hereunder hereinafter said aforesaid etc eg ie s t re ll ve d m get gets got"
                  + " please tell ok okay well now like don't doesn't isn't what's whats who's"
                  + " that's it's there's i'm i'd we're they're you're")
              .split(" "));

  private Words() {}

  /** Lower case, compatibility-normalised, without a possessive ending, soft hyphens removed. */
  static String fold(CharSequence word) {
    String folded = word.toString();
    if (!isPlain(folded)) {
      folded = Normalizer.normalize(folded, Normalizer.Form.NFKC).replace("\u00ad", "");
      folded = folded.replace('\u2019', '\'');
    }
    folded = folded.toLowerCase(Locale.ROOT);
    return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
  }

  /** Whether the lower-case word is a function word such as {@code the} or {@code where}. */
  public static boolean isFunction(String word) {
    return FUNCTION.contains(word);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }
}
