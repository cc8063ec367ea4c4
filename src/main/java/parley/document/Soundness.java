package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Tells whether the contents of a page can be unpacked to their end: the parser takes what it gets
 * of damaged ones and says nothing. Stateless.
 */
final class Soundness {

  private static final int PIECE = 1 << 14;

  private Soundness() {}

  static boolean isDamaged(PDPage page) {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      COSStream stream = streams.next().getCOSObject();
      COSBase filter = stream.getFilters();
      if (COSName.FLATE_DECODE.equals(filter) && isCut(stream)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCut(COSStream stream) {
    byte[] packed = new byte[PIECE];
    byte[] unpacked = new byte[PIECE];
    Inflater inflater = new Inflater();
    try (InputStream in = stream.createRawInputStream()) {
      for (int read = in.read(packed); read > 0; read = in.read(packed)) {
        inflater.setInput(packed, 0, read);
        while (inflater.inflate(unpacked) > 0 || (!inflater.needsInput() && !isOver(inflater))) {
          // only whether it goes on is asked
        }
      }
      return false;
    } catch (DataFormatException | IOException e) {
      return true;
    } finally {
      inflater.end();
    }
  }

  private static boolean isOver(Inflater inflater) {
    return inflater.finished() || inflater.needsDictionary();
  }
}
