package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The kinds of documents that have concepts of their own, and how much likelier a concept is to be
 * asked for in a document of that kind.
 */
public enum ContractKind {
  NDA("nda", "non-?\\s?disclosure|confidentiality|\\bnda\\b|secrecy"),
  MERGER("merger", "\\bmerger\\b|business combination|acquisition agreement"),
  LEASE("lease", "\\bleases?\\b|tenancy|sublease"),
  EMPLOYMENT("employment", "employment|consult|severance|executive"),
  FINANCE(
      "finance",
      "\\bloan\\b|credit agreement|\\bnote\\b|indenture|securit|subscription|shareholders?|stockholders?"
          + "|investor|registration rights|guaranty"),
  PRIVACY("privacy", "privacy|cookie"),
  COMMERCIAL("", "$^");

  /** How likely a concept of another kind of document is, against one of this kind; set by hand. */
  private static final double FOREIGN = 0.03;

  private static final double GENERAL = 1;

  /** In a document of a special kind its own concepts come before the general ones. */
  private static final double GENERAL_IN_SPECIAL = 0.35;

  private static final Map<String, ContractKind> OF_FILE =
      Map.of(
          "nda",
          NDA,
          "lease",
          LEASE,
          "employment",
          EMPLOYMENT,
          "finance",
          FINANCE,
          "privacy",
          PRIVACY);

  private final String group;
  private final Pattern title;

  ContractKind(String group, String title) {
    this.group = group;
    this.title = Pattern.compile("(?i)" + title);
  }

  /** The kinds that a title or file name tells of; {@link #COMMERCIAL} when of none. */
  public static List<ContractKind> of(String name) {
    List<ContractKind> kinds = new ArrayList<>();
    for (ContractKind kind : values()) {
      if (kind.title.matcher(name).find()) {
        kinds.add(kind);
      }
    }
    return kinds.isEmpty() ? List.of(COMMERCIAL) : List.copyOf(kinds);
  }

  /** The kind of document that the concepts of a file of the list belong to. */
  static ContractKind ofFile(String file) {
    String stem = file.replaceFirst("\\.txt$", "");
    return stem.startsWith("merger") ? MERGER : OF_FILE.getOrDefault(stem, COMMERCIAL);
  }

  /** How likely a concept of kind {@code concept} is asked for in a document of this kind. */
  public double prior(ContractKind concept) {
    if (concept == COMMERCIAL) {
      return this == NDA || this == MERGER || this == PRIVACY ? GENERAL_IN_SPECIAL : GENERAL;
    }
    return concept == this ? 1 : FOREIGN;
  }

  /** Lower-case name of the group of concept files, empty for the general ones. */
  public String group() {
    return group;
  }
}
