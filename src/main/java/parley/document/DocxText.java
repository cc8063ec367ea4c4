package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is printed of a DOCX: its body, and what stands in its headers and footers. */
final class DocxText {

  private final DocxPackage docx;
  private final int depth;
  private final TextFindings findings;
  private final ReadingProgress progress;
  private final DocxStyles styles;
  private final DocxNumbering numbering;

  /**
   * @param depth how many files the package is inside of
   */
  DocxText(DocxPackage docx, int depth, TextFindings findings, ReadingProgress progress)
      throws UnreadableDocumentException, IOException {
    this.docx = docx;
    this.depth = depth;
    this.findings = findings;
    this.progress = progress;
    this.styles = new DocxStyles(docx.part("styles"));
    this.numbering = new DocxNumbering(docx.part("numbering"), styles);
  }

  List<Line> lines() throws UnreadableDocumentException, IOException {
    Xml document = docx.document();
    Xml body = document.child("body");
    if (body == null) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.UNSUPPORTED, "The file is no Word document.");
    }
    DocxNotes notes = new DocxNotes(docx.part("footnotes"), docx.part("endnotes"));
    List<Line> lines = new ArrayList<>(reader(notes).of(body));
    boolean empty = lines.isEmpty();
    Set<String> furniture = new LinkedHashSet<>();
    for (Xml reference : references(body, "headerReference", "footerReference")) {
      for (Line line : part(reference, notes)) {
        if (!empty && furniture.add(line.text())) {
          lines.add(line.as(Line.Kind.FURNITURE));
        }
      }
    }
    return lines;
  }

  private DocxBody reader(DocxNotes notes) {
    return new DocxBody(styles, numbering, notes, findings, this::chunk, progress);
  }

  /** The headers and footers of all divisions, each once. */
  private static List<Xml> references(Xml parent, String... names) {
    List<Xml> found = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Xml division : divisions(parent)) {
      for (String name : names) {
        for (Xml reference : division.all(name)) {
          if (ids.add(String.valueOf(reference.attribute("id")))) {
            found.add(reference);
          }
        }
      }
    }
    return found;
  }

  private static List<Xml> divisions(Xml body) {
    List<Xml> found = new ArrayList<>();
    for (Xml element : body.children()) {
      Xml inside = element.is("sectPr") ? element : element.at("pPr", "sectPr");
      if (inside != null) {
        found.add(inside);
      } else if (element.is("sdt") || element.is("sdtContent") || element.is("customXml")) {
        found.addAll(divisions(element));
      }
    }
    return found;
  }

  private List<Line> part(Xml reference, DocxNotes notes)
      throws IOException, UnreadableDocumentException {
    try (InputStream in = docx.bytes(reference.attribute("id"))) {
      return in == null ? List.of() : reader(notes).of(Xml.parse(in));
    }
  }

  /** A part of another format that the document takes in. */
  private List<Line> chunk(@Nullable String relation)
      throws IOException, UnreadableDocumentException {
    try (InputStream in = docx.bytes(relation)) {
      return in == null
          ? List.of()
          : Chunk.lines(in.readNBytes(Chunk.LARGEST + 1), depth + 1, findings, progress);
    }
  }
}
