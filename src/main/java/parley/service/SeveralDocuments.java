package parley.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;

/**
 * Tells whether a question is to be answered for several documents, one by one: it names them, or
 * asks for each of those in scope. Stateless.
 */
final class SeveralDocuments {
  /** More lines nobody reads. */
  static final int MOST = 12;

  /** So many documents that the asker picked are answered for one by one without being told to. */
  private static final int FEW = 5;

  private static final String DOCUMENTS =
      "(?:agreements?|contracts?|documents?|leases?|ndas?|licen[cs]es?|deeds?|files|papers)";
  private static final Pattern EACH =
      Pattern.compile(
          "(?i)\\b(?:(?:for|in|under|of)\\s+)?(?:each|all|both|every\\s+one|any|which)\\s+of\\s+(?:them|these|those|(?:the|my|our|your|these|those)\\s+(?:\\w+\\s+){0,2}"
              + DOCUMENTS
              + ")\\b|\\b(?:(?:for|in|under|of)\\s+)?(?:each|every|both|all(?:\\s+(?:the|my|our|these|those))?|these|those)\\s+(?:\\w+\\s+){0,1}?"
              + DOCUMENTS
              + "\\b|\\b(?:in|for|under|of)\\s+(?:each|both)(?:\\s+one)?(?=\\s*(?:\\?|$))|\\bwhich\\s+(?:agreements|contracts|documents|leases|ndas|licen[cs]es)\\b");
  private static final Pattern COMPARE =
      Pattern.compile(
          "(?i)\\b(?:compare|comparison\\s+of|compared?\\s+(?:to|with)|versus|vs\\.?|how\\s+do(?:es)?\\s+(?=.{3,80}\\b(?:compare|differ)\\b)|differ(?:s|ences?)?(?:\\s+(?:in|between|from))?)\\b");
  private static final Pattern CONJUNCTION =
      Pattern.compile(
          "(?i)\\s*(?:,|\\band\\b|\\bor\\b|\\bversus\\b|\\bvs\\.?|\\bwith\\b|\\bto\\b|\\bthan\\b|\\bfrom\\b|&)\\s*");

  /** What is left before the name of a document that was taken out. */
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "(?i)(?:\\s+(?:in|of|under|for|between|by|from|the|a|our|agreements?|contracts?))+(?=\\s*(?:\\?|$))");

  private SeveralDocuments() {}

  /**
   * What to do.
   *
   * @param documentIds the documents, at least two, in the order they are named or listed
   * @param asked takes the words for documents out of a question
   */
  record Each(List<String> documentIds, UnaryOperator<String> asked) {}

  /**
   * The documents to answer for one by one; fewer than two for a question about one or any.
   *
   * @param documents those the question is about
   * @param before those that the turn before was about, in order; empty for none
   * @param picked those the asker picked beside the question, in order; empty for none
   */
  static Each of(
      String question,
      Set<String> documents,
      List<String> before,
      List<String> picked,
      Function<String, DocumentChooser.Choice> choose,
      Corpus corpus) {
    Set<String> named = new LinkedHashSet<>();
    List<String> rest = new ArrayList<>();
    for (String part : CONJUNCTION.split(question)) {
      DocumentChooser.Choice choice = choose.apply(part);
      boolean one = choice.named() && choice.documentIds().size() == 1;
      if (one && corpus.documentIds().size() > 1) {
        named.addAll(choice.documentIds());
      }
      rest.add(one ? choice.asked() : part);
    }
    boolean compares = COMPARE.matcher(question).find();
    if (named.size() == 1 && compares) {
      Set<String> both = new LinkedHashSet<>(before);
      both.retainAll(corpus.documentIds());
      both.addAll(named);
      return new Each(List.copyOf(both), text -> bare(String.join(" ", rest)));
    }
    return named.size() > 1
        ? new Each(List.copyOf(named), text -> bare(String.join(" ", rest)))
        : unnamed(documents, picked, named.isEmpty() && asksEach(question), corpus);
  }

  private static boolean asksEach(String question) {
    return EACH.matcher(question).find() || COMPARE.matcher(question).find();
  }

  /** All of them, or those picked, where a question that names none asks for each. */
  private static Each unnamed(
      Set<String> documents, List<String> picked, boolean asks, Corpus corpus) {
    boolean few = documents.size() > 1 && documents.size() <= MOST;
    List<String> all = new ArrayList<>(few && asks ? documents : List.of());
    all.sort(Comparator.comparing(id -> corpus.name(id).toLowerCase(Locale.ROOT)));
    List<String> own = picked.stream().distinct().filter(documents::contains).toList();
    boolean each = own.size() > 1 && own.size() <= FEW;
    return new Each(each ? own : all, SeveralDocuments::bare);
  }

  /** The question without what makes it one about several documents. */
  private static String bare(String question) {
    Matcher each = EACH.matcher(question);
    String bare = COMPARE.matcher(each.replaceAll(" ")).replaceAll(" ");
    return LEFT_OVER.matcher(bare.replaceAll("\\s{2,}", " ")).replaceAll("").strip();
  }
}
