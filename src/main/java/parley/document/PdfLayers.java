package parley.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which optional contents of a PDF are shown when it is opened. Immutable. */
final class PdfLayers {

  private static final COSName OCGS = COSName.getPDFName("OCGs");
  private static final COSName POLICY = COSName.getPDFName("P");
  private static final COSName BASE = COSName.getPDFName("BaseState");
  private static final COSName OC_PROPERTIES = COSName.getPDFName("OCProperties");

  private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

  PdfLayers(PDDocument pdf) {
    COSDictionary properties =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(OC_PROPERTIES);
    COSDictionary usual =
        properties == null ? null : properties.getCOSDictionary(COSName.getPDFName("D"));
    if (properties == null || usual == null) {
      return;
    }
    if ("OFF".equals(usual.getNameAsString(BASE))) {
      off.addAll(groups(properties.getDictionaryObject(OCGS)));
      groups(usual.getDictionaryObject(COSName.getPDFName("ON"))).forEach(off::remove);
    }
    off.addAll(groups(usual.getDictionaryObject(COSName.getPDFName("OFF"))));
  }

  private static List<COSDictionary> groups(@Nullable COSBase object) {
    List<COSDictionary> groups = new ArrayList<>();
    if (object instanceof COSDictionary single) {
      groups.add(single);
    } else if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary group) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  /** Whether what belongs to the layer, or to layers by a rule, is shown; null belongs to none. */
  boolean shows(@Nullable COSBase layer) {
    if (off.isEmpty() || !(layer instanceof COSDictionary content)) {
      return true;
    }
    if (!content.containsKey(OCGS)) {
      return !off.contains(content);
    }
    List<COSDictionary> groups = groups(content.getDictionaryObject(OCGS));
    if (groups.isEmpty()) {
      return true;
    }
    String policy = content.getNameAsString(POLICY);
    return switch (policy == null ? "AnyOn" : policy) {
      case "AllOn" -> groups.stream().noneMatch(off::contains);
      case "AnyOff" -> groups.stream().anyMatch(off::contains);
      case "AllOff" -> off.containsAll(groups);
      default -> groups.stream().anyMatch(group -> !off.contains(group));
    };
  }
}
