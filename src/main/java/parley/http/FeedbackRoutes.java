package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import parley.service.Refusal;
import parley.store.Agent;
import parley.store.Feedback;
import parley.store.Store;

/** What users think of an answer. Safe for many threads. */
final class FeedbackRoutes {
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_TEXT = 10_000;
  private static final List<String> KINDS =
      List.of("thumbs_up", "thumbs_down", "flagged", "removed");

  private final Store store;

  FeedbackRoutes(Store store) {
    this.store = store;
  }

  record Given(String feedbackId) {}

  void register(RoutesConfig routes) {
    routes.post("/v1/agents/{agent}/feedback", this::give, Scope.READ);
  }

  private void give(Context ctx) {
    Agent agent = AgentRoutes.agent(ctx, store);
    Fields fields = Fields.of(ctx);
    String message = fields.text("message_id", LONGEST_ID);
    String kind = fields.text("feedback", LONGEST_ID);
    if (!KINDS.contains(kind)) {
      throw Fields.invalid("feedback", "must be thumbs_up, thumbs_down, flagged or removed");
    }
    if (store.conversations().message(agent.id(), message).isEmpty()) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such message.");
    }
    Feedback feedback =
        new Feedback(
            message,
            kind,
            fields.optionalText("content_id", LONGEST_ID).orElse(null),
            fields.optionalText("explanation", LONGEST_TEXT).orElse(null));
    Json.send(ctx, new Given(store.feedbacks().add(feedback)));
  }
}
