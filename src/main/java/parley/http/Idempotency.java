package parley.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.http.Problem.Cause;
import parley.store.KeptReplies;

/**
 * A POST with an {@code Idempotency-Key} is carried out once in 24 hours; sent again, it gets the
 * same reply. Safe for many threads.
 */
final class Idempotency {
  private static final String HEADER = "Idempotency-Key";
  private static final String ATTRIBUTE = "idempotency";
  private static final String FORGOTTEN = "idempotency.forgotten";
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int LONGEST = 200;

  private final KeptReplies replies;
  private final Audit audit;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  Idempotency(KeptReplies replies, Audit audit) {
    this.replies = replies;
    this.audit = audit;
  }

  /** The reply to this request is for once: it is not kept, and sent again only by asking again. */
  static void forget(Context ctx) {
    ctx.attribute(FORGOTTEN, true);
  }

  private record Claim(String key, String fingerprint) {}

  /** Answers from what was kept, or lets the request go on. */
  void before(Context ctx) {
    String header = ctx.header(HEADER);
    // The reply with a new key is not kept: it is shown once.
    if (header == null || !HandlerType.POST.equals(ctx.method()) || isOfKeys(ctx)) {
      return;
    }
    if (header.isBlank() || header.length() > LONGEST) {
      throw Fields.invalid(HEADER, "must have 1 to " + LONGEST + " characters");
    }
    Claim claim = new Claim(Caller.of(ctx).keyId() + " " + header, fingerprint(ctx));
    if (!underWay.add(claim.key())) {
      throw new HttpProblem(Cause.CONFLICT, "A request with this Idempotency-Key is under way.");
    }
    ctx.attribute(ATTRIBUTE, claim);
    Optional<KeptReplies.KeptReply> kept = replies.find(claim.key(), Instant.now().minus(KEPT));
    if (kept.isPresent()) {
      again(ctx, claim, kept.get());
    }
  }

  private static boolean isOfKeys(Context ctx) {
    return ctx.path().startsWith("/v1/keys");
  }

  private void again(Context ctx, Claim claim, KeptReplies.KeptReply kept) {
    if (!kept.fingerprint().equals(claim.fingerprint())) {
      throw new HttpProblem(Cause.CONFLICT, "This Idempotency-Key was used for another request.");
    }
    ctx.status(kept.status()).contentType(Json.MEDIA_TYPE).result(kept.body());
    AuditTrail.of(ctx).outcome("repeated");
    // what is done after other requests is skipped too
    over(ctx);
    audit.note(ctx);
    ctx.skipRemainingHandlers();
  }

  /** Keeps the reply to a request that succeeded. */
  void after(Context ctx) {
    @Nullable Claim claim = ctx.attribute(ATTRIBUTE);
    if (claim == null || ctx.attribute(FORGOTTEN) != null) {
      return;
    }
    String body = ctx.result();
    if (ctx.statusCode() < 300 && body != null && Json.MEDIA_TYPE.equals(type(ctx))) {
      KeptReplies.KeptReply reply =
          new KeptReplies.KeptReply(claim.fingerprint(), ctx.statusCode(), body);
      replies.keep(claim.key(), reply, Instant.now().minus(KEPT));
    }
  }

  /** Whatever became of it, the request is over. */
  void over(Context ctx) {
    @Nullable Claim claim = ctx.attribute(ATTRIBUTE);
    if (claim != null) {
      underWay.remove(claim.key());
    }
  }

  private static @Nullable String type(Context ctx) {
    String type = ctx.res().getContentType();
    return type == null ? null : type.split(";", 2)[0];
  }

  /** Of an upload only the address counts: its bytes are known again by themselves. */
  private static String fingerprint(Context ctx) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ctx.path().getBytes(StandardCharsets.UTF_8));
      if (!ctx.isMultipartFormData()) {
        digest.update(ctx.bodyAsBytes());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
