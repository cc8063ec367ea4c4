package parley.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are wrong in every way that a reader has been brought down by. */
final class MalformedFiles {
  private static final int DEEP = 100_000;
  private static final int BOMB_MEGABYTES = 600;
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private MalformedFiles() {}

  /**
   * By name.
   *
   * @param secret a file that none of them may bring out
   */
  static Map<String, byte[]> all(Path secret) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] sound = Files.readAllBytes(Path.of("sample-docs/services-agreement.pdf"));
    files.put("truncated.pdf", Arrays.copyOf(sound, sound.length / 2));
    files.put("header-only.pdf", ascii("%PDF-1.7\n"));
    files.put("xref-loop.pdf", xrefLoop());
    files.put("page-tree-loop.pdf", pageTreeLoop());
    files.put("deep-arrays.pdf", deepArrays());
    files.put("nested-streams.pdf", nestedStreams());
    files.put("form-loop.pdf", formLoop());
    files.put("short-length.pdf", lyingLength(3));
    files.put("endless-length.pdf", lyingLength(999_999_999));
    files.put("long-line.txt", ascii("1. Price. " + "x".repeat(1_000_000) + "\n"));
    files.put("deep.html", deepHtml());
    files.put("bomb.docx", docx(bombXml()));
    files.put("entities.docx", docx(new ByteArrayInput(entities())));
    files.put("outside.docx", docx(new ByteArrayInput(outside(secret))));
    files.put("not-a-zip.docx", ascii("PK\u0003\u0004 and nothing more"));
    return files;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Each table of cross-references says that the one before it is itself. */
  private static byte[] xrefLoop() {
    String head =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";
    int at = head.length();
    return ascii(
        head
            + "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev "
            + at
            + ">>\nstartxref\n"
            + at
            + "\n%%EOF");
  }

  /** A node of the page tree that is its own child. */
  private static byte[] pageTreeLoop() {
    return ascii(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R]/Count 100000>>endobj\n"
            + "3 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 7>>endobj\n"
            + "trailer<</Size 4/Root 1 0 R>>\n%%EOF");
  }

  private static byte[] deepArrays() {
    return ascii(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/A "
            + "[".repeat(DEEP)
            + "]".repeat(DEEP)
            + ">>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            + "trailer<</Size 3/Root 1 0 R>>\n%%EOF");
  }

  /** A few kilobytes that are inflated again and again. */
  private static byte[] nestedStreams() throws IOException {
    byte[] inner = deflated(ascii("BT (a) Tj ET "), BOMB_MEGABYTES * 80_000);
    return page("/Filter[/FlateDecode/FlateDecode]", deflated(inner, 1), -1);
  }

  /** A form that draws itself. */
  private static byte[] formLoop() {
    return ascii(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
            + "/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length 4>>stream\n/F Do\nendstream endobj\n"
            + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 10"
            + "/Resources<</XObject<</F 5 0 R>>>>>>stream\n/F Do /F Do\nendstream endobj\n"
            + "trailer<</Size 6/Root 1 0 R>>\n%%EOF");
  }

  private static byte[] lyingLength(int length) {
    return page("", ascii("BT /F 12 Tf 9 9 Td (The price is five dollars) Tj ET"), length);
  }

  /** One page; {@code length} as it claims, or the true one when negative. */
  private static byte[] page(String filter, byte[] content, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ascii(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<<"
                + filter
                + "/Length "
                + (length < 0 ? content.length : length)
                + ">>stream\n"));
    out.writeBytes(content);
    out.writeBytes(ascii("\nendstream endobj\ntrailer<</Size 6/Root 1 0 R>>\n%%EOF"));
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] piece, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] deepHtml() {
    return ascii(
        "<html><body>" + "<div>".repeat(DEEP) + "1. Price. Five dollars." + "</div>".repeat(DEEP));
  }

  private interface Part {
    void to(OutputStream out) throws IOException;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record ByteArrayInput(byte[] bytes) implements Part {
    @Override
    public void to(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  private static Part bombXml() {
    byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    return out -> {
      out.write(ascii("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>"));
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        out.write(megabyte);
      }
      out.write(ascii("</w:t></w:r></w:p></w:body></w:document>"));
    };
  }

  private static byte[] entities() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a0 \"Price five. \">");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY a").append(i).append(" \"");
      xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return ascii(xml + "]>" + body("&a11;"));
  }

  private static byte[] outside(Path secret) {
    return ascii(
        "<!DOCTYPE w:document [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>" + body("&s;"));
  }

  private static String body(String text) {
    return "<w:document xmlns:w=\""
        + WORD
        + "\"><w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static byte[] docx(Part document) throws IOException {
    String type =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          ascii(
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  + "<Default Extension=\"rels\" ContentType="
                  + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  + "<Override PartName=\"/word/document.xml\" ContentType=\""
                  + type
                  + "\"/></Types>"));
      zip.putNextEntry(new ZipEntry("_rels/.rels"));
      zip.write(
          ascii(
              "<Relationships xmlns="
                  + "\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                  + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/"
                  + "officeDocument/2006/relationships/officeDocument\""
                  + " Target=\"word/document.xml\"/></Relationships>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      document.to(zip);
    }
    return bytes.toByteArray();
  }
}
