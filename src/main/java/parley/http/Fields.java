package parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.service.Refusal;

/**
 * The fields of a JSON object that a client sent. A field of the wrong type is refused by name; one
 * that is not asked for is ignored; null counts as absent. Immutable.
 */
final class Fields {
  /**
   * A page of another origin may send a body of any other type, or of none, without asking first.
   */
  private static final Pattern JSON =
      Pattern.compile("(?i)application/(?:json|[a-z0-9.-]{1,60}\\+json)\\s*(?:;.*)?");

  private static final int LONGEST_TIME = 40;

  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The request's body; an empty one counts as an object without fields. */
  static Fields of(Context ctx) {
    byte[] body = ctx.bodyAsBytes();
    if (body.length == 0) {
      return new Fields(JsonNodeFactory.instance.objectNode(), "");
    }
    String type = ctx.contentType();
    if (type == null || !JSON.matcher(type.strip()).matches()) {
      throw new HttpProblem(
          Problem.Cause.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
    }
    return parse(body, "");
  }

  /** A JSON text; {@code path} names it in errors. */
  static Fields parse(byte[] body, String path) {
    try {
      JsonNode node = Json.parse(body);
      if (!node.isObject()) {
        throw invalid(path.isEmpty() ? "The body" : path, "must be a JSON object");
      }
      return new Fields(node, path);
    } catch (JsonProcessingException e) {
      throw invalid(path.isEmpty() ? "The body" : path, "is not well-formed JSON");
    } catch (IOException e) {
      throw invalid("The body", "could not be read");
    }
  }

  static Refusal invalid(String field, String what) {
    return new Refusal(Refusal.Reason.INVALID_REQUEST, field + " " + what + ".");
  }

  private @Nullable JsonNode get(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    return get(name) != null;
  }

  /** A string of 1 to {@code most} characters that is not blank. */
  String text(String name, int most) {
    return optionalText(name, most)
        .filter(t -> !t.isBlank())
        .orElseThrow(() -> invalid(at(name), "is required"));
  }

  Optional<String> optionalText(String name, int most) {
    JsonNode node = get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw invalid(at(name), "must be a string");
    }
    if (node.textValue().length() > most) {
      throw invalid(at(name), "may have at most " + most + " characters");
    }
    if (!wellFormed(node.textValue())) {
      throw invalid(at(name), "is not well-formed Unicode");
    }
    return Optional.of(node.textValue());
  }

  private static boolean wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** A time as RFC 3339 has it, with its zone. */
  Optional<Instant> optionalTime(String name) {
    Optional<String> text = optionalText(name, LONGEST_TIME);
    try {
      return text.map(t -> OffsetDateTime.parse(t).toInstant());
    } catch (DateTimeParseException e) {
      throw invalid(at(name), "must be a time such as 2031-01-31T12:00:00Z");
    }
  }

  Optional<Boolean> optionalBoolean(String name) {
    JsonNode node = get(name);
    if (node != null && !node.isBoolean()) {
      throw invalid(at(name), "must be true or false");
    }
    return Optional.ofNullable(node).map(JsonNode::booleanValue);
  }

  Optional<Integer> optionalInt(String name, int least, int most) {
    JsonNode node = get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw invalid(at(name), "must be a whole number");
    }
    if (node.intValue() < least || node.intValue() > most) {
      throw invalid(at(name), "must be from " + least + " to " + most);
    }
    return Optional.of(node.intValue());
  }

  Optional<Fields> optionalObject(String name) {
    JsonNode node = get(name);
    if (node != null && !node.isObject()) {
      throw invalid(at(name), "must be an object");
    }
    return Optional.ofNullable(node).map(n -> new Fields(n, at(name)));
  }

  /** A list of objects; empty when absent. */
  List<Fields> objects(String name, int most) {
    List<Fields> found = new ArrayList<>();
    for (JsonNode item : list(name, most)) {
      String at = at(name) + "[" + found.size() + "]";
      if (!item.isObject()) {
        throw invalid(at, "must be an object");
      }
      found.add(new Fields(item, at));
    }
    return found;
  }

  /** A list of strings; empty when absent. */
  List<String> texts(String name, int most, int mostCharacters) {
    List<String> found = new ArrayList<>();
    for (JsonNode item : list(name, most)) {
      String at = at(name) + "[" + found.size() + "]";
      if (!item.isTextual() || item.textValue().isBlank()) {
        throw invalid(at, "must be a string");
      }
      if (item.textValue().length() > mostCharacters) {
        throw invalid(at, "may have at most " + mostCharacters + " characters");
      }
      found.add(item.textValue());
    }
    return found;
  }

  private Iterable<JsonNode> list(String name, int most) {
    JsonNode node = get(name);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw invalid(at(name), "must be a list");
    }
    if (node.size() > most) {
      throw invalid(at(name), "may have at most " + most + " items");
    }
    return node;
  }

  /** The value of a field as it is, or null. */
  @Nullable JsonNode raw(String name) {
    return get(name);
  }

  JsonNode node() {
    return object;
  }

  String path() {
    return path;
  }
}
