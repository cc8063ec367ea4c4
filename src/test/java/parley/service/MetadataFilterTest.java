package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.service.MetadataFilter.Field;
import parley.service.MetadataFilter.Join;
import parley.service.MetadataFilter.Joined;
import parley.service.MetadataFilter.Operator;

final class MetadataFilterTest {
  private static final Map<String, Object> FIELDS =
      Map.of("deal", "Acme", "year", 2020, "tags", List.of("nda", "signed"), "final", true);

  private static boolean matches(String name, Operator operator, @Nullable Object value) {
    return new Field(name, operator, value).matches(FIELDS);
  }

  @Test
  void comparesValues() {
    assertThat(matches("deal", Operator.EQUALS, "acme")).isTrue();
    assertThat(matches("final", Operator.EQUALS, true)).isTrue();
    assertThat(matches("deal", Operator.NOTEQUALS, "other")).isTrue();
    assertThat(matches("absent", Operator.NOTEQUALS, "other")).isTrue();
    assertThat(matches("year", Operator.GT, 2019)).isTrue();
    assertThat(matches("year", Operator.GTE, 2020.0)).isTrue();
    assertThat(matches("year", Operator.LT, 2020)).isFalse();
    assertThat(matches("year", Operator.LTE, 2020)).isTrue();
    assertThat(matches("year", Operator.BETWEEN, List.of(2018, 2021))).isTrue();
    assertThat(matches("deal", Operator.STARTSWITH, "Ac")).isTrue();
  }

  @Test
  void knowsWhatExists() {
    assertThat(matches("deal", Operator.EXISTS, null)).isTrue();
    assertThat(matches("absent", Operator.EXISTS, null)).isFalse();
    assertThat(matches("absent", Operator.EXISTS, false)).isTrue();
  }

  @Test
  void looksIntoLists() {
    assertThat(matches("tags", Operator.CONTAINSANY, List.of("draft", "signed"))).isTrue();
    assertThat(matches("tags", Operator.CONTAINSANY, List.of("draft"))).isFalse();
    assertThat(matches("tags", Operator.EQUALS, "nda")).isTrue();
  }

  @Test
  void matchesWildcardsInBoundedTime() {
    assertThat(matches("deal", Operator.WILDCARD, "A*e")).isTrue();
    assertThat(matches("deal", Operator.WILDCARD, "A?me")).isTrue();
    assertThat(matches("deal", Operator.WILDCARD, "A?e")).isFalse();
    Map<String, Object> hostile = Map.of("a", "a".repeat(2_000));
    assertThat(new Field("a", Operator.WILDCARD, "*a".repeat(500) + "b").matches(hostile))
        .isFalse();
  }

  @Test
  void joins() {
    Field yes = new Field("deal", Operator.EXISTS, null);
    Field no = new Field("absent", Operator.EXISTS, null);
    assertThat(new Joined(Join.AND, List.of(yes, no)).matches(FIELDS)).isFalse();
    assertThat(new Joined(Join.OR, List.of(yes, no)).matches(FIELDS)).isTrue();
    assertThat(new Joined(Join.AND_NOT, List.of(yes, no)).matches(FIELDS)).isTrue();
    assertThat(new Joined(Join.AND_NOT, List.of(yes)).matches(FIELDS)).isFalse();
    assertThat(new Joined(Join.AND, List.of()).matches(FIELDS)).isTrue();
  }
}
