package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.service.Library;
import parley.service.Refusal;
import parley.service.Repairs;
import parley.store.StoredDocument;
import parley.structure.Contract;
import parley.structure.Reference;
import parley.structure.Section;

/** Documents as they were understood: sections, terms, Markdown. Safe for many threads. */
final class ContractRoutes {
  private static final String DOCUMENT = "/v1/datastores/{datastore}/documents/{document}";

  private final Library library;
  private final Repairs readings;

  ContractRoutes(Library library, Repairs readings) {
    this.library = library;
    this.readings = readings;
  }

  void register(RoutesConfig routes) {
    routes.get(DOCUMENT + "/sections", this::sections, Scope.READ);
    routes.get(DOCUMENT + "/sections/{section}", this::section, Scope.READ);
    routes.get(DOCUMENT + "/terms", this::terms, Scope.READ);
    routes.get(DOCUMENT + "/parse", this::parse, Scope.READ);
  }

  record SectionView(
      String id,
      @Nullable String number,
      @Nullable String title,
      int level,
      @Nullable String parentId,
      int pageStart,
      int pageEnd) {}

  record SectionWithText(
      String id,
      @Nullable String number,
      @Nullable String title,
      int level,
      @Nullable String parentId,
      int pageStart,
      int pageEnd,
      String text) {}

  record SectionInFull(
      String id,
      @Nullable String number,
      @Nullable String title,
      int level,
      @Nullable String parentId,
      int pageStart,
      int pageEnd,
      String text,
      List<String> path,
      List<String> definedTerms,
      List<ReferenceView> references) {}

  record ReferenceView(String text, @Nullable String sectionId) {}

  record SectionList(List<?> sections) {}

  record TermView(String term, String definition, String sectionId, int page) {}

  record TermList(List<TermView> terms) {}

  record Parsed(
      String status,
      String fileName,
      String markdownDocument,
      List<UnresolvedView> unresolvedReferences) {}

  record UnresolvedView(String text, @Nullable String sectionId, int page) {}

  private StoredDocument document(Context ctx) {
    return library.document(Caller.datastore(ctx), ctx.pathParam("document"));
  }

  private Contract contract(StoredDocument document) {
    if (!document.searchable()) {
      throw new Refusal(
          Refusal.Reason.CONFLICT,
          "The document is " + document.status().wireName() + "; it has not been read.");
    }
    return readings.contract(document.id());
  }

  private void sections(Context ctx) {
    Contract contract = contract(document(ctx));
    boolean text = "true".equalsIgnoreCase(Params.text(ctx, "text"));
    List<?> views =
        contract.sections().stream()
            .map(s -> text ? withText(contract, s) : view(contract, s))
            .toList();
    Json.send(ctx, new SectionList(views));
  }

  private static @Nullable String parent(Contract contract, Section s) {
    return s.parent() < 0 ? null : contract.sections().get(s.parent()).id();
  }

  private static Object view(Contract c, Section s) {
    return new SectionView(
        s.id(), s.number(), s.title(), s.level(), parent(c, s), s.pageStart(), s.pageEnd());
  }

  private static Object withText(Contract c, Section s) {
    return new SectionWithText(
        s.id(),
        s.number(),
        s.title(),
        s.level(),
        parent(c, s),
        s.pageStart(),
        s.pageEnd(),
        text(c, s));
  }

  private static String text(Contract contract, Section section) {
    return contract.text().substring(section.bodyStart(), section.end()).strip();
  }

  private void section(Context ctx) {
    Contract contract = contract(document(ctx));
    Section section =
        contract.sections().stream()
            .filter(s -> s.id().equals(ctx.pathParam("section")))
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no such section."));
    Json.send(ctx, inFull(contract, section));
  }

  private static SectionInFull inFull(Contract c, Section s) {
    Set<String> terms = new LinkedHashSet<>();
    c.passages().stream()
        .filter(p -> p.start() >= s.start() && p.end() <= s.end())
        .forEach(p -> terms.addAll(p.terms()));
    List<ReferenceView> references = new ArrayList<>();
    for (Reference r : c.references()) {
      if (r.start() >= s.bodyStart() && r.end() <= s.end()) {
        String target = r.target() < 0 ? null : c.sections().get(r.target()).id();
        references.add(new ReferenceView(c.text().substring(r.start(), r.end()), target));
      }
    }
    return new SectionInFull(
        s.id(),
        s.number(),
        s.title(),
        s.level(),
        parent(c, s),
        s.pageStart(),
        s.pageEnd(),
        text(c, s),
        c.path(s.index()).stream().map(Passages::heading).toList(),
        List.copyOf(terms),
        references);
  }

  private void terms(Context ctx) {
    Contract contract = contract(document(ctx));
    Json.send(
        ctx,
        new TermList(
            contract.terms().stream()
                .map(t ->
                    new TermView(
                        t.term(),
                        contract.text().substring(t.start(), t.end()),
                        contract.sections().get(t.section()).id(),
                        t.page()))
                .toList()));
  }

  private void parse(Context ctx) {
    StoredDocument document = document(ctx);
    for (String type : Params.texts(ctx, "output_types")) {
      if (!type.equals("markdown-document")) {
        throw Fields.invalid("output_types", "must be markdown-document");
      }
    }
    String status = document.status().wireName();
    if (document.searchable()) {
      Contract contract = contract(document);
      List<UnresolvedView> unresolved = unresolved(contract);
      Json.send(ctx, new Parsed(status, document.name(), Markdown.of(contract), unresolved));
    } else {
      Json.send(ctx, new Parsed(status, document.name(), "", List.of()));
    }
  }

  /** The mentions of sections that the document does not have, in the order of the text. */
  private static List<UnresolvedView> unresolved(Contract c) {
    return c.references().stream()
        .filter(r -> r.target() < 0)
        .map(r ->
            new UnresolvedView(
                c.text().substring(r.start(), r.end()),
                r.section() < 0 || c.sections().isEmpty()
                    ? null
                    : c.sections().get(r.section()).id(),
                c.pageAt(r.start())))
        .toList();
  }
}
