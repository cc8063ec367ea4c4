package parley.answer;

import java.util.Locale;
import java.util.Set;

/** Tells words that no phrase ends with, such as "of", "the" and "Section". Stateless. */
final class Dangling {
  private static final Set<String> WORDS =
      Set.of(
          ("a an the of to in on at by for from with as into onto upon per via and or but nor so if than"
                  + " that its their his her our your my this these those such any each every either"
                  + " neither no not both all which who whose whom where when while whether because"
                  + " until unless except provided including without within under over between among"
                  + " during through against toward towards is are was were be been being am has have"
                  + " had do does did shall will would may might must can could should section"
                  + " sections article articles clause clauses paragraph paragraphs subsection"
                  + " schedule exhibit annex appendix only other another also respective least most"
                  + " more less applicable following")
              .split(" "));

  private Dangling() {}

  /** Whether a phrase that ends with the word, punctuation and all, goes on. */
  static boolean is(String word) {
    String bare = word.toLowerCase(Locale.ROOT).replaceAll("^[(“\"]+|[,;:…]+$", "");
    return WORDS.contains(bare) || bare.endsWith("'s") || bare.endsWith("’s");
  }

  /** The text without the words at its end that go on, and without the commas before them. */
  static String dropped(String text) {
    String left = text.strip().replaceFirst("[,;:\\s]+$", "");
    int blank = left.lastIndexOf(' ');
    while (blank > 0 && is(left.substring(blank + 1))) {
      left = left.substring(0, blank).replaceFirst("[,;:\\s]+$", "");
      blank = left.lastIndexOf(' ');
    }
    return left;
  }
}
