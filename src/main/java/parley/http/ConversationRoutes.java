package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.service.Refusal;
import parley.store.Conversation;
import parley.store.Cursor;
import parley.store.Store;
import parley.store.Turn;

/** Past conversations: list, read, export, delete. Safe for many threads. */
final class ConversationRoutes {
  private static final String CONVERSATION = "/v1/conversations/{conversation}";

  /** Kept this long after the last turn. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Store store;

  ConversationRoutes(Store store) {
    this.store = store;
  }

  void register(RoutesConfig routes) {
    routes.get("/v1/conversations", this::list, Scope.READ);
    routes.get(CONVERSATION, ctx -> Json.send(ctx, view(conversation(ctx))), Scope.READ);
    routes.get(CONVERSATION + "/messages", this::messages, Scope.READ);
    routes.get(CONVERSATION + "/export", this::export, Scope.READ);
    routes.delete(CONVERSATION, this::delete, Scope.WRITE);
  }

  record ConversationView(
      String id,
      String agentId,
      String title,
      String createdAt,
      String updatedAt,
      String expiresAt,
      int turns) {}

  record ConversationList(List<ConversationView> conversations, @Nullable String nextCursor) {}

  /** A question and the whole reply to it, as it was sent. */
  record MessageView(String messageId, String query, String createdAt, JsonNode reply) {}

  record MessageList(List<MessageView> messages) {}

  record Exported(ConversationView conversation, List<MessageView> messages) {}

  private Conversation conversation(Context ctx) {
    return store
        .conversations()
        .find(ctx.pathParam("conversation"))
        .filter(c -> AgentRoutes.sees(ctx, store, c.agentId()))
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no such conversation."));
  }

  private void list(Context ctx) {
    int limit = Params.limit(ctx);
    List<Conversation> found =
        store
            .conversations()
            .list(Params.text(ctx, "agent_id"), Params.cursor(ctx, Cursor.END), limit);
    Conversation last = found.size() < limit ? null : found.getLast();
    Cursor next = last == null ? null : new Cursor(last.updatedAt().toEpochMilli(), last.id());
    List<ConversationView> views =
        found.stream()
            .filter(c -> AgentRoutes.sees(ctx, store, c.agentId()))
            .map(ConversationRoutes::view)
            .toList();
    Json.send(ctx, new ConversationList(views, Views.cursor(next)));
  }

  private static ConversationView view(Conversation c) {
    return new ConversationView(
        c.id(),
        c.agentId(),
        c.title(),
        Views.time(c.createdAt()),
        Views.time(c.updatedAt()),
        Views.time(c.updatedAt().plus(KEPT)),
        c.turns());
  }

  private void messages(Context ctx) {
    Json.send(ctx, new MessageList(messages(conversation(ctx))));
  }

  private List<MessageView> messages(Conversation conversation) {
    return store.conversations().turns(conversation.id()).stream()
        .map(ConversationRoutes::message)
        .toList();
  }

  private static MessageView message(Turn turn) {
    return new MessageView(
        turn.messageId(), turn.question(), Views.time(turn.createdAt()), Json.tree(turn.reply()));
  }

  private void export(Context ctx) {
    Conversation conversation = conversation(ctx);
    String format = Params.text(ctx, "format");
    if (format == null || format.equals("json")) {
      Json.send(ctx, new Exported(view(conversation), messages(conversation)));
    } else if (format.equals("md")) {
      ctx.contentType("text/markdown; charset=utf-8")
          .result(ConversationMarkdown.of(conversation, messages(conversation)));
    } else {
      throw Fields.invalid("format", "must be json or md");
    }
  }

  private void delete(Context ctx) {
    store.conversations().delete(conversation(ctx).id());
    Json.send(ctx, Views.NOTHING);
  }
}
