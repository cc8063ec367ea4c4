package parley.structure;

import java.util.List;
import parley.document.SourceDocument;

/**
 * Makes a contract of a document as it was read: running text, section tree, passages, defined
 * terms, cross-references, profile. A pure function; safe for use by several threads.
 */
public final class ContractParser {

  /** Understands a document; never fails on odd content, a text without structure is one part. */
  public Contract parse(SourceDocument source) {
    RunningText running = RunningText.of(source);
    Contents contents = Contents.of(running);
    List<Section> sections = new SectionTreeBuilder(running, contents).build();
    PageFinder pages = new PageFinder(running.pageStarts());
    SectionFinder finder = new SectionFinder(paragraphs(sections));
    List<DefinedTerm> terms = new DefinedTerms(running, contents, finder, pages).find();
    List<Passage> passages =
        new PassageCutter(running, sections, contents, new TermUses(terms), finder).cut();
    Profile profile = new ProfileReader(running, contents, sections).read();
    List<Reference> references = new References(running.text(), contents, sections, finder).find();
    return new Contract(
        source.format(),
        running.text(),
        Math.max(1, source.pages().size()),
        running.pageStarts(),
        profile,
        sections,
        passages,
        terms,
        references,
        running.layout(),
        NumberingGaps.added(source.warnings(), sections, pages));
  }

  /** The sections that begin a paragraph: passages are cut and terms are placed by them. */
  private static List<Section> paragraphs(List<Section> sections) {
    return sections.stream().filter(s -> s.kind() != Section.Kind.ITEM).toList();
  }
}
