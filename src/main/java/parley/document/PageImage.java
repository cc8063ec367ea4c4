package parley.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import parley.document.UnreadableDocumentException.Reason;

/** Pages of a PDF as pictures. Safe for many threads; two are drawn at a time. */
public final class PageImage {
  private static final int AT_A_TIME = 2;
  private static final float LARGEST_POINTS = 14_400;
  private static final Semaphore DRAWING = new Semaphore(AT_A_TIME);

  private PageImage() {}

  /**
   * Draws a page as PNG.
   *
   * @param page 1-based
   * @param width of the picture in pixels
   * @throws UnreadableDocumentException when the file is no PDF that can be opened, or has no such
   *     page
   */
  public static byte[] png(Path file, int page, int width)
      throws IOException, UnreadableDocumentException {
    DRAWING.acquireUninterruptibly();
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
        PDDocument document = Loader.loadPDF(bytes)) {
      return png(document, page, width);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableDocumentException(Reason.MALFORMED, "The page cannot be drawn.", e);
    } finally {
      DRAWING.release();
    }
  }

  private static byte[] png(PDDocument document, int page, int width) throws IOException {
    float points = document.getPage(page - 1).getCropBox().getWidth();
    float high = document.getPage(page - 1).getCropBox().getHeight();
    if (points < 1 || points > LARGEST_POINTS || high > LARGEST_POINTS || high > 20 * points) {
      throw new IOException("a page of odd size");
    }
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImage(page - 1, width / points, ImageType.RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
