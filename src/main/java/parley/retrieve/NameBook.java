package parley.retrieve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.DocumentNames;

/** Keeps the words by which documents asked about lately can be named. Safe for many threads. */
final class NameBook {
  private static final int MOST = 500;

  private final Map<String, Names> byDocument = new Recent<>(MOST);

  /**
   * The words that name a document.
   *
   * @param name its file name then
   * @param contract what it said then
   * @param stems stems of its name, title and parties
   * @param opening stems of its first lines
   * @param content those of either that are no function words
   */
  record Names(
      String name,
      Contract contract,
      Set<String> stems,
      Set<String> opening,
      Set<String> content) {}

  /** The words for a document as it is now. */
  Names of(String documentId, Corpus corpus) {
    String name = corpus.name(documentId);
    Contract contract = corpus.contract(documentId);
    synchronized (byDocument) {
      Names known = byDocument.get(documentId);
      boolean current =
          known != null
              && known.name().equals(name)
              && known.contract().text().equals(contract.text());
      if (known == null || !current) {
        known = read(name, contract);
        byDocument.put(documentId, known);
      }
      return known;
    }
  }

  private static Names read(String name, Contract contract) {
    List<Token> naming = Tokens.of(DocumentNames.of(name, contract.profile()));
    List<Token> opening = Tokens.of(DocumentNames.opening(contract));
    Set<String> content =
        Stream.concat(naming.stream(), opening.stream())
            .filter(t -> !Words.isFunction(t.text()))
            .map(Token::stem)
            .collect(Collectors.toUnmodifiableSet());
    return new Names(name, contract, stems(naming), stems(opening), content);
  }

  private static Set<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
  }
}
