package parley.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.answer.Answer;
import parley.answer.Citation;
import parley.answer.Verdict;
import parley.http.ReplyView.AnswerView;
import parley.http.ReplyView.Content;
import parley.retrieve.Evidence;
import parley.service.Ask;
import parley.service.Asked;
import parley.service.Reply;
import parley.service.Retention;
import parley.service.Spoken;

/** Writes a reply down as the wire has it. Stateless. */
final class Replies {
  private Replies() {}

  /** The reply; {@code texts} says whether passages come with their text. */
  static ReplyView view(Asked asked, Passages.Texts texts) {
    Passages passages = new Passages(asked.scope(), texts);
    boolean answered = asked.ask().kind() == Ask.Kind.ANSWER;
    List<Content> contents = contents(asked, passages);
    Spoken spoken = asked.spoken();
    return new ReplyView(
        asked.conversationId(),
        asked.messageId(),
        answered ? new ReplyView.Message("assistant", spoken.content()) : null,
        contents,
        answered ? attributions(spoken, passages) : List.of(),
        answered ? scores(spoken) : List.of(),
        answered ? answer(asked.reply().answer(), passages) : null,
        query(asked.reply()),
        asked.retention() == Retention.INCOGNITO ? true : null);
  }

  /** What was retrieved, best first; what is cited is kept though it be further down. */
  private static List<Content> contents(Asked asked, Passages passages) {
    Map<String, Evidence> kept = new LinkedHashMap<>();
    for (Evidence evidence : asked.reply().retrieved()) {
      kept.putIfAbsent(passages.id(evidence), evidence);
    }
    int most = asked.ask().topK();
    List<Evidence> missing = new ArrayList<>();
    if (asked.reply().answer() instanceof Answer.Found found) {
      List<String> first = kept.keySet().stream().limit(most).toList();
      for (Citation citation : found.citations()) {
        Evidence cited = passages.evidence(citation);
        if (!first.contains(passages.id(cited)) && !missing.contains(cited)) {
          missing.add(cited);
        }
      }
    }
    int room = Math.max(0, most - missing.size());
    List<Content> contents = new ArrayList<>();
    kept.values().stream().limit(room).forEach(e -> contents.add(passages.content(e, contents)));
    missing.stream()
        .limit((long) most - contents.size())
        .forEach(e -> contents.add(passages.content(e, contents)));
    return contents;
  }

  private static List<ReplyView.Attribution> attributions(Spoken spoken, Passages passages) {
    return spoken.parts().stream()
        .map(p -> new ReplyView.Attribution(passages.ids(p.citations()), p.start(), p.end()))
        .toList();
  }

  private static List<ReplyView.Groundedness> scores(Spoken spoken) {
    return spoken.parts().stream()
        .map(p -> new ReplyView.Groundedness(p.start(), p.end(), p.grounded()))
        .toList();
  }

  private static AnswerView answer(Answer answer, Passages passages) {
    return switch (answer) {
      case Answer.Found found -> found(found, passages);
      case Answer.NotStated none ->
          plain("not_found", none.direct(), none.rationale(), null, none.confidence());
      case Answer.Ambiguous ambiguous ->
          plain("needs_clarification", ambiguous.direct(), "", clarification(ambiguous), 0.5);
      case Answer.Courtesy courtesy -> plain("no_question", courtesy.direct(), "", null, 1);
    };
  }

  private static AnswerView plain(
      String status,
      String direct,
      String rationale,
      ReplyView.@Nullable Clarification clarification,
      double confidence) {
    return new AnswerView(
        status, null, direct, rationale, List.of(), List.of(), clarification, round(confidence));
  }

  private static ReplyView.Clarification clarification(Answer.Ambiguous ambiguous) {
    return new ReplyView.Clarification(
        ambiguous.direct(),
        ambiguous.options().stream().map(o -> new ReplyView.Option(o.id(), o.text())).toList());
  }

  private static AnswerView found(Answer.Found found, Passages passages) {
    Verdict verdict = found.verdict();
    return new AnswerView(
        "answered",
        verdict == null ? null : verdict.name().toLowerCase(Locale.ROOT),
        found.direct(),
        found.rationale(),
        found.caveats().stream()
            .map(c ->
                new ReplyView.CaveatView(
                    c.text(),
                    c.kind().name().toLowerCase(Locale.ROOT),
                    passages.ids(c.citations())))
            .toList(),
        found.citations().stream().map(passages::citation).toList(),
        null,
        round(found.confidence()));
  }

  static ReplyView.Query query(Reply reply) {
    Reply.Timings t = reply.timings();
    return new ReplyView.Query(
        reply.standalone(),
        reply.usedHistory(),
        reply.resolved().stream()
            .map(r -> new ReplyView.Resolved(r.from(), r.to(), r.turn()))
            .toList(),
        new ReplyView.Timings(round(t.understand()), round(t.retrieve()), round(t.answer())));
  }

  static double round(double value) {
    return Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : 0;
  }
}
