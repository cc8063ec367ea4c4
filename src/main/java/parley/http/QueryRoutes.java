package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import parley.service.Ask;
import parley.service.Asked;
import parley.service.Attention;
import parley.service.Dialogue;
import parley.service.Limits;
import parley.service.Retention;
import parley.store.Agent;
import parley.store.Store;

/** Questions. Safe for many threads. */
final class QueryRoutes {
  private static final int MOST_MESSAGES = 1_000;
  private static final int LONGEST_ANSWER = 1_000_000;
  private static final int LONGEST_ID = 100;
  private static final int MOST_DOCUMENTS = 10_000;
  private static final int DEFAULT_TOP_K = 8;

  private final Dialogue dialogue;
  private final Store store;
  private final Limits limits;
  private final Figures figures;

  QueryRoutes(Dialogue dialogue, Store store, Limits limits, Figures figures) {
    this.figures = figures;
    this.dialogue = dialogue;
    this.store = store;
    this.limits = limits;
  }

  void register(RoutesConfig routes) {
    routes.post("/v1/agents/{agent}/query", this::query, Scope.READ);
  }

  private void query(Context ctx) {
    Agent agent = AgentRoutes.agent(ctx, store);
    Fields fields = Fields.of(ctx);
    Ask ask = ask(ctx, fields);
    Passages.Texts texts =
        fields.optionalBoolean("include_retrieval_content_text").orElse(true)
            ? Passages.Texts.INCLUDED
            : Passages.Texts.LEFT_OUT;
    if (fields.optionalBoolean("stream").orElse(false)) {
      stream(ctx, agent, ask, texts);
      return;
    }
    AuditTrail trail = AuditTrail.of(ctx);
    String reply = dialogue.ask(agent.id(), ask, asked -> Json.text(view(asked, texts, trail)));
    if (trail.isIncognito()) {
      Idempotency.forget(ctx);
      ctx.header("Cache-Control", "no-store");
    }
    ctx.contentType(Json.MEDIA_TYPE).result(reply);
  }

  private void stream(Context ctx, Agent agent, Ask ask, Passages.Texts texts) {
    AuditTrail trail = AuditTrail.of(ctx);
    EventStream stream = new EventStream();
    ReplyEvents events = new ReplyEvents(stream);
    Attention attention = new Attention(limits.questionTime(), events::understood);
    stream.send(
        ctx,
        () -> {
          String reply =
              dialogue.ask(
                  agent.id(),
                  ask,
                  asked -> {
                    ReplyView view = view(asked, texts, trail);
                    events.answered(view);
                    return Json.text(view);
                  },
                  attention);
          stream.event("message_complete", Json.tree(reply));
        },
        attention::leave);
  }

  private ReplyView view(Asked asked, Passages.Texts texts, AuditTrail trail) {
    figures.note(asked);
    ReplyView view = Replies.view(asked, texts);
    if (asked.retention() == Retention.INCOGNITO) {
      trail.incognito();
    }
    trail
        .about("conversation_id", asked.conversationId())
        .about("message_id", asked.messageId())
        .documents(
            view.retrievalContents().stream().map(ReplyView.Content::docId).distinct().toList());
    return view;
  }

  private Ask ask(Context ctx, Fields fields) {
    List<String> said = questions(fields);
    boolean passages = fields.optionalBoolean("retrievals_only").orElse(false);
    JsonNode filters = fields.raw("documents_filters");
    int topK =
        fields
            .optionalObject("override_configuration")
            .flatMap(o -> o.optionalInt("top_k_retrieved_chunks", 1, limits.mostPassages()))
            .orElse(DEFAULT_TOP_K);
    return new Ask(
        said.getLast(),
        fields.optionalText("conversation_id", LONGEST_ID).filter(id -> !id.isEmpty()).orElse(null),
        said.subList(0, said.size() - 1),
        fields.has("document_ids")
            ? fields.texts("document_ids", MOST_DOCUMENTS, LONGEST_ID)
            : null,
        filters == null
            ? null
            : FilterReader.read(fields.optionalObject("documents_filters").orElseThrow()),
        topK,
        fields.optionalBoolean("multi_turn").orElse(null),
        passages ? Ask.Kind.PASSAGES : Ask.Kind.ANSWER,
        fields
            .optionalBoolean("incognito")
            .map(yes -> yes ? Retention.INCOGNITO : Retention.KEPT)
            .orElse(null),
        Caller.of(ctx).asker());
  }

  /** The user's messages, oldest first; the last message must be the user's. */
  private List<String> questions(Fields fields) {
    List<Fields> messages = fields.objects("messages", MOST_MESSAGES);
    if (messages.isEmpty()) {
      throw Fields.invalid("messages", "is required");
    }
    List<String> said = new ArrayList<>();
    for (Fields message : messages) {
      String role = message.text("role", LONGEST_ID);
      boolean last = message == messages.getLast();
      if (role.equals("user")) {
        said.add(message.text("content", limits.questionCharacters()));
      } else if (last || !List.of("assistant", "system", "knowledge").contains(role)) {
        throw Fields.invalid(
            message.path() + ".role", last ? "must be user in the last message" : "is not known");
      } else {
        message.optionalText("content", LONGEST_ANSWER);
      }
    }
    return said;
  }
}
