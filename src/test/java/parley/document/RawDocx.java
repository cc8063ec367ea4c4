package parley.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes DOCX files for tests from the XML of their parts. Not thread-safe. */
final class RawDocx {

  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private String namespace = TRANSITIONAL;
  private String types = TYPES;
  private String body = "";

  /** The form of the standard that has namespaces of its own. */
  RawDocx strict() {
    namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    return this;
  }

  /** What stands in the body. */
  RawDocx body(String xml) {
    body = xml;
    return this;
  }

  /** A further part, such as {@code numbering}, with the XML inside its root. */
  RawDocx part(String name, String root, String xml) {
    parts.put(name, "<w:" + root + " xmlns:w='" + namespace + "'>" + xml + "</w:" + root + ">");
    return this;
  }

  /** A file of another format, under a name such as {@code aFChunk1}. */
  RawDocx file(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** A paragraph of one run. */
  static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  static String run(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  /** A paragraph of a list. */
  static String numbered(int list, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='"
        + list
        + "'/></w:numPr></w:pPr>"
        + (text.isEmpty() ? "" : run(text))
        + "</w:p>";
  }

  Path save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Default Extension='xml' ContentType='application/xml'/></Types>");
      put(zip, "_rels/.rels", relations("r0", "officeDocument", "word/document.xml"));
      StringBuilder of = new StringBuilder();
      for (Map.Entry<String, String> part : parts.entrySet()) {
        String relation = part.getKey().replaceAll("\\d", "");
        of.append(relation(part.getKey(), relation, part.getKey() + ".xml"));
        put(zip, "word/" + part.getKey() + ".xml", part.getValue());
      }
      put(zip, "word/_rels/document.xml.rels", wrapped(of.toString()));
      put(zip, "word/document.xml", document());
    }
    return file;
  }

  private String document() {
    return "<w:document xmlns:w='"
        + namespace
        + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
        + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
        + " xmlns:v='urn:schemas-microsoft-com:vml'"
        + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'><w:body>"
        + body
        + "</w:body></w:document>";
  }

  private String relations(String id, String type, String target) {
    return wrapped(relation(id, type, target));
  }

  private String relation(String id, String type, String target) {
    return "<Relationship Id='" + id + "' Type='" + types + type + "' Target='" + target + "'/>";
  }

  private static String wrapped(String relations) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + relations
        + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
