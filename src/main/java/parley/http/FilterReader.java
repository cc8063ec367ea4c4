package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import parley.service.MetadataFilter;
import parley.service.MetadataFilter.Operator;

/** Reads {@code documents_filters}. Stateless. */
final class FilterReader {
  private static final int DEEPEST = 10;
  private static final int MOST = 100;
  private static final int LONGEST = 4_000;

  private FilterReader() {}

  static MetadataFilter read(Fields fields) {
    return read(fields, 0);
  }

  private static MetadataFilter read(Fields fields, int depth) {
    if (depth > DEEPEST) {
      throw Fields.invalid(fields.path(), "is nested too deeply");
    }
    return fields.has("filters") || !fields.has("field") ? joined(fields, depth) : field(fields);
  }

  private static MetadataFilter joined(Fields fields, int depth) {
    String operator = fields.optionalText("operator", LONGEST).orElse("AND");
    MetadataFilter.Join join =
        switch (operator.toUpperCase(Locale.ROOT)) {
          case "AND" -> MetadataFilter.Join.AND;
          case "OR" -> MetadataFilter.Join.OR;
          case "AND_NOT" -> MetadataFilter.Join.AND_NOT;
          default ->
              throw Fields.invalid(fields.path() + ".operator", "must be AND, OR or AND_NOT");
        };
    List<MetadataFilter> filters =
        fields.objects("filters", MOST).stream().map(f -> read(f, depth + 1)).toList();
    return new MetadataFilter.Joined(join, filters);
  }

  private static MetadataFilter field(Fields fields) {
    String name = fields.text("field", LONGEST);
    Operator operator = operator(fields);
    JsonNode value = fields.raw("value");
    String at = fields.path() + ".value";
    if (value == null) {
      if (operator != Operator.EXISTS) {
        throw Fields.invalid(at, "is required");
      }
      return new MetadataFilter.Field(name, operator, null);
    }
    if (operator == Operator.BETWEEN && (!value.isArray() || value.size() != 2)) {
      throw Fields.invalid(at, "must be a list of two");
    }
    if (value.isObject() || (value.isArray() && (value.isEmpty() || value.size() > MOST))) {
      throw Fields.invalid(at, "must be a value or a list of values");
    }
    for (JsonNode item : value.isArray() ? value : List.of(value)) {
      if (!item.isValueNode() || item.isNull() || item.asText().length() > LONGEST) {
        throw Fields.invalid(at, "must be a value or a list of values");
      }
    }
    return new MetadataFilter.Field(name, operator, Json.plain(value));
  }

  private static Operator operator(Fields fields) {
    String text = fields.text("operator", LONGEST).toUpperCase(Locale.ROOT);
    for (Operator operator : Operator.values()) {
      if (operator.name().equals(text)) {
        return operator;
      }
    }
    throw Fields.invalid(
        fields.path() + ".operator",
        "must be one of equals, notequals, exists, startswith, gt, gte, lt, lte, containsany,"
            + " between, wildcard");
  }
}
