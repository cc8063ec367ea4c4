package parley.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Small values kept as JSON text. Stateless. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a value that can be kept", e);
    }
  }

  static <T> T read(String text, TypeReference<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store holds JSON that cannot be read", e);
    }
  }

  static List<String> strings(String text) {
    return read(text, new TypeReference<List<String>>() {});
  }

  static Map<String, Object> map(String text) {
    return read(text, new TypeReference<Map<String, Object>>() {});
  }
}
