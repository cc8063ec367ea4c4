package parley.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.answer.Citation;
import parley.http.ReplyView.BoxView;
import parley.http.ReplyView.CitationView;
import parley.http.ReplyView.Content;
import parley.retrieve.Evidence;
import parley.retrieve.PassageContext;
import parley.service.Scope;
import parley.store.StoredDocument;
import parley.structure.Contract;
import parley.structure.PageBox;
import parley.structure.Passage;
import parley.structure.Section;

/** Views of passages and quotations of the documents in one question's scope. Immutable. */
final class Passages {
  private final Scope scope;
  private final Texts texts;

  /** Whether passages are sent with their text. */
  enum Texts {
    INCLUDED,
    LEFT_OUT
  }

  Passages(Scope scope, Texts texts) {
    this.scope = scope;
    this.texts = texts;
  }

  String id(Evidence evidence) {
    Contract contract = scope.contract(evidence.documentId());
    Passage passage = contract.passages().get(evidence.passage());
    return ContentId.of(scope.document(evidence.documentId()), passage).toString();
  }

  /** Ids of the passages that citations stand in, none twice. */
  List<String> ids(List<Citation> citations) {
    return citations.stream().map(c -> id(evidence(c))).distinct().toList();
  }

  /** The passage a citation stands in. */
  Evidence evidence(Citation citation) {
    int at = scope.contract(citation.documentId()).passageAt(citation.start());
    return new Evidence(citation.documentId(), Math.max(0, at), 0, 0, 0, 0, 0, 0, 0, null);
  }

  /** A passage; its number is its place after those {@code before} it. */
  Content content(Evidence evidence, List<Content> before) {
    StoredDocument document = scope.document(evidence.documentId());
    Contract contract = scope.contract(evidence.documentId());
    Passage passage = contract.passages().get(evidence.passage());
    Section section = contract.sections().get(passage.section());
    String id = id(evidence);
    int page = contract.pageAt(passage.start());
    String format = contract.format().wireName();
    String title = contract.profile().title();
    return new Content(
        id,
        document.id(),
        document.name(),
        document.datastoreId(),
        format,
        "file",
        page,
        before.size() + 1,
        Replies.round(evidence.score()),
        texts == Texts.INCLUDED ? contract.textOf(passage) : null,
        new ReplyView.Metadata(
            id,
            section.id(),
            heading(section),
            page,
            document.name(),
            format,
            title == null ? document.name() : title,
            texts == Texts.INCLUDED ? context(contract, passage) : null));
  }

  private static ReplyView.ContextView context(Contract contract, Passage passage) {
    PassageContext context = PassageContext.of(contract, passage);
    return new ReplyView.ContextView(
        context.leadIn(),
        context.definitions().stream()
            .map(d -> new ReplyView.DefinitionView(d.term(), d.text()))
            .toList(),
        context.references().stream()
            .map(r -> new ReplyView.ReferredView(r.section().id(), heading(r.section()), r.text()))
            .toList());
  }

  /** A section as a person cites it, such as {@code Section 2.5 Adjustments}. */
  static String heading(Section section) {
    String title = section.title();
    if (title == null || title.startsWith(section.label())) {
      return title == null ? section.label() : title;
    }
    return section.label() + " " + title;
  }

  CitationView citation(Citation citation) {
    StoredDocument document = scope.document(citation.documentId());
    Contract contract = scope.contract(citation.documentId());
    Section section = contract.sectionAt(citation.start());
    return new CitationView(
        id(evidence(citation)),
        document.id(),
        document.name(),
        section == null ? null : section.id(),
        section == null ? null : number(section),
        section == null ? null : section.title(),
        contract.pageAt(citation.start()),
        citation.quote(),
        contract.boxes(citation.start(), citation.end()).stream().map(Passages::box).toList());
  }

  /** Its number in full, such as {@code 2.1(a)}; null for a part without one. */
  private static @Nullable String number(Section section) {
    String label = section.label();
    return section.number() == null ? null : label.substring(label.indexOf(' ') + 1);
  }

  static BoxView box(PageBox place) {
    return new BoxView(
        place.page(),
        tenth(place.box().x0()),
        tenth(place.box().y0()),
        tenth(place.box().x1()),
        tenth(place.box().y1()));
  }

  private static double tenth(float points) {
    return Math.round(points * 10) / 10.0;
  }
}
