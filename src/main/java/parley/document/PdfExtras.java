package parley.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException.Reason;

/** What a PDF holds beside its pages. Stateless. */
final class PdfExtras {

  private static final int MOST = 50;
  private static final int DEEPEST = 12;

  private PdfExtras() {}

  /** Refuses a form whose words only the viewer of its maker shows. */
  static void refuseDynamicForm(PDDocument pdf) throws UnreadableDocumentException {
    PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
    boolean rendered =
        pdf.getDocumentCatalog()
            .getCOSObject()
            .getBoolean(COSName.getPDFName("NeedsRendering"), false);
    if (rendered && form != null && form.hasXFA()) {
      throw new UnreadableDocumentException(
          Reason.UNSUPPORTED,
          "The document is a dynamic form (XFA), whose words are not on its pages; print it to PDF"
              + " with the program that shows it, and send that.");
    }
  }

  /** A warning that names the files inside the document; null when there are none. */
  static @Nullable Warning attachments(PDDocument pdf) {
    Set<String> names = new LinkedHashSet<>();
    Set<Integer> pages = new LinkedHashSet<>();
    try {
      embedded(pdf, names);
      pinned(pdf, names, pages);
    } catch (IOException | RuntimeException e) {
      names.add("a file whose name cannot be read");
    }
    if (names.isEmpty()) {
      return null;
    }
    String listed = String.join(", ", names.stream().limit(MOST).toList());
    return new Warning(
        "attachments",
        "The document has other files inside it that were not read: " + listed + ".",
        List.copyOf(pages));
  }

  private static void embedded(PDDocument pdf, Set<String> names) throws IOException {
    PDDocumentNameDictionary dictionary = pdf.getDocumentCatalog().getNames();
    if (dictionary != null && dictionary.getEmbeddedFiles() != null) {
      collect(dictionary.getEmbeddedFiles(), names, 0);
    }
  }

  private static void collect(
      PDNameTreeNode<PDComplexFileSpecification> node, Set<String> names, int depth)
      throws IOException {
    try {
      Map<String, PDComplexFileSpecification> files = node.getNames();
      if (files != null) {
        files.forEach((name, file) -> names.add(file == null ? name : name(file, name)));
      }
    } catch (IOException e) {
      collectStrings(node.getCOSObject().getCOSArray(COSName.NAMES), names);
    }
    if (node.getKids() != null && depth < DEEPEST && names.size() < MOST) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        collect(kid, names, depth + 1);
      }
    }
  }

  /** The names of a list that is not sound. */
  private static void collectStrings(@Nullable COSArray entries, Set<String> names)
      throws IOException {
    int before = names.size();
    for (COSBase entry : entries == null ? List.<COSBase>of() : entries.toList()) {
      if (entry instanceof COSString name && !name.getString().isBlank() && names.size() < MOST) {
        names.add(name.getString());
      }
    }
    if (names.size() == before) {
      throw new IOException("no file has a name");
    }
  }

  private static String name(PDFileSpecification file, String otherwise) {
    String name =
        file instanceof PDComplexFileSpecification complex ? complex.getFilename() : file.getFile();
    return name == null || name.isBlank() ? otherwise : name;
  }

  private static void pinned(PDDocument pdf, Set<String> names, Set<Integer> pages)
      throws IOException {
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      List<PDAnnotation> files =
          page.getAnnotations(annotation -> annotation instanceof PDAnnotationFileAttachment);
      for (PDAnnotation annotation : new ArrayList<>(files)) {
        if (annotation instanceof PDAnnotationFileAttachment file && file.getFile() != null) {
          names.add(name(file.getFile(), "a file"));
          pages.add(number);
        }
      }
    }
  }
}
