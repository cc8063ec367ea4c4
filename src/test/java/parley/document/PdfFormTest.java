package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

/** What the fields of a form hold is read beside their labels. */
final class PdfFormTest extends DrawnPdf {

  @Test
  void readsTheValuesOfAForm() throws Exception {
    draw(text(72, 700, 11, "Fee:") + text(72, 680, 11, "Renewal:"));
    PDAcroForm form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    PDTextField fee = field(form, "fee", "EUR 48,200", 120, 696);
    PDCheckBox renewal = new PDCheckBox(form);
    renewal.setPartialName("renewal");
    renewal.getWidgets().getFirst().getCOSObject().setName(COSName.AS, "Yes");
    place(renewal.getWidgets().getFirst(), 130, 676);
    form.setFields(List.of(fee, renewal));

    assertThat(String.join(" ", texts(read()))).isEqualTo("Fee:\tEUR 48,200 Renewal: \u2612");
  }

  /** A label and its value are a row; a value within a sentence is a part of it. */
  @Test
  void keepsTheLabelsOfAFormApart() throws Exception {
    draw(
        text(72, 700, 11, "Hirer")
            + text(72, 680, 11, "Weekly fee")
            + text(72, 660, 11, "It is due on the")
            + text(230, 660, 11, "of each month."));
    PDAcroForm form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    form.setFields(
        List.of(
            field(form, "hirer", "Avocet Mills", 200, 696),
            field(form, "fee", "EUR 40", 200, 676),
            field(form, "day", "first day", 160, 656)));

    assertThat(texts(read()))
        .containsExactly(
            "Hirer\tAvocet Mills",
            "Weekly fee\tEUR 40",
            "It is due on the first day of each month.");
  }

  private PDTextField field(PDAcroForm form, String name, String value, int x, int y)
      throws Exception {
    PDTextField field = new PDTextField(form);
    field.setPartialName(name);
    field.getCOSObject().setString(COSName.V, value);
    place(field.getWidgets().getFirst(), x, y);
    return field;
  }

  private void place(PDAnnotationWidget widget, int x, int y) throws Exception {
    widget.setRectangle(new PDRectangle(x, y, 150, 15));
    widget.setPage(page);
    widget.getCOSObject().setName(COSName.SUBTYPE, "Widget");
    page.getAnnotations().add(widget);
  }
}
