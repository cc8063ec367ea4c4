package parley.http;

import java.util.Map;
import parley.service.Attention;

/** The parts of a reply as events, in the order they become known. For one thread. */
final class ReplyEvents {
  private final EventStream stream;
  private String messageId = "";

  ReplyEvents(EventStream stream) {
    this.stream = stream;
  }

  /** What is known before anything is searched. */
  private record Metadata(String conversationId, String messageId, ReplyView.Query query) {}

  void understood(Attention.Understood understood) {
    messageId = understood.messageId();
    stream.event(
        "metadata",
        new Metadata(understood.conversationId(), messageId, Replies.query(understood.sofar())));
  }

  /**
   * What was found and what is said; of an earlier question that is gone through again, nothing.
   */
  void answered(ReplyView view) {
    if (!view.messageId().equals(messageId)) {
      return;
    }
    stream.event("retrievals", Map.of("contents", view.retrievalContents()));
    ReplyView.Message message = view.message();
    if (message != null) {
      stream.message(message.content());
    }
  }
}
