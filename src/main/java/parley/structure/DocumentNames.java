package parley.structure;

import java.util.Locale;

/** The words people name a document by. Stateless. */
public final class DocumentNames {
  private static final int OPENING = 2500;

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

  /** The beginning of the text, where parties and dates usually stand. */
  public static String opening(Contract contract) {
    return contract.text().substring(0, Math.min(OPENING, contract.text().length()));
  }

  /** File names run words together: {@code AcmeWidgets_NDA%20v2} becomes separate words. */
  public static String spaced(String name) {
    String stem = name.replaceFirst("\\.[A-Za-z]{2,5}$", "");
    String spaced =
        stem.replaceAll("%20|[_.,()+-]", " ")
            .replaceAll("(?i)\\b([a-z]{3,40}?)(inc|corp|llc|ltd|plc)\\b", "$1 $2");
    String parted = spaced.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return parted.equals(spaced) ? spaced : spaced + " " + parted.toLowerCase(Locale.ROOT);
  }
}
