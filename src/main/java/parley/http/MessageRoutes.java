package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.service.Remembered;
import parley.service.Repairs;
import parley.store.Agent;
import parley.store.Feedback;
import parley.store.Store;
import parley.store.Turn;
import parley.store.TurnQuery;

/** What became of questions: feedback, passages in detail, metrics. Safe for many threads. */
final class MessageRoutes {
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final List<String> VERDICTS =
      List.of("thumbs_up", "thumbs_down", "flagged", "removed");

  private final Remembered conversations;
  private final Store store;
  private final ContentDetails details;

  MessageRoutes(Remembered conversations, Store store, Repairs readings) {
    this.conversations = conversations;
    this.store = store;
    this.details = new ContentDetails(store, readings);
  }

  record FeedbackId(String feedbackId) {}

  record ContentList(List<ContentDetails.View> contentMetadatas) {}

  record MessageView(
      String messageId,
      String conversationId,
      String query,
      String response,
      String createdAt,
      @Nullable GivenView feedback) {}

  record GivenView(String feedback, @Nullable String contentId, @Nullable String explanation) {
    static GivenView of(Feedback given) {
      return new GivenView(given.verdict(), given.contentId(), given.explanation());
    }
  }

  record Metrics(long totalCount, @Nullable Integer nextOffset, List<MessageView> messages) {}

  void register(RoutesConfig routes) {
    routes.post("/v1/agents/{agent}/feedback", this::feedback, Scope.READ);
    routes.get(
        "/v1/agents/{agent}/query/{message}/retrieval/info", this::retrievalInfo, Scope.READ);
    routes.get("/v1/agents/{agent}/metrics", this::metrics, Scope.READ);
  }

  private void feedback(Context ctx) {
    Agent agent = AgentRoutes.agent(ctx, store);
    Fields fields = Fields.of(ctx);
    String verdict = fields.text("feedback", LONGEST_ID);
    if (!VERDICTS.contains(verdict)) {
      throw Fields.invalid("feedback", "must be one of " + String.join(", ", VERDICTS));
    }
    Turn turn =
        conversations.message(
            Caller.of(ctx).asker(), agent.id(), fields.text("message_id", LONGEST_ID));
    AuditTrail.of(ctx).about("message_id", turn.messageId());
    String id =
        store
            .feedbacks()
            .add(
                turn.messageId(),
                verdict,
                fields.optionalText("content_id", LONGEST_ID).orElse(null),
                fields.optionalText("explanation", LONGEST_TEXT).orElse(null));
    Json.send(ctx, new FeedbackId(id));
  }

  private void retrievalInfo(Context ctx) {
    Agent agent = AgentRoutes.agent(ctx, store);
    Turn turn = conversations.message(Caller.of(ctx).asker(), agent.id(), ctx.pathParam("message"));
    List<String> wanted = Params.texts(ctx, "content_ids");
    if (wanted.isEmpty()) {
      throw Fields.invalid("content_ids", "is required");
    }
    JsonNode reply = Json.tree(turn.reply());
    Json.send(
        ctx,
        new ContentList(wanted.stream().map(id -> details.of(reply, id, Caller.of(ctx))).toList()));
  }

  private void metrics(Context ctx) {
    Agent agent = AgentRoutes.agent(ctx, store);
    int limit = Params.limit(ctx);
    int offset = Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE / 2);
    TurnQuery query =
        new TurnQuery(
            agent.id(),
            Caller.of(ctx).asker().owner(),
            Params.texts(ctx, "conversation_ids"),
            Params.instant(ctx, "created_after"),
            Params.instant(ctx, "created_before"),
            limit,
            offset);
    long total = store.turns().count(query);
    List<MessageView> messages = store.turns().list(query).stream().map(this::view).toList();
    Integer next = offset + messages.size() < total ? offset + messages.size() : null;
    Json.send(ctx, new Metrics(total, next, messages));
  }

  private MessageView view(Turn turn) {
    List<Feedback> given = store.feedbacks().of(turn.messageId());
    GivenView last = given.isEmpty() ? null : GivenView.of(given.getLast());
    return new MessageView(
        turn.messageId(),
        turn.conversationId(),
        turn.question(),
        said(turn),
        Views.time(turn.createdAt()),
        last);
  }

  /** What the reply of a turn said. */
  static String said(Turn turn) {
    return Json.tree(turn.reply()).path("message").path("content").asText("");
  }
}
