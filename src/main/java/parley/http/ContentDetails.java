package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import parley.document.PageImage;
import parley.document.UnreadableDocumentException;
import parley.service.Refusal;
import parley.service.Repairs;
import parley.store.Store;
import parley.store.StoredDocument;
import parley.structure.Contract;
import parley.structure.Layout;
import parley.structure.PageBox;

/** A passage of a reply in detail, with a picture of its page. Safe for many threads. */
final class ContentDetails {
  private static final int WIDTH = 900;

  private final Store store;
  private final Repairs readings;

  ContentDetails(Store store, Repairs readings) {
    this.store = store;
    this.readings = readings;
  }

  /** Coordinates in PDF points, origin top left; zeros and no picture for other formats. */
  record View(
      String contentType,
      String contentId,
      String documentId,
      String contentText,
      int page,
      double x0,
      double y0,
      double x1,
      double y1,
      double width,
      double height,
      String pageImg) {}

  /** The passage, which must be one of this reply's. */
  View of(JsonNode reply, String contentId, Caller caller) {
    ContentId id =
        ContentId.parse(contentId)
            .filter(c -> mentions(reply, contentId))
            .orElseThrow(ContentDetails::unknown);
    Optional<StoredDocument> document =
        store.documents().find(id.documentId()).filter(d -> caller.sees(d.datastoreId()));
    if (document.isEmpty() || document.get().version() != id.version()) {
      return asItWas(reply, contentId, id);
    }
    Contract contract = readings.contract(id.documentId());
    if (id.end() > contract.text().length()) {
      return asItWas(reply, contentId, id);
    }
    return placed(document.get(), contract, contentId, id);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Reason.NOT_FOUND, "There is no such content in this message.");
  }

  private static boolean mentions(JsonNode reply, String contentId) {
    return reply.findValuesAsText("content_id").contains(contentId);
  }

  /** The document is gone or another version: the text that was sent is what is left. */
  private static View asItWas(JsonNode reply, String contentId, ContentId id) {
    for (JsonNode content : reply.path("retrieval_contents")) {
      if (content.path("content_id").asText().equals(contentId)) {
        String text = content.path("content_text").asText("");
        int page = content.path("page").asInt(1);
        return plain(contentId, id, text, page);
      }
    }
    throw unknown();
  }

  private static View plain(String contentId, ContentId id, String text, int page) {
    return new View("unstructured", contentId, id.documentId(), text, page, 0, 0, 0, 0, 0, 0, "");
  }

  private View placed(StoredDocument document, Contract contract, String contentId, ContentId id) {
    String text = contract.text().substring(id.start(), id.end());
    int page = contract.pageAt(id.start());
    List<PageBox> boxes =
        contract.boxes(id.start(), id.end()).stream().filter(b -> b.page() == page).toList();
    if (boxes.isEmpty() || page > contract.layout().pages().size()) {
      return plain(contentId, id, text, page);
    }
    Layout.PageSize size = contract.layout().pages().get(page - 1);
    return new View(
        "unstructured",
        contentId,
        document.id(),
        text,
        page,
        Replies.round(boxes.stream().mapToDouble(b -> b.box().x0()).min().orElse(0)),
        Replies.round(boxes.stream().mapToDouble(b -> b.box().y0()).min().orElse(0)),
        Replies.round(boxes.stream().mapToDouble(b -> b.box().x1()).max().orElse(0)),
        Replies.round(boxes.stream().mapToDouble(b -> b.box().y1()).max().orElse(0)),
        size.width(),
        size.height(),
        picture(document, page));
  }

  private String picture(StoredDocument document, int page) {
    if (document.locked()) {
      return "";
    }
    try {
      byte[] png = PageImage.png(store.originals().path(document.hash()), page, WIDTH);
      return Base64.getEncoder().encodeToString(png);
    } catch (IOException | UnreadableDocumentException e) {
      return "";
    }
  }
}
