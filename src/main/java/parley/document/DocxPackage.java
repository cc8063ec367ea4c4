package parley.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException.Reason;

/**
 * The parts of a DOCX, found by their relations, whose names end alike in the transitional and the
 * strict form of the standard. Not thread-safe.
 */
final class DocxPackage implements Closeable {

  private final OPCPackage opened;
  private final PackagePart main;

  private DocxPackage(OPCPackage opened, PackagePart main) {
    this.opened = opened;
    this.main = main;
  }

  static DocxPackage open(InputStream in) throws UnreadableDocumentException, IOException {
    try {
      return of(OPCPackage.open(in));
    } catch (InvalidFormatException e) {
      throw new UnreadableDocumentException(Reason.MALFORMED, "The file is not a sound DOCX.", e);
    }
  }

  private static DocxPackage of(OPCPackage opened)
      throws UnreadableDocumentException, InvalidFormatException {
    try {
      return new DocxPackage(opened, main(opened));
    } catch (UnreadableDocumentException | InvalidFormatException e) {
      opened.revert();
      throw e;
    }
  }

  private static PackagePart main(OPCPackage opened)
      throws UnreadableDocumentException, InvalidFormatException {
    for (PackageRelationship relation : opened.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = opened.getPart(relation);
        if (part != null) {
          return checked(part);
        }
      }
    }
    PackagePart usual = opened.getPart(PackagingURIHelper.createPartName("/word/document.xml"));
    if (usual == null) {
      throw new UnreadableDocumentException(
          Reason.UNSUPPORTED, "The file is an archive, and no Word document is in it.");
    }
    return usual;
  }

  private static PackagePart checked(PackagePart part) throws UnreadableDocumentException {
    String type = part.getContentType().toLowerCase(Locale.ROOT);
    if (type.contains("spreadsheet") || type.contains("presentation")) {
      throw new UnreadableDocumentException(
          Reason.UNSUPPORTED,
          "The file is a spreadsheet or a presentation; save it as PDF to have it read.");
    }
    return part;
  }

  /** The document's own part. */
  Xml document() throws UnreadableDocumentException, IOException {
    try (InputStream in = main.getInputStream()) {
      return Xml.parse(in);
    }
  }

  /** The first part that the document refers to in that way, such as {@code styles}; or null. */
  @Nullable Xml part(String relation) throws UnreadableDocumentException, IOException {
    try {
      for (PackageRelationship each : main.getRelationships()) {
        PackagePart part =
            each.getRelationshipType().endsWith("/" + relation) ? target(each) : null;
        if (part != null) {
          try (InputStream in = part.getInputStream()) {
            return Xml.parse(in);
          }
        }
      }
      return null;
    } catch (InvalidFormatException e) {
      throw new UnreadableDocumentException(Reason.MALFORMED, "The file is not a sound DOCX.", e);
    }
  }

  /** The bytes of the part that the document refers to by that id; null when there is none. */
  @Nullable InputStream bytes(@Nullable String id) throws IOException {
    PackagePart part = id == null ? null : target(main.getRelationship(id));
    return part == null ? null : part.getInputStream();
  }

  private @Nullable PackagePart target(@Nullable PackageRelationship relation) {
    if (relation == null || relation.getTargetMode() == TargetMode.EXTERNAL) {
      return null;
    }
    try {
      PackagePartName name = PackagingURIHelper.createPartName(relation.getTargetURI());
      return opened.getPart(name);
    } catch (InvalidFormatException e) {
      return null;
    }
  }

  @Override
  public void close() {
    opened.revert();
  }
}
