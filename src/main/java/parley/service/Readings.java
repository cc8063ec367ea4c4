package parley.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.converse.Act;
import parley.converse.Binding;
import parley.converse.Context;
import parley.converse.Conversation;
import parley.converse.Question;
import parley.converse.Reading;
import parley.language.AnswerType;

/** Puts readings together. Stateless. */
final class Readings {
  private Readings() {}

  /** Several questions asked at once. */
  static Reading joined(List<Reading> readings) {
    Reading first = readings.getFirst();
    List<Binding> bindings = new ArrayList<>();
    readings.forEach(r -> bindings.addAll(r.bindings()));
    return new Reading(
        readings.stream().map(Reading::text).distinct().collect(Collectors.joining(" ")),
        first.own(),
        first.background(),
        first.share(),
        readings.stream().flatMap(r -> r.documents().stream()).collect(Collectors.toSet()),
        first.context(),
        bindings,
        first.constraints(),
        first.topic(),
        first.replaces(),
        first.required());
  }

  /** Nothing was asked. */
  static Reading courtesy(Conversation past) {
    return new Reading(
        "",
        "",
        Map.of(),
        1,
        Set.of(),
        Context.NONE,
        List.of(),
        List.of(),
        past.nextNumber(),
        0,
        Set.of());
  }

  static Question none() {
    return new Question("", Act.WHAT, AnswerType.TEXT, List.of(), Map.of(), List.of(), "");
  }
}
