package parley.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import parley.language.PassageConcepts;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.DocumentNames;
import parley.structure.Party;
import parley.structure.Passage;
import parley.structure.Section;
import parley.structure.SectionNumbers;

/** Makes the block of Lucene documents of one contract: its passages, then the contract itself. */
final class Blocks {
  private static final FieldType PRESENT = new FieldType(TextField.TYPE_NOT_STORED);
  private static final FieldType WEIGHED = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    PRESENT.setIndexOptions(IndexOptions.DOCS);
    PRESENT.setOmitNorms(true);
    PRESENT.freeze();
    WEIGHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WEIGHED.freeze();
  }

  private final PassageConcepts concepts;

  Blocks(PassageConcepts concepts) {
    this.concepts = concepts;
  }

  List<Document> of(IndexedDocument document) {
    Contract contract = document.contract();
    Map<Integer, List<DefinedTerm>> definitions = definitionsByPassage(contract);
    Map<Integer, List<Section>> items = itemsByPassage(contract);
    List<Document> block = new ArrayList<>(contract.passages().size() + 1);
    for (Passage passage : contract.passages()) {
      Document entry = passage(document, passage, definitions);
      numbers(contract, passage, items.getOrDefault(passage.index(), List.of()))
          .forEach(n -> entry.add(new StringField(Fields.SECTION, n, Field.Store.NO)));
      block.add(entry);
    }
    block.add(card(document));
    return block;
  }

  private Document passage(
      IndexedDocument document, Passage passage, Map<Integer, List<DefinedTerm>> definitions) {
    Contract contract = document.contract();
    Document entry = entry(document.id(), Fields.PASSAGE);
    entry.add(new NumericDocValuesField(Fields.NUMBER, passage.index()));
    String body = contract.textOf(passage);
    entry.add(new Field(Fields.BODY, body, PRESENT));
    List<String> titles = contract.titles(passage.section());
    addWords(entry, body, 1);
    addWords(entry, String.join(" . ", titles), 2.5f);
    if (passage.leadStart() >= 0) {
      addWords(entry, contract.text().substring(passage.leadStart(), passage.leadEnd()), 1);
    }
    for (DefinedTerm term : definitions.getOrDefault(passage.index(), List.of())) {
      addWords(entry, term.term(), 3);
    }
    concepts
        .of(body, titles)
        .forEach((id, p) -> entry.add(new FeatureField(Fields.CONCEPT, id, p)));
    return entry;
  }

  /** What a section may be cited as that the passage stands in, or that is an item within it. */
  private static Set<String> numbers(Contract contract, Passage passage, List<Section> items) {
    Set<String> numbers = new TreeSet<>(SectionNumbers.of(contract.path(passage.section())));
    items.forEach(item -> numbers.addAll(SectionNumbers.of(contract.path(item.index()))));
    return numbers;
  }

  private static void addWords(Document entry, String text, float weight) {
    entry.add(new Field(Fields.WORDS, new WeightedStems(text, weight), WEIGHED));
  }

  private static Document card(IndexedDocument document) {
    Contract contract = document.contract();
    Document entry = entry(document.id(), Fields.CARD);
    entry.add(new TextField(Fields.NAME, DocumentNames.spaced(document.name()), Field.Store.NO));
    String title = contract.profile().title();
    entry.add(new TextField(Fields.TITLE, title == null ? "" : title, Field.Store.NO));
    for (Party party : contract.profile().parties()) {
      entry.add(new TextField(Fields.PARTY, party.name(), Field.Store.NO));
    }
    String naming = DocumentNames.of(document.name(), contract.profile());
    entry.add(new TextField(Fields.NAMING, naming, Field.Store.NO));
    String opening = DocumentNames.opening(contract);
    entry.add(new TextField(Fields.OPENING, opening, Field.Store.NO));
    return entry;
  }

  private static Document entry(String id, String kind) {
    Document entry = new Document();
    entry.add(new StringField(Fields.DOCUMENT, id, Field.Store.NO));
    entry.add(new SortedDocValuesField(Fields.DOCUMENT, new BytesRef(id)));
    entry.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    return entry;
  }

  private static Map<Integer, List<Section>> itemsByPassage(Contract contract) {
    Map<Integer, List<Section>> byPassage = new HashMap<>();
    List<Passage> passages = contract.passages();
    for (Section item : contract.sections()) {
      if (item.kind() == Section.Kind.ITEM) {
        int passage = Math.max(0, contract.passageAt(item.start()));
        while (passage < passages.size() && passages.get(passage).start() < item.end()) {
          byPassage.computeIfAbsent(passage, p -> new ArrayList<>()).add(item);
          passage++;
        }
      }
    }
    return byPassage;
  }

  private static Map<Integer, List<DefinedTerm>> definitionsByPassage(Contract contract) {
    Map<Integer, List<DefinedTerm>> byPassage = new HashMap<>();
    for (DefinedTerm term : contract.terms()) {
      int passage = contract.passageAt(term.start());
      byPassage.computeIfAbsent(passage, p -> new ArrayList<>()).add(term);
    }
    return byPassage;
  }
}
