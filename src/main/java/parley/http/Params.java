package parley.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.store.Cursor;

/** Parameters of the query string; one that cannot be read is refused by name. Stateless. */
final class Params {
  static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1000;

  private Params() {}

  static int limit(Context ctx) {
    return number(ctx, "limit", DEFAULT_LIMIT, 1, MOST);
  }

  static int number(Context ctx, String name, int otherwise, int least, int most) {
    String text = ctx.queryParam(name);
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("-?[0-9]{1,9}")) {
      throw Fields.invalid(name, "must be a whole number");
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw Fields.invalid(name, "must be from " + least + " to " + most);
    }
    return number;
  }

  static Cursor cursor(Context ctx, Cursor otherwise) {
    String text = ctx.queryParam("cursor");
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      return Cursor.decode(text);
    } catch (IllegalArgumentException e) {
      throw Fields.invalid("cursor", "is none that this server gave out");
    }
  }

  static @Nullable String text(Context ctx, String name) {
    String text = ctx.queryParam(name);
    return text == null || text.isEmpty() ? null : text;
  }

  /** {@code a=1&a=2}, {@code a[]=1} and {@code a=1,2} alike. */
  static List<String> texts(Context ctx, String name) {
    List<String> found = new ArrayList<>();
    for (String key : List.of(name, name + "[]")) {
      for (String value : ctx.queryParams(key)) {
        for (String one : value.split(",", 100)) {
          if (!one.isBlank()) {
            found.add(one.strip());
          }
        }
      }
    }
    return found;
  }

  static @Nullable Instant instant(Context ctx, String name) {
    String text = text(ctx, name);
    if (text == null) {
      return null;
    }
    try {
      return java.time.OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeParseException e) {
      try {
        return Instant.parse(text.endsWith("Z") ? text : text + "Z");
      } catch (DateTimeParseException again) {
        throw Fields.invalid(name, "must be a time such as 2025-01-31T12:00:00Z");
      }
    }
  }
}
