package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.service.Remembered;
import parley.store.Conversation;
import parley.store.Cursor;
import parley.store.Page;
import parley.store.Store;
import parley.store.Turn;

/** Past conversations. Safe for many threads. */
final class ConversationRoutes {
  private final Remembered conversations;
  private final Store store;

  ConversationRoutes(Remembered conversations, Store store) {
    this.conversations = conversations;
    this.store = store;
  }

  record View(
      String id,
      String agentId,
      String title,
      String createdAt,
      String updatedAt,
      String expiresAt,
      int turns,
      boolean incognito) {}

  record ViewList(List<View> conversations, @Nullable String nextCursor) {}

  record MessageView(
      String messageId, String query, String response, String createdAt, JsonNode reply) {}

  record MessageList(List<MessageView> messages) {}

  record Export(View conversation, List<MessageView> messages) {}

  void register(RoutesConfig routes) {
    String one = "/v1/conversations/{conversation}";
    routes.get("/v1/conversations", this::list, Scope.READ);
    routes.get(one, this::show, Scope.READ);
    routes.get(one + "/messages", this::messages, Scope.READ);
    routes.get(one + "/export", this::export, Scope.READ);
    routes.delete(one, this::delete, Scope.WRITE);
  }

  private void list(Context ctx) {
    Page<Conversation> page =
        conversations.list(
            Caller.of(ctx).asker(),
            Params.text(ctx, "agent_id"),
            Params.cursor(ctx, Cursor.END),
            Params.limit(ctx));
    Json.send(
        ctx,
        new ViewList(page.items().stream().map(this::view).toList(), Views.cursor(page.next())));
  }

  private View view(Conversation c) {
    return new View(
        c.id(),
        c.agentId(),
        c.title(),
        Views.time(c.createdAt()),
        Views.time(c.updatedAt()),
        Views.time(conversations.expires(c)),
        c.turns(),
        conversations.isIncognito(c));
  }

  private Conversation conversation(Context ctx) {
    Conversation found = conversations.find(Caller.of(ctx).asker(), ctx.pathParam("conversation"));
    if (conversations.isIncognito(found)) {
      AuditTrail.of(ctx).incognito();
    }
    return found;
  }

  private void show(Context ctx) {
    Json.send(ctx, view(conversation(ctx)));
  }

  /** Of an incognito conversation there are none: what was said is not kept. */
  private List<MessageView> messages(Conversation conversation) {
    return store.conversations().turns(conversation.id()).stream()
        .filter(t -> t.state() != null)
        .map(ConversationRoutes::view)
        .toList();
  }

  private static MessageView view(Turn turn) {
    return new MessageView(
        turn.messageId(),
        turn.question(),
        MessageRoutes.said(turn),
        Views.time(turn.createdAt()),
        Json.tree(turn.reply()));
  }

  private void messages(Context ctx) {
    Json.send(ctx, new MessageList(messages(conversation(ctx))));
  }

  private void export(Context ctx) {
    Conversation conversation = conversation(ctx);
    String format = ctx.queryParam("format");
    if (format == null || format.equals("json")) {
      attachment(ctx, "conversation.json");
      Json.send(ctx, new Export(view(conversation), messages(conversation)));
    } else if (format.equals("md")) {
      attachment(ctx, "conversation.md");
      ctx.contentType("text/markdown; charset=utf-8")
          .result(ConversationMarkdown.of(conversation, messages(conversation)));
    } else {
      throw Fields.invalid("format", "must be json or md");
    }
  }

  private static void attachment(Context ctx, String name) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private void delete(Context ctx) {
    conversations.delete(conversation(ctx));
    Json.send(ctx, Views.NOTHING);
  }
}
