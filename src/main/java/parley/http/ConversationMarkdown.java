package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import parley.store.Conversation;

/** A conversation as a document that a person files. Stateless. */
final class ConversationMarkdown {
  private ConversationMarkdown() {}

  static String of(Conversation conversation, List<ConversationRoutes.MessageView> messages) {
    StringBuilder out = new StringBuilder("# ").append(plain(conversation.title())).append("\n\n");
    out.append(conversation.createdAt()).append("\n");
    for (ConversationRoutes.MessageView message : messages) {
      out.append("\n## ").append(plain(message.query())).append("\n\n");
      JsonNode query = message.reply().path("query");
      if (query.path("used_history").asBoolean(false)) {
        out.append("*Understood as: ")
            .append(plain(query.path("standalone").asText()))
            .append("*\n\n");
      }
      out.append(message.reply().path("message").path("content").asText().strip()).append("\n");
      for (JsonNode citation : message.reply().path("answer").path("citations")) {
        out.append("\n> ").append(plain(citation.path("quote").asText())).append("\n>\n> ");
        out.append(place(citation)).append("\n");
      }
    }
    return out.toString();
  }

  private static String place(JsonNode citation) {
    String number = citation.path("section_number").asText("");
    String title = citation.path("section_title").asText("");
    return "— "
        + plain(citation.path("doc_name").asText())
        + (number.isEmpty() ? "" : ", " + plain(number))
        + (title.isEmpty() ? "" : " " + plain(title))
        + ", page "
        + citation.path("page").asInt();
  }

  /** In one line. */
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
