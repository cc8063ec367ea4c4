package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import parley.service.Library;
import parley.service.Refusal;
import parley.store.Agent;
import parley.store.Cursor;
import parley.store.Page;
import parley.store.RandomId;
import parley.store.Store;

/** Agents. Safe for many threads. */
final class AgentRoutes {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST = 100;
  private static final String NO_CONFIGS = "{\"global_config\":{\"enable_multi_turn\":true}}";

  private final Library library;
  private final Store store;

  AgentRoutes(Library library, Store store) {
    this.library = library;
    this.store = store;
  }

  void register(RoutesConfig routes) {
    routes.post("/v1/agents", this::create, Scope.ADMIN);
    routes.get("/v1/agents", this::list, Scope.READ);
    routes.get("/v1/agents/{agent}/metadata", this::metadata, Scope.READ);
    routes.put("/v1/agents/{agent}", this::update, Scope.ADMIN);
    routes.put("/v1/agents/{agent}/reset", this::reset, Scope.ADMIN);
    routes.post("/v1/agents/{agent}/copy", this::copy, Scope.ADMIN);
    routes.delete("/v1/agents/{agent}", this::delete, Scope.ADMIN);
  }

  /** The agent of the path; a Refusal unless the caller sees one of its datastores. */
  static Agent agent(Context ctx, Store store) {
    return store
        .agents()
        .find(ctx.pathParam("agent"))
        .filter(a -> sees(ctx, a))
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no such agent."));
  }

  private static boolean sees(Context ctx, Agent agent) {
    Caller caller = Caller.of(ctx);
    return caller.datastoreIds() == null || agent.datastoreIds().stream().anyMatch(caller::sees);
  }

  private void create(Context ctx) {
    Fields fields = Fields.of(ctx);
    fields.text("name", LONGEST_NAME);
    Agent blank =
        new Agent(RandomId.next(), "", "", List.of(), NO_CONFIGS, true, List.of(), Instant.now());
    Agent agent = changed(ctx, blank, fields);
    store.agents().save(agent);
    created(ctx, agent);
  }

  private static void created(Context ctx, Agent agent) {
    AuditTrail.of(ctx).about("agent_id", agent.id());
    Json.send(ctx, new Views.AgentCreated(agent.id(), agent.datastoreIds()));
  }

  private Agent changed(Context ctx, Agent agent, Fields fields) {
    List<String> datastores =
        fields.has("datastore_ids")
            ? fields.texts("datastore_ids", MOST, LONGEST_NAME)
            : agent.datastoreIds();
    if (fields.has("datastore_ids")) {
      datastores.forEach(id -> checkDatastore(ctx, id));
    }
    String name = fields.optionalText("name", LONGEST_NAME).orElse(agent.name());
    if (name.isBlank()) {
      throw Fields.invalid("name", "must not be blank");
    }
    List<String> suggested =
        fields.has("suggested_queries")
            ? fields.texts("suggested_queries", MOST, LONGEST_TEXT)
            : agent.suggestedQueries();
    return new Agent(
        agent.id(),
        name,
        fields.optionalText("description", LONGEST_TEXT).orElse(agent.description()),
        datastores.stream().distinct().toList(),
        configs(agent, fields),
        agent.multiTurn(),
        suggested,
        agent.createdAt());
  }

  private void checkDatastore(Context ctx, String id) {
    if (!Caller.of(ctx).sees(id)) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such datastore.");
    }
    library.datastore(id);
  }

  private static String configs(Agent agent, Fields fields) {
    JsonNode merged = Json.tree(agent.configs());
    fields
        .optionalObject("agent_configs")
        .ifPresent(configs -> {
          configs
              .optionalObject("global_config")
              .ifPresent(global -> global.optionalBoolean("enable_multi_turn"));
          Json.merge(merged, configs.node());
        });
    String text = merged.toString();
    if (text.length() > LONGEST_TEXT * 10) {
      throw Fields.invalid("agent_configs", "is too large");
    }
    return text;
  }

  private void list(Context ctx) {
    List<Agent> all = store.agents().all().stream().filter(a -> sees(ctx, a)).toList();
    Page<Agent> page =
        Listing.page(
            all,
            a -> new Cursor(a.createdAt().toEpochMilli(), a.id()),
            Params.cursor(ctx, Cursor.START),
            Params.limit(ctx));
    Json.send(
        ctx,
        new Views.AgentList(
            page.items().stream()
                .map(a -> new Views.AgentView(a.id(), a.name(), a.description()))
                .toList(),
            page.total(),
            Views.cursor(page.next())));
  }

  private void metadata(Context ctx) {
    Agent agent = agent(ctx, store);
    Caller caller = Caller.of(ctx);
    Json.send(
        ctx,
        new Views.AgentMetadata(
            agent.name(),
            agent.description(),
            agent.datastoreIds().stream().filter(caller::sees).toList(),
            "default",
            Json.tree(agent.configs()),
            agent.suggestedQueries(),
            Map.of("query", store.conversations().questions(agent.id()), "tune", 0, "eval", 0)));
  }

  private void update(Context ctx) {
    store.agents().save(changed(ctx, agent(ctx, store), Fields.of(ctx)));
    Json.send(ctx, Views.NOTHING);
  }

  /** Back to the settings of a new agent; name, datastores and conversations stay. */
  private void reset(Context ctx) {
    Agent agent = agent(ctx, store);
    store
        .agents()
        .save(
            new Agent(
                agent.id(),
                agent.name(),
                agent.description(),
                agent.datastoreIds(),
                NO_CONFIGS,
                true,
                List.of(),
                agent.createdAt()));
    Json.send(ctx, Views.NOTHING);
  }

  private void copy(Context ctx) {
    Agent agent = agent(ctx, store);
    Caller caller = Caller.of(ctx);
    Agent copy =
        new Agent(
            RandomId.next(),
            agent.name() + " (copy)",
            agent.description(),
            agent.datastoreIds().stream().filter(caller::sees).toList(),
            agent.configs(),
            agent.multiTurn(),
            agent.suggestedQueries(),
            Instant.now());
    store.agents().save(copy);
    created(ctx, copy);
  }

  private void delete(Context ctx) {
    Agent agent = agent(ctx, store);
    if (agent.id().equals(Library.DEFAULT)) {
      throw new Refusal(
          Refusal.Reason.CONFLICT, "The agent " + agent.id() + " stays; it can be reset.");
    }
    store.agents().delete(agent.id());
    Json.send(ctx, Views.NOTHING);
  }
}
