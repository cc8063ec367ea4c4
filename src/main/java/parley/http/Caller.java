package parley.http;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.service.Asker;
import parley.service.Refusal;

/**
 * Who makes a request, and what it may see. Immutable.
 *
 * @param keyId the key's id, or null on an open server
 * @param scopes what it may do
 * @param datastoreIds the datastores it may see, or null for all
 */
record Caller(@Nullable String keyId, Set<Scope> scopes, @Nullable Set<String> datastoreIds) {
  private static final String ATTRIBUTE = "caller";

  /** Anyone, on a server that is open. */
  static final Caller ANYONE =
      new Caller(null, Set.of(Scope.NONE, Scope.READ, Scope.WRITE, Scope.ADMIN), null);

  Caller {
    scopes = Set.copyOf(scopes);
  }

  static Caller of(Context ctx) {
    @Nullable Caller caller = ctx.attribute(ATTRIBUTE);
    if (caller == null) {
      throw new IllegalStateException("no caller was recognised for this request");
    }
    return caller;
  }

  /** The id of the caller's key; null where there is none or it is not known. */
  static @Nullable String keyIdOf(Context ctx) {
    @Nullable Caller caller = ctx.attribute(ATTRIBUTE);
    return caller == null ? null : caller.keyId();
  }

  void attach(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  Asker asker() {
    return new Asker(keyId, datastoreIds);
  }

  boolean sees(String datastoreId) {
    return datastoreIds == null || datastoreIds.contains(datastoreId);
  }

  /** The datastore that the path names; a Refusal when the caller may not see it. */
  static String datastore(Context ctx) {
    String id = ctx.pathParam("datastore");
    if (!of(ctx).sees(id)) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such datastore.");
    }
    return id;
  }
}
