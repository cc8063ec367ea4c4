package parley.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Counts the automatic numbers of a DOCX as a word processor prints them. Not thread-safe. */
final class DocxNumbers {

  private static final int LEVELS = 9;
  private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
  private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

  private final Map<BigInteger, int[]> counters = new HashMap<>();

  /** The number printed before a paragraph, or an empty string; counts it. */
  String next(XWPFParagraph paragraph) {
    CTNumPr numbered = numbering(paragraph);
    XWPFNumbering numbering = paragraph.getDocument().getNumbering();
    if (numbered == null
        || numbered.getNumId() == null
        || numbering == null
        || paragraph.getText().isBlank()) {
      return "";
    }
    XWPFNum num = numbering.getNum(numbered.getNumId().getVal());
    if (num == null || num.getCTNum().getAbstractNumId() == null) {
      return "";
    }
    BigInteger id = num.getCTNum().getAbstractNumId().getVal();
    XWPFAbstractNum series = numbering.getAbstractNum(id);
    int level = numbered.getIlvl() == null ? 0 : numbered.getIlvl().getVal().intValue();
    if (series == null
        || level < 0
        || level >= Math.min(LEVELS, series.getCTAbstractNum().sizeOfLvlArray())) {
      return "";
    }
    return printed(series, counters.computeIfAbsent(id, n -> new int[LEVELS]), level);
  }

  /** The paragraph's own numbering, or that of its style. */
  private static @Nullable CTNumPr numbering(XWPFParagraph paragraph) {
    CTPPr own = paragraph.getCTP().getPPr();
    if (own != null && own.getNumPr() != null) {
      return own.getNumPr();
    }
    String id = paragraph.getStyle();
    for (int n = 0; id != null && n < LEVELS && paragraph.getDocument().getStyles() != null; n++) {
      XWPFStyle style = paragraph.getDocument().getStyles().getStyle(id);
      if (style == null) {
        return null;
      }
      CTPPrGeneral properties = style.getCTStyle().getPPr();
      if (properties != null && properties.getNumPr() != null) {
        return properties.getNumPr();
      }
      id = style.getBasisStyleID();
    }
    return null;
  }

  private static String printed(XWPFAbstractNum series, int[] counts, int level) {
    for (int l = level + 1; l < LEVELS; l++) {
      counts[l] = 0;
    }
    for (int l = 0; l <= level; l++) {
      if (counts[l] == 0) {
        counts[l] = start(series.getCTAbstractNum().getLvlArray(l)) - (l == level ? 1 : 0);
      }
    }
    counts[level]++;
    CTLvl form = series.getCTAbstractNum().getLvlArray(level);
    String text = form.getLvlText() == null ? "" : form.getLvlText().getVal();
    for (int l = 0; l <= level; l++) {
      CTLvl outer = series.getCTAbstractNum().getLvlArray(l);
      text = text.replace("%" + (l + 1), sign(outer, counts[l], form));
    }
    return isBullet(form) ? "\u2022" : text.strip();
  }

  private static int start(CTLvl level) {
    return level.getStart() == null ? 1 : level.getStart().getVal().intValue();
  }

  private static boolean isBullet(CTLvl level) {
    return level.getNumFmt() != null && level.getNumFmt().getVal() == STNumberFormat.BULLET;
  }

  private static String sign(CTLvl level, int n, CTLvl printed) {
    boolean legal = printed.getIsLgl() != null;
    if (level.getNumFmt() == null || legal || n <= 0) {
      return Integer.toString(n);
    }
    return switch (level.getNumFmt().getVal().intValue()) {
      case STNumberFormat.INT_LOWER_LETTER -> letters(n);
      case STNumberFormat.INT_UPPER_LETTER -> letters(n).toUpperCase(Locale.ROOT);
      case STNumberFormat.INT_LOWER_ROMAN -> roman(n);
      case STNumberFormat.INT_UPPER_ROMAN -> roman(n).toUpperCase(Locale.ROOT);
      case STNumberFormat.INT_DECIMAL_ZERO -> n < 10 ? "0" + n : Integer.toString(n);
      case STNumberFormat.INT_NONE -> "";
      default -> Integer.toString(n);
    };
  }

  private static String letters(int n) {
    char letter = (char) ('a' + (n - 1) % 26);
    return String.valueOf(letter).repeat(1 + (n - 1) / 26);
  }

  private static String roman(int n) {
    return n < 100 ? TENS[n / 10] + ONES[n % 10] : Integer.toString(n);
  }
}
