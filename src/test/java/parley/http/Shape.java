package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/** What a typed client needs of a reply: each field there, and of its type. Stateless. */
final class Shape {
  private Shape() {}

  /**
   * Checks fields that are required.
   *
   * @param fields such as {@code name:text}; the types are text, time, whole, number, flag, object,
   *     list and texts; one that ends in {@code ?} may also be null, but must be there
   */
  static void check(JsonNode node, String... fields) {
    assertThat(node.isObject()).as(node.toString()).isTrue();
    for (String field : fields) {
      List<String> parts = List.of(field.split(":"));
      JsonNode value = node.get(parts.getFirst());
      assertThat(value).as("%s of %s", field, node).isNotNull();
      boolean left = value.isNull() && field.endsWith("?");
      assertThat(left || isOf(parts.getLast().replace("?", ""), value))
          .as("%s of %s", field, node)
          .isTrue();
    }
  }

  /** Checks every element of a list, which must have one. */
  static void each(JsonNode list, String... fields) {
    assertThat(list.isArray() && !list.isEmpty()).as(list.toString()).isTrue();
    list.forEach(item -> check(item, fields));
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "text" -> value.isTextual();
      case "time" -> value.isTextual() && OffsetDateTime.parse(value.asText()).getYear() > 2000;
      case "whole" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "flag" -> value.isBoolean();
      case "object" -> value.isObject();
      case "list" -> value.isArray();
      case "texts" -> value.isArray() && isOfTexts(value);
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static boolean isOfTexts(JsonNode list) {
    for (JsonNode item : list) {
      if (!item.isTextual()) {
        return false;
      }
    }
    return true;
  }
}
