package parley.structure;

import java.util.Locale;

/** The words people name a document by. Stateless. */
public final class DocumentNames {
  private DocumentNames() {}

  /** File name, title and parties, words parted. */
  public static String of(String fileName, Profile profile) {
    StringBuilder words = new StringBuilder(spaced(fileName));
    if (profile.title() != null) {
      words.append(" . ").append(profile.title());
    }
    for (Party party : profile.parties()) {
      words.append(" . ").append(party.name());
    }
    return words.toString();
  }

  /** File names run words together: {@code AcmeWidgets_NDA%20v2} becomes separate words. */
  public static String spaced(String name) {
    String stem = name.replaceFirst("\\.[A-Za-z]{2,5}$", "");
    String spaced = stem.replaceAll("%20|[_.,()+-]", " ");
    String parted = spaced.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return parted.equals(spaced) ? spaced : spaced + " " + parted.toLowerCase(Locale.ROOT);
  }
}
