package parley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply as the wire has it. Immutable. */
record ReplyView(
    String conversationId,
    String messageId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message message,
    List<Content> retrievalContents,
    List<Attribution> attributions,
    List<Groundedness> groundednessScores,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnswerView answer,
    Query query,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean incognito) {

  record Message(String role, String content) {}

  record Content(
      String contentId,
      String docId,
      String docName,
      String datastoreId,
      String format,
      String type,
      int page,
      int number,
      double score,
      @Nullable String contentText,
      Metadata ctxlMetadata) {}

  record Metadata(
      String chunkId,
      @Nullable String sectionId,
      @Nullable String sectionTitle,
      int page,
      String fileName,
      String fileFormat,
      String documentTitle,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ContextView context) {}

  /** What a reader needs beside the passage; it plays no part in the ranking. */
  record ContextView(
      @Nullable String leadIn, List<DefinitionView> definitions, List<ReferredView> references) {}

  record DefinitionView(String term, String text) {}

  record ReferredView(String sectionId, String sectionTitle, String text) {}

  record Attribution(List<String> contentIds, int startIdx, int endIdx) {}

  record Groundedness(int startIdx, int endIdx, int score) {}

  record AnswerView(
      String status,
      @Nullable String verdict,
      String directAnswer,
      String rationale,
      List<CaveatView> caveats,
      List<CitationView> citations,
      @Nullable Clarification clarification,
      double confidence) {}

  record CaveatView(String text, String kind, List<String> contentIds) {}

  record CitationView(
      String contentId,
      String docId,
      String docName,
      @Nullable String sectionId,
      @Nullable String sectionNumber,
      @Nullable String sectionTitle,
      int page,
      String quote,
      List<BoxView> boxes) {}

  record BoxView(int page, double x0, double y0, double x1, double y1) {}

  record Clarification(String question, List<Option> options) {}

  record Option(String id, String text) {}

  record Query(
      String standalone, boolean usedHistory, List<Resolved> resolved, Timings timingsMs) {}

  record Resolved(String from, String to, int turn) {}

  record Timings(double understand, double retrieve, double answer) {}
}
