package parley.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.answer.Answer;
import parley.answer.Caveat;
import parley.answer.Citation;
import parley.answer.Verdict;
import parley.retrieve.Corpus;
import parley.service.Reply;
import parley.structure.Section;

/** Says what a reply lacks of what a script expects. Pure. */
final class ReplyCheck {
  private final Reply reply;
  private final Corpus corpus;

  ReplyCheck(Reply reply, Corpus corpus) {
    this.reply = reply;
    this.corpus = corpus;
  }

  /** One line for each expectation that is not met; empty when all are. */
  List<String> failures(ConversationScript.Said said) {
    List<String> failures = new ArrayList<>();
    for (ConversationScript.Expectation e : said.expected()) {
      if (!met(e)) {
        failures.add("\"%s\": wanted %s: %s".formatted(said.words(), e.key(), e.value()));
      }
    }
    if (!failures.isEmpty()) {
      failures.add(toString());
    }
    return failures;
  }

  private boolean met(ConversationScript.Expectation e) {
    String value = e.value();
    return switch (e.key()) {
      case "times", "multi-turn" -> true;
      case "status" -> status().equals(value);
      case "verdict" -> verdict().equals(value);
      case "history" -> reply.usedHistory() == value.equals("used");
      case "standalone" -> hasOneOf(reply.standalone(), value);
      case "standalone not" -> !hasOneOf(reply.standalone(), value);
      case "cites" -> citations().stream().limit(4).anyMatch(c -> standsInOneOf(c, value));
      case "cites only" ->
          !citations().isEmpty() && citations().stream().allMatch(c -> standsInOneOf(c, value));
      case "cites not" -> citations().stream().limit(1).noneMatch(c -> standsInOneOf(c, value));
      case "says" -> hasOneOf(everythingSaid(), value);
      case "directly" -> hasOneOf(reply.answer().direct(), value);
      case "says not" -> !hasOneOf(reply.answer().direct(), value);
      case "caveat" -> caveats().stream().anyMatch(c -> wireName(c).equals(value));
      default -> throw new IllegalArgumentException("unknown expectation: " + e.key());
    };
  }

  private String status() {
    return switch (reply.answer()) {
      case Answer.Found ignored -> "answered";
      case Answer.NotStated ignored -> "not_found";
      case Answer.Ambiguous ignored -> "needs_clarification";
      case Answer.Courtesy ignored -> "no_question";
    };
  }

  private String verdict() {
    Verdict verdict = reply.answer() instanceof Answer.Found found ? found.verdict() : null;
    return verdict == null ? "none" : verdict.name().toLowerCase(Locale.ROOT);
  }

  private List<Citation> citations() {
    return reply.answer() instanceof Answer.Found found ? found.citations() : List.of();
  }

  private List<Caveat> caveats() {
    return reply.answer() instanceof Answer.Found found ? found.caveats() : List.of();
  }

  private String everythingSaid() {
    String rationale = reply.answer() instanceof Answer.Found found ? found.rationale() : "";
    String limits = caveats().stream().map(Caveat::text).collect(Collectors.joining(" "));
    return reply.answer().direct() + " " + rationale + " " + limits;
  }

  private boolean standsInOneOf(Citation citation, String sections) {
    return alternatives(sections).stream().anyMatch(s -> standsIn(citation, s));
  }

  private boolean standsIn(Citation citation, String place) {
    int space = place.lastIndexOf(' ');
    if (space > 0 && !corpus.name(citation.documentId()).equals(place.substring(0, space))) {
      return false;
    }
    String number = place.substring(space + 1).toLowerCase(Locale.ROOT);
    String label = labelOf(citation);
    return label.equals(number)
        || (label.startsWith(number) && !Character.isLetterOrDigit(label.charAt(number.length())));
  }

  private String labelOf(Citation citation) {
    Section section = corpus.contract(citation.documentId()).sections().get(citation.section());
    return section
        .label()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(section|article|clause|part)\\s{1,3}", "");
  }

  private static boolean hasOneOf(String text, String alternatives) {
    return alternatives(alternatives).stream()
        .anyMatch(
            a -> Pattern.compile(Pattern.quote(a), Pattern.CASE_INSENSITIVE).matcher(text).find());
  }

  private static List<String> alternatives(String value) {
    return Pattern.compile(" | ", Pattern.LITERAL).splitAsStream(value).map(String::strip).toList();
  }

  private static String wireName(Caveat caveat) {
    return caveat.kind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    String cited =
        citations().stream()
            .map(c -> corpus.name(c.documentId()) + " " + labelOf(c))
            .collect(Collectors.joining(", "));
    return "  got %s, understood \"%s\" (history %s), cites [%s]: %s"
        .formatted(
            status(),
            reply.standalone(),
            reply.usedHistory() ? "used" : "unused",
            cited,
            reply.answer().direct());
  }
}
