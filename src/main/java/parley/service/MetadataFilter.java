package parley.service;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Picks documents by the fields their owner gave them. Immutable. */
public sealed interface MetadataFilter {

  /** Whether a document with these fields is picked. */
  boolean matches(Map<String, Object> fields);

  /** How filters are joined. */
  enum Join {
    AND,
    OR,
    AND_NOT
  }

  /** How a field is compared. */
  enum Operator {
    EQUALS,
    NOTEQUALS,
    EXISTS,
    STARTSWITH,
    GT,
    GTE,
    LT,
    LTE,
    CONTAINSANY,
    BETWEEN,
    WILDCARD
  }

  /**
   * Filters joined: with {@code AND_NOT} the first must match and none of the others may; a single
   * one must not match.
   */
  record Joined(Join join, List<MetadataFilter> filters) implements MetadataFilter {
    public Joined {
      filters = List.copyOf(filters);
    }

    @Override
    public boolean matches(Map<String, Object> fields) {
      return switch (join) {
        case AND -> filters.stream().allMatch(f -> f.matches(fields));
        case OR -> filters.stream().anyMatch(f -> f.matches(fields));
        case AND_NOT -> {
          int kept = filters.size() > 1 ? 1 : 0;
          yield filters.subList(0, kept).stream().allMatch(f -> f.matches(fields))
              && filters.subList(kept, filters.size()).stream().noneMatch(f -> f.matches(fields));
        }
      };
    }
  }

  /**
   * One field compared.
   *
   * @param value a string, number, boolean or list of these; null only with {@code EXISTS}
   */
  record Field(String name, Operator operator, @Nullable Object value) implements MetadataFilter {
    @Override
    public boolean matches(Map<String, Object> fields) {
      Object found = fields.get(name);
      return switch (operator) {
        case EXISTS -> (found != null) != Boolean.FALSE.equals(value);
        case NOTEQUALS -> found == null || !same(found, value);
        default -> found != null && value != null && compares(found, value);
      };
    }

    private boolean compares(Object found, Object wanted) {
      return switch (operator) {
        case EQUALS -> same(found, wanted);
        case STARTSWITH -> text(found).startsWith(text(wanted));
        case GT -> order(found, wanted) > 0;
        case GTE -> order(found, wanted) >= 0;
        case LT -> order(found, wanted) < 0;
        case LTE -> order(found, wanted) <= 0;
        case CONTAINSANY -> list(wanted).stream().anyMatch(w -> containsOne(found, w));
        case BETWEEN -> {
          List<?> bounds = list(wanted);
          yield order(found, bounds.getFirst()) >= 0 && order(found, bounds.getLast()) <= 0;
        }
        case WILDCARD -> wildcard(text(found), text(wanted));
        case EXISTS, NOTEQUALS -> throw new IllegalStateException("compared before");
      };
    }

    private static boolean containsOne(Object found, Object wanted) {
      return found instanceof Collection<?> many
          ? many.stream().anyMatch(m -> same(m, wanted))
          : same(found, wanted);
    }

    private static List<?> list(Object value) {
      return value instanceof List<?> many ? many : List.of(value);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
      if (a == null || b == null) {
        return Objects.equals(a, b);
      }
      if (a instanceof Collection<?> many && !(b instanceof Collection<?>)) {
        return many.stream().anyMatch(m -> same(m, b));
      }
      boolean numbers = a instanceof Number && b instanceof Number;
      return numbers ? order(a, b) == 0 : text(a).equals(text(b));
    }

    /** Numbers by value, everything else (ISO dates too) by its characters. */
    private static int order(Object a, Object b) {
      return a instanceof Number x && b instanceof Number y
          ? Double.compare(x.doubleValue(), y.doubleValue())
          : text(a).compareTo(text(b));
    }

    private static String text(Object value) {
      return value.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * {@code *} stands for any characters, {@code ?} for one; linear but for backing up to the last
     * star.
     */
    private static boolean wildcard(String text, String pattern) {
      int at = 0;
      int p = 0;
      int star = -1;
      int mark = 0;
      while (at < text.length()) {
        if (p < pattern.length() && pattern.charAt(p) == '*') {
          star = p++;
          mark = at;
        } else if (p < pattern.length()
            && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(at))) {
          p++;
          at++;
        } else if (star >= 0) {
          p = star + 1;
          at = ++mark;
        } else {
          return false;
        }
      }
      return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
  }
}
