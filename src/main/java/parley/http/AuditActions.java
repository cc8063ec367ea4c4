package parley.http;

import java.util.Map;

/** What a request to each route is called in the audit log. Stateless. */
final class AuditActions {
  /** A request that was not let in, to whatever route. */
  static final String ACCESS = "access";

  private static final String DATASTORE = "/v1/datastores/{datastore}";
  private static final String DOCUMENTS = DATASTORE + "/documents";
  private static final String DOCUMENT = DOCUMENTS + "/{document}";
  private static final String AGENT = "/v1/agents/{agent}";
  private static final String CONVERSATION = "/v1/conversations/{conversation}";
  private static final String KEY = "/v1/keys/{key}";

  /** Whatever changes something, and whatever shows what documents, questions or answers say. */
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("POST /v1/datastores", "datastore.create"),
          Map.entry("PUT " + DATASTORE, "datastore.update"),
          Map.entry("PUT " + DATASTORE + "/reset", "datastore.reset"),
          Map.entry("DELETE " + DATASTORE, "datastore.delete"),
          Map.entry("POST " + DOCUMENTS, "document.upload"),
          Map.entry("PUT " + DOCUMENT + "/metadata", "document.update"),
          Map.entry("DELETE " + DOCUMENT, "document.delete"),
          Map.entry("GET " + DOCUMENT + "/content", "document.download"),
          Map.entry("GET " + DOCUMENT + "/parse", "document.read"),
          Map.entry("GET " + DOCUMENT + "/sections", "document.read"),
          Map.entry("GET " + DOCUMENT + "/sections/{section}", "document.read"),
          Map.entry("GET " + DOCUMENT + "/terms", "document.read"),
          Map.entry("GET " + DOCUMENT + "/pages/{page}/image", "document.read"),
          Map.entry("POST /v1/agents", "agent.create"),
          Map.entry("PUT " + AGENT, "agent.update"),
          Map.entry("PUT " + AGENT + "/reset", "agent.reset"),
          Map.entry("POST " + AGENT + "/copy", "agent.copy"),
          Map.entry("DELETE " + AGENT, "agent.delete"),
          Map.entry("POST " + AGENT + "/query", "question.ask"),
          Map.entry("POST " + AGENT + "/feedback", "question.feedback"),
          Map.entry("GET " + AGENT + "/query/{message}/retrieval/info", "question.read"),
          Map.entry("GET " + AGENT + "/metrics", "question.read"),
          Map.entry("GET " + CONVERSATION + "/messages", "conversation.read"),
          Map.entry("GET " + CONVERSATION + "/export", "conversation.read"),
          Map.entry("DELETE " + CONVERSATION, "conversation.delete"),
          Map.entry("POST /v1/reindex", "index.rebuild"),
          Map.entry("POST /v1/jobs/{job}/cancel", "job.cancel"),
          Map.entry("POST /v1/keys", "key.create"),
          Map.entry("GET /v1/keys", "key.list"),
          Map.entry("POST " + KEY + "/rotate", "key.rotate"),
          Map.entry("DELETE " + KEY, "key.revoke"),
          Map.entry("GET /v1/audit", "audit.read"));

  private AuditActions() {}

  /** The action of a route; empty for one that is not audited. */
  static String of(String method, String route) {
    return ACTIONS.getOrDefault(method + " " + route, "");
  }
}
