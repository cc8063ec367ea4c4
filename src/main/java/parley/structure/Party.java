package parley.structure;

import java.util.List;

/**
 * A party to the contract.
 *
 * @param name as printed in the preamble, such as {@code Acme Widgets, Inc.}
 * @param aliases what the contract calls it, such as {@code the Company}, {@code Licensee}, without
 *     the article
 * @param start offset of the name in {@link Contract#text()}
 * @param end after the name
 */
public record Party(String name, List<String> aliases, int start, int end) {
  public Party {
    aliases = List.copyOf(aliases);
  }
}
