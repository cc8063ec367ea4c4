package parley.index;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds Lucene queries from analysed words. Safe for many threads. */
final class Queries {
  private final DocumentSets sets = new DocumentSets();

  Query passages(IndexQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    query.terms().forEach((stem, weight) -> all.add(words(stem, weight), Occur.SHOULD));
    query
        .concepts()
        .forEach((id, weight) ->
            all.add(FeatureField.newLinearQuery(Fields.CONCEPT, id, weight), Occur.SHOULD));
    all.add(sets.of(query.documentIds()), Occur.FILTER);
    if (!query.section().isEmpty()) {
      all.add(new TermQuery(new Term(Fields.SECTION, query.section())), Occur.FILTER);
    } else if (query.reach() == IndexQuery.Reach.EVERY) {
      all.add(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE)), Occur.FILTER);
    } else {
      all.setMinimumNumberShouldMatch(1);
    }
    return all.build();
  }

  private static Query words(String stem, float weight) {
    return new BoostQuery(new TermQuery(new Term(Fields.WORDS, stem)), weight);
  }

  Query documents(Map<String, Float> terms, Collection<String> documentIds) {
    BooleanQuery.Builder should = new BooleanQuery.Builder();
    terms.forEach((stem, weight) -> {
      CombinedFieldQuery fields =
          new CombinedFieldQuery.Builder(stem)
              .addField(Fields.NAME, 4f)
              .addField(Fields.TITLE, 4f)
              .addField(Fields.PARTY, 4f)
              .addField(Fields.OPENING, 1f)
              .build();
      should.add(new BoostQuery(fields, weight), Occur.SHOULD);
    });
    return new BooleanQuery.Builder()
        .add(within(Fields.CARD, documentIds), Occur.FILTER)
        .add(should.build(), Occur.MUST)
        .build();
  }

  /** The documents whose name or opening has the stem. */
  Query naming(String stem, Collection<String> documentIds) {
    Query anywhere =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.NAMING, stem)), Occur.SHOULD)
            .add(new TermQuery(new Term(Fields.OPENING, stem)), Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(within(Fields.CARD, documentIds), Occur.FILTER)
        .add(anywhere, Occur.FILTER)
        .build();
  }

  /** The passages of the documents. */
  Query passagesOf(Collection<String> documentIds) {
    return within(Fields.PASSAGE, documentIds);
  }

  /** The passages of the documents whose text has the stem. */
  Query saying(String stem, Collection<String> documentIds) {
    return new BooleanQuery.Builder()
        .add(within(Fields.PASSAGE, documentIds), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.BODY, stem)), Occur.FILTER)
        .build();
  }

  private Query within(String kind, Collection<String> documentIds) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
        .add(sets.of(Set.copyOf(documentIds)), Occur.FILTER)
        .build();
  }
}
