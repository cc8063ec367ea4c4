package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;

/** Terms are found however they are set off from what they mean, and other words are none. */
final class UnquotedTermsTest {

  @TempDir Path folder = Path.of("");

  private Contract read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    return new ContractParser().parse(new DocumentReader().read(file, null));
  }

  @Test
  void findsTermsWithoutQuotationMarks() throws Exception {
    Contract contract =
        read(
            "SERVICES CONTRACT\n\n1. INTERPRETATION\n\n1.1 The definitions in this clause apply in"
                + " this Contract:\n\nBusiness Day: a day other than a Saturday.\n\nCharges means the"
                + " sums of Schedule 2.\n\n1.2 Note: the headings bind nobody.\n");

    assertThat(contract.terms())
        .extracting(DefinedTerm::term)
        .containsExactly("Business Day", "Charges");
  }

  @Test
  void findsTermsOfEveryShapeInAListOfThem() throws Exception {
    Contract contract =
        read(
            "SERVICES CONTRACT\n\n(1) CURLEW YARNS LIMITED of York (the Mill); and\n\n(2) AVOCET LIMITED"
                + " incorporated in England (Buyer).\n\n1. INTERPRETATION\n\n1.1 The definitions and rules"
                + " of interpretation in this clause apply in this contract.\n\nLoom Day: a day on which"
                + " the looms run.\n\nLoss \u2013 any cost or damage.\n\nA person includes a company, and a"
                + " note binds nobody.\n\nShift Hours means 9 a.m. to 5 p.m. on a Loom Day.\n\nYarn has the"
                + " meaning given in clause 2.\n\n1.2 Note: the headings bind nobody.\n\n2. DYES\n\n2.1 Dyes"
                + " means those of the list, each such dye, a \u201cDye\u201d, being fast.\n\n3. LAW\n\n"
                + "Law: that of York.\n");

    assertThat(contract.terms())
        .extracting(DefinedTerm::term)
        .containsExactlyInAnyOrder(
            "Mill", "Buyer", "Loom Day", "Loss", "Shift Hours", "Yarn", "Dye");
  }

  /** Bold is what marks a term, whatever stands behind it. */
  @Test
  void findsTermsInBold() throws Exception {
    Path file = folder.resolve("bold.html");
    Files.writeString(
        file,
        "<p>SALE CONTRACT</p><p>1. Definitions</p><p>1.1 In this contract:</p>"
            + "<p><b>insured risks</b> fire, storm and flood.</p>"
            + "<p><b>Works</b> - has the meaning of clause 3.</p>"
            + "<p><b>Site:</b> the land at York.</p>"
            + "<p><b>Dye Day:</b> a day of dyeing. Wash Day: the day before it.</p>"
            + "<p>1.2 <b>Notices.</b> They are given in writing to the other.</p>"
            + "<p>2. <b>Price</b> is five pounds.</p>");
    Contract contract = new ContractParser().parse(new DocumentReader().read(file, null));

    assertThat(contract.terms())
        .extracting(DefinedTerm::term)
        .containsExactly("insured risks", "Works", "Site", "Dye Day", "Wash Day");
  }

  @Test
  void findsTermsWithAnArticleOrAColon() throws Exception {
    Contract contract =
        read(
            "LICENCE DEED\n\nThis deed is made between A Ltd, hereinafter called \"THE LICENSOR\", and B"
                + " Ltd (\u201cthe Licensee\u201d).\n\n1. DEFINITIONS\n\n1.1 \"Business Hours\": 9 a.m. to 5"
                + " p.m. on a working day.\n\n1.2 The word \"urgent\": it binds nobody.\n");

    assertThat(contract.terms())
        .extracting(DefinedTerm::term)
        .containsExactly("LICENSOR", "Licensee", "Business Hours");
  }

  @Test
  void takesNoSharesAndPhrasesForTerms() throws Exception {
    Contract contract =
        read(
            "1. Rate. The rate (the \"15%\") and the words \"to the extent\" mean what they say."
                + " The \"Fee\" means five dollars.\n");

    assertThat(contract.terms()).extracting(DefinedTerm::term).containsExactly("Fee");
  }
}
