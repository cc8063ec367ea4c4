package parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/** JSON as the wire has it: snake case, UTF-8. Stateless. */
final class Json {
  static final String MEDIA_TYPE = "application/json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Json() {}

  static void send(Context ctx, Object view) {
    ctx.contentType(MEDIA_TYPE).result(bytes(view));
  }

  static void send(Context ctx, int status, Object view) {
    ctx.status(status);
    send(ctx, view);
  }

  static byte[] bytes(Object view) {
    try {
      return MAPPER.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view that is no JSON", e);
    }
  }

  static String text(Object view) {
    try {
      return MAPPER.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view that is no JSON", e);
    }
  }

  /** Reads what this program wrote. */
  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept JSON that cannot be read", e);
    }
  }

  /** Reads what a client sent. */
  static JsonNode parse(byte[] body) throws IOException {
    return MAPPER.readTree(body);
  }

  /**
   * Puts the fields of {@code from} into {@code into}, objects within objects too. What is null
   * there was not given, and stays as it was.
   */
  static void merge(JsonNode into, JsonNode from) {
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      JsonNode known = into.get(field.getKey());
      if (known != null && known.isObject() && field.getValue().isObject()) {
        merge(known, field.getValue());
      } else if (!field.getValue().isNull()) {
        ((ObjectNode) into).set(field.getKey(), field.getValue());
      }
    }
  }

  /** A tree as plain maps, lists, strings, numbers and booleans. */
  static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }
}
