package parley.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.answer.Answer;
import parley.converse.Act;
import parley.converse.Binding;
import parley.converse.Context;
import parley.converse.Conversation;
import parley.converse.Question;
import parley.converse.Reading;
import parley.converse.Resolution;
import parley.language.AnswerType;

/** Puts readings together. Stateless. */
final class Readings {
  private Readings() {}

  /** What a resolution proposes, the likeliest first; none when nothing was asked. */
  static List<Reading> of(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Standalone s -> List.of(s.reading());
      case Resolution.Completed c -> List.of(c.reading());
      case Resolution.Readings r -> r.readings();
      case Resolution.Several s -> s.readings();
      case Resolution.Courtesy ignored -> List.of();
    };
  }

  /** What is known before anything is searched: a reply without passages and answer. */
  static Reply understood(Resolution resolution, Conversation past, Stopwatch watch) {
    List<Reading> readings = of(resolution);
    boolean several = resolution instanceof Resolution.Several;
    Reading first = readings.isEmpty() ? courtesy(past) : readings.getFirst();
    Reading reading = several ? joined(readings) : first;
    boolean used = !(resolution instanceof Resolution.Standalone) && !readings.isEmpty();
    return new Reply(
        reading.text(),
        used,
        Reply.Resolved.of(used ? reading.bindings() : List.of()),
        reading.constraints(),
        List.of(),
        new Answer.Courtesy(""),
        watch.timings());
  }

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

  /** The same question in other words. */
  static Question inWords(Question question, String text) {
    return new Question(
        text,
        question.act(),
        question.answer(),
        question.concepts(),
        question.terms(),
        question.sections(),
        question.defined(),
        question.context());
  }

  static Question none() {
    return new Question("", Act.WHAT, AnswerType.TEXT, List.of(), Map.of(), List.of(), "");
  }
}
