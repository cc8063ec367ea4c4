package parley.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address that a server listens on, and which requests to it come from its own page or from a
 * program, not from somebody else's page in a browser of this machine. Immutable.
 */
final class OwnAddress {
  /** RFC 9110: {@code Host = uri-host [ ":" port ]}, an IPv6 address in brackets. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-f:.]{2,45}]|[^\\[\\]:/@\\s]{1,253}?)\\.?(?::([0-9]{1,5}))?");

  /** RFC 6454: an origin as a browser writes it. */
  private static final Pattern ORIGIN = Pattern.compile("(https?)://(.{1,300})");

  /** All of 127.0.0.0/8 leads back to the machine, in the notation browsers reduce others to. */
  private static final Pattern LOOPBACK_4 = Pattern.compile("127(?:\\.[0-9]{1,3}){3}");

  private static final Pattern NUMBERS_4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

  /** By name alone, without asking anybody: {@code localhost} is never looked up (RFC 6761). */
  private static final String LOCAL = "localhost";

  private final String host;
  private final boolean loopback;

  /**
   * @param host the name or address it was told to listen on
   */
  OwnAddress(String host) {
    String plain = host.strip().toLowerCase(Locale.ROOT);
    this.host = plain.contains(":") && !plain.startsWith("[") ? "[" + plain + "]" : plain;
    this.loopback = leadsBack(this.host);
  }

  private static boolean leadsBack(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private record Authority(String host, @Nullable String port) {
    static @Nullable Authority of(String text) {
      Matcher matcher = AUTHORITY.matcher(text.strip().toLowerCase(Locale.ROOT));
      return matcher.matches() ? new Authority(matcher.group(1), matcher.group(2)) : null;
    }

    /** The port, or that of the scheme. */
    String portOr(String scheme) {
      String otherwise = scheme.equals("https") ? "443" : "80";
      return port == null ? otherwise : port;
    }
  }

  /** Whether nobody but this machine can reach it. */
  boolean isLoopback() {
    return loopback;
  }

  /**
   * Whether the request was sent to this server by its own address, or by {@code localhost} or a
   * loopback address. A page that has its own name rebound to this machine sends that name, and is
   * told from the others by it.
   */
  boolean isMeantBy(Context ctx) {
    Authority asked = asked(ctx);
    return asked != null && isOwn(asked.host());
  }

  private static @Nullable Authority asked(Context ctx) {
    String header = ctx.header("Host");
    return header == null ? null : Authority.of(header);
  }

  /** What is in brackets is an address by itself; nobody is asked for it. */
  private boolean isOwn(String name) {
    return name.equals(LOCAL)
        || LOOPBACK_4.matcher(name).matches()
        || name.equals(host)
        || (name.startsWith("[") && leadsBack(name));
  }

  /** Whether the request names this machine by number, or not at all, as probes do. */
  static boolean isByNumber(Context ctx) {
    Authority asked = asked(ctx);
    return ctx.header("Host") == null
        || (asked != null
            && (asked.host().startsWith("[") || NUMBERS_4.matcher(asked.host()).matches()));
  }

  /** Whether a page of another origin sent the request, as far as the browser says. */
  static boolean isSentByAnother(Context ctx) {
    String origin = ctx.header("Origin");
    return (origin != null && !isOwnOrigin(origin, asked(ctx))) || isFetchedByAnother(ctx);
  }

  private static boolean isOwnOrigin(String origin, @Nullable Authority asked) {
    Matcher matcher = ORIGIN.matcher(origin.strip().toLowerCase(Locale.ROOT));
    Authority from = matcher.matches() ? Authority.of(matcher.group(2)) : null;
    return from != null
        && asked != null
        && from.host().equals(asked.host())
        && from.portOr(matcher.group(1)).equals(asked.portOr(matcher.group(1)));
  }

  /** A link from elsewhere may be followed: that shows the user something, and changes nothing. */
  private static boolean isFetchedByAnother(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    boolean own = site == null || site.equals("same-origin") || site.equals("none");
    return !own && !isFollowedLink(ctx);
  }

  private static boolean isFollowedLink(Context ctx) {
    return ctx.method().name().equals("GET")
        && "navigate".equals(ctx.header("Sec-Fetch-Mode"))
        && "document".equals(ctx.header("Sec-Fetch-Dest"));
  }
}
