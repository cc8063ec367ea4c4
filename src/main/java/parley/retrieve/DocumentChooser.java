package parley.retrieve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.index.DocumentHit;
import parley.index.Frequencies;
import parley.index.PassageIndex;
import parley.language.ContractKind;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * Tells which of several documents a question names, and what it asks once those words are taken
 * away. Safe for many threads.
 */
public final class DocumentChooser {
  private static final int CANDIDATES = 12;
  private static final int KINDS_READ = 20;

  /** Of so few documents the names are looked at themselves; of more, their index is asked. */
  private static final int FEW = 4;

  /** A document is named as well as the best when it has this share of the best one's weight. */
  private static final double AS_GOOD = 0.97;

  /** Words that only join the parts of a document's name. */
  private static final Set<String> JOINING =
      Set.of("agreement", "contract", "document", "between", "and", "of", "the", "date", "consid");

  /** Words for kinds of documents and roles in them: however rare, they are no one's name. */
  private static final Set<String> KINDS =
      Set.copyOf(
          Tokens.stems(
              "merger acquisition plan license licence lease service services supply purchase sale"
                  + " distribution distributor reseller franchise consulting consultant employment"
                  + " employee loan credit nda non disclosure confidentiality hosting maintenance"
                  + " development sponsorship endorsement promotion marketing manufacturing"
                  + " outsourcing transportation joint venture alliance affiliate agency content"
                  + " software trademark patent property intellectual company buyer seller parent"
                  + " licensor licensee tenant landlord customer supplier price fee cost share"
                  + " shares stock option term notice exhibit amendment master"));

  private final PassageIndex index;
  private final NameBook names = new NameBook();

  public DocumentChooser(PassageIndex index) {
    this.index = index;
  }

  /**
   * What was chosen.
   *
   * @param documentIds the documents to search
   * @param named whether the question named them
   * @param asked the question without the words that name a document
   */
  public record Choice(Set<String> documentIds, boolean named, String asked) {
    public Choice {
      documentIds = Set.copyOf(documentIds);
    }
  }

  /**
   * Chooses among the documents of the corpus; all of them when the question names none. Of one
   * document nothing is chosen and no word is taken away: what it is called may be what is asked.
   */
  public Choice choose(String question, Corpus corpus) {
    Set<String> all = corpus.documentIds();
    if (all.size() == 1) {
      return new Choice(all, false, question);
    }
    List<Token> tokens = Tokens.of(question);
    Map<String, Float> terms = new HashMap<>();
    tokens.stream().filter(t -> !Words.isFunction(t.text())).forEach(t -> terms.put(t.stem(), 1f));
    Frequencies naming = frequencies(terms.keySet(), all, corpus);
    Map<String, Set<String>> named = new LinkedHashMap<>();
    for (String id : candidates(terms, all)) {
      named.put(id, namingStems(id, corpus, terms.keySet(), tokens, question));
    }
    double best = named.values().stream().mapToDouble(s -> weight(s, naming)).max().orElse(0);
    Set<String> chosen = new LinkedHashSet<>();
    Set<String> used = new HashSet<>();
    named.forEach((id, stems) -> {
      if (best > 0 && weight(stems, naming) >= AS_GOOD * best && hasRare(stems, naming)) {
        chosen.add(id);
        used.addAll(stems);
      }
    });
    return chosen.isEmpty()
        ? unnamed(question, tokens, all, corpus)
        : new Choice(chosen, true, without(question, tokens, used, naming));
  }

  private Collection<String> candidates(Map<String, Float> terms, Set<String> all) {
    return all.size() <= FEW
        ? all
        : index.documents(terms, all, CANDIDATES).stream().map(DocumentHit::documentId).toList();
  }

  /** How common stems are among the names and openings of the documents. */
  private Frequencies frequencies(Collection<String> stems, Set<String> ids, Corpus corpus) {
    if (ids.size() > FEW) {
      return index.namingFrequencies(stems, ids);
    }
    Map<String, Integer> found = new HashMap<>();
    for (String id : ids) {
      Set<String> content = names.of(id, corpus).content();
      stems.stream().filter(content::contains).forEach(s -> found.merge(s, 1, Integer::sum));
    }
    return new Frequencies(found, Math.max(1, ids.size()));
  }

  /** A question that names no document by its name, but perhaps one by its kind. */
  private Choice unnamed(String question, List<Token> tokens, Set<String> all, Corpus corpus) {
    DocumentKinds.Named kind = DocumentKinds.named(question, tokens, all, corpus);
    if (kind != null) {
      return new Choice(Set.of(kind.documentId()), true, kind.without(question));
    }
    return new Choice(all, false, question);
  }

  /** The kinds of the documents; none when they are too many to tell. */
  public static Set<ContractKind> kinds(Set<String> documentIds, Corpus corpus) {
    Set<ContractKind> kinds = new LinkedHashSet<>();
    if (documentIds.size() <= KINDS_READ) {
      for (String id : documentIds) {
        String title = corpus.contract(id).profile().title();
        kinds.addAll(ContractKind.of(title == null ? corpus.name(id) : title));
      }
    }
    return kinds;
  }

  /**
   * The words of the question that stand in the document's name, title or parties; those that are
   * written like names may also stand in its opening.
   */
  private Set<String> namingStems(
      String id, Corpus corpus, Collection<String> asked, List<Token> tokens, String question) {
    NameBook.Names names = this.names.of(id, corpus);
    Set<String> stems = new HashSet<>(names.stems());
    Set<String> opening = names.opening();
    for (Token token : tokens) {
      boolean name = Character.isUpperCase(question.charAt(token.start())) && token.start() > 0;
      if (name && opening.contains(token.stem())) {
        stems.add(token.stem());
      }
    }
    stems.retainAll(asked);
    return stems;
  }

  private static double weight(Set<String> stems, Frequencies naming) {
    return stems.stream().mapToDouble(naming::idf).sum();
  }

  /** A name must have a word that few documents share. */
  private static boolean hasRare(Set<String> stems, Frequencies naming) {
    return stems.stream().anyMatch(s -> isRare(s, naming));
  }

  private static boolean isRare(String stem, Frequencies naming) {
    if (KINDS.contains(stem)) {
      return false;
    }
    int n = naming.passages().getOrDefault(stem, 0);
    return n > 0 && n <= Math.max(1, naming.total() / 12) && stem.length() > 2;
  }

  /**
   * The question without the runs of naming words that hold a rare one; whole where nothing but
   * function words would be left of it.
   */
  private static String without(
      String question, List<Token> tokens, Set<String> used, Frequencies naming) {
    List<int[]> cuts = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      boolean rare = false;
      while (end < tokens.size() && isNaming(tokens.get(end), used)) {
        rare |= isRare(tokens.get(end).stem(), naming) && used.contains(tokens.get(end).stem());
        end++;
      }
      if (rare) {
        cuts.add(new int[] {tokens.get(i).start(), tokens.get(end - 1).end()});
      }
      i = Math.max(end, i + 1);
    }
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (int[] cut : cuts) {
      kept.append(question, at, cut[0]);
      at = cut[1];
    }
    String asked = kept.append(question.substring(at)).toString().strip();
    boolean asks = Tokens.of(asked).stream().anyMatch(t -> !Words.isFunction(t.text()));
    return asks ? asked : question;
  }

  private static boolean isNaming(Token token, Set<String> used) {
    return used.contains(token.stem()) || JOINING.contains(token.stem());
  }
}
