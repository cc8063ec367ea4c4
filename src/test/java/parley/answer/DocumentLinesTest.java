package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentLinesTest {
  private static final Answer SILENT =
      new Answer.NotStated("The document does not say anything about interest.", "nothing", 0.8);

  @Test
  void eachDocumentHasItsLineAndItsCitation() {
    Answer answer = DocumentLines.of(Map.of("lease.pdf", found("a", "Utah law.", null)));
    assertThat(answer.direct()).isEqualTo("- lease.pdf: Utah law.");
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("lease.pdf", found("a", "Utah law.", null));
    answers.put("loan.pdf", found("b", "Ohio law.", null));
    Answer both = DocumentLines.of(answers);
    assertThat(both.direct()).isEqualTo("- lease.pdf: Utah law.\n- loan.pdf: Ohio law.");
    assertThat(((Answer.Found) both).citations())
        .extracting(Citation::documentId)
        .containsExactly("a", "b");
  }

  @Test
  void aSilentDocumentIsToldOf() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("lease.pdf", found("a", "Five percent.", null));
    answers.put("loan.pdf", SILENT);
    assertThat(DocumentLines.of(answers).direct())
        .endsWith("- loan.pdf: does not say anything about interest.");
  }

  @Test
  void whereAllAreSilentNothingIsCited() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("lease.pdf", SILENT);
    answers.put("loan.pdf", SILENT);
    Answer answer = DocumentLines.of(answers);
    assertThat(answer).isInstanceOf(Answer.NotStated.class);
    assertThat(answer.direct()).isEqualTo("None of the documents says anything about interest.");
  }

  @Test
  void aVerdictIsGivenOnlyWhereAllAgree() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("lease.pdf", found("a", "Yes. It may.", Verdict.YES));
    answers.put("loan.pdf", found("b", "Yes. It can.", Verdict.YES));
    assertThat(DocumentLines.of(answers).direct())
        .isEqualTo("Yes, in each.\n- lease.pdf: It may.\n- loan.pdf: It can.");
    answers.put("loan.pdf", found("b", "No. It cannot.", Verdict.NO));
    assertThat(((Answer.Found) DocumentLines.of(answers)).verdict()).isNull();
  }

  private static Answer found(
      String id, String direct, @org.jspecify.annotations.Nullable Verdict verdict) {
    Citation citation = new Citation(id, 0, 0, 4, "said");
    return new Answer.Found(direct, verdict, "it says so", List.of(), List.of(citation), 0.9);
  }
}
