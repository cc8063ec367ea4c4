package parley.structure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import parley.document.Line;

/**
 * Tells a heading without a number by its looks, and a stamp or a page's head that was left in the
 * text from one. Not changed once made.
 */
final class HeadingLooks {

  /** The same short words so often without a heading's style head pages, not parts. */
  private static final int RUNNING = 4;

  private static final int LONGEST = 100;

  private final RunningText running;
  private final Map<String, Integer> counts = new HashMap<>();

  HeadingLooks(RunningText running) {
    this.running = running;
    for (Block block : running.blocks()) {
      if (block.length() <= LONGEST) {
        counts.merge(words(block), 1, Integer::sum);
      }
    }
  }

  private String words(Block block) {
    return Titles.folded(running.text().substring(block.start(), block.end()));
  }

  /**
   * Whether a short block is stamped on pages or heads them. Where pages are known, what repeats on
   * them is left out already.
   */
  boolean isRunning(Block block) {
    String text = running.text().substring(block.start(), block.end());
    boolean repeated =
        running.layout().pages().isEmpty()
            && counts.getOrDefault(Titles.folded(text), 0) >= RUNNING;
    return block.look().headingLevel() == 0 && (repeated || Titles.isStamp(text));
  }

  /** Whether a block is set as a heading is: by its style or type, or all in capitals. */
  static boolean isSet(Block block, String words) {
    Block.Look look = block.look();
    if (look.headingLevel() > 0) {
      return true;
    }
    char last = words.charAt(words.length() - 1);
    boolean stops =
        ",;.".indexOf(last) >= 0
            || words.contains("__")
            || words.contains("/s/")
            || words.contains("\t");
    if (stops
        || look.kind() == Block.Kind.ROW
        || !Character.isLetter(words.charAt(0))
        || words.contains("   ")) {
      return false;
    }
    String folded = words.toLowerCase(Locale.ROOT);
    boolean signature =
        folded.startsWith("by:")
            || folded.startsWith("name:")
            || folded.startsWith("title:")
            || folded.startsWith("date:");
    return !signature
        && ((isMarked(block) && Titles.isTitle(Titles.clean(words)))
            || Titles.isCapitals(words, 4));
  }

  /** Bold, centred, or in italics or underlined throughout. */
  private static boolean isMarked(Block block) {
    Block.Look look = block.look();
    boolean whole = look.emphasised() >= block.length() - 2;
    return look.emphasis() == Line.Emphasis.BOLD
        || look.isCentred()
        || (look.emphasis() == Line.Emphasis.ITALIC && whole);
  }
}
