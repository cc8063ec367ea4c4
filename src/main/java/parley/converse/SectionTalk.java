package parley.converse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Section;

/** "What else does that section say?", "and the next one?", "(ii)": a section by its place. */
final class SectionTalk implements FollowUp {
  private static final Pattern THAT =
      Pattern.compile(
          "(?i)\\b(?:that|this|the\\s+same|the\\s+said|the)\\s+(section|clause|paragraph|article|provision|subsection)\\b(?!\\s*\\d)");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\b(?:the\\s+)?(next|following|previous|preceding)\\s+(?:section|clause|paragraph|article|provision|subsection)\\b");
  private static final Pattern SUB =
      Pattern.compile("(?i)(?<![\\w).])\\(([a-z]|[ivx]{1,4}|\\d{1,2})\\)(?!\\()");
  private static final int WORTH_READING = 60;

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    Matcher sub = SUB.matcher(said.core());
    if (sub.find()) {
      Resolution child = child(said, sub, talk);
      return child != null ? child : item(said, sub, talk);
    }
    Matcher beside = BESIDE.matcher(said.core());
    Matcher that = THAT.matcher(said.core());
    boolean next = beside.find();
    Cited cited = talk.last().focus().cited().stream().findFirst().orElse(null);
    if (cited == null || !isThere(cited, talk) || (!next && !that.find())) {
      return null;
    }
    Contract contract = talk.scope().contracts().apply(cited.documentId());
    Section section = around(contract, cited);
    if (section == null || !next) {
      return section == null ? null : inside(said, that, contract, section, talk);
    }
    boolean back = beside.group(1).toLowerCase(Locale.ROOT).startsWith("pre");
    Section other = sibling(contract, section, back ? -1 : 1);
    return other == null ? null : inside(said, beside, contract, other, talk);
  }

  private static boolean isThere(Cited cited, Talk talk) {
    return talk.scope().documents().contains(cited.documentId());
  }

  /** "(ii)": a part of a section that one of the last answers quoted. */
  private static @Nullable Resolution child(Utterance said, Matcher sub, Talk talk) {
    for (Turn turn : talk.past().recent().stream().limit(3).toList()) {
      for (Cited cited : turn.focus().cited()) {
        if (!isThere(cited, talk)) {
          continue;
        }
        Contract contract = talk.scope().contracts().apply(cited.documentId());
        Section section = around(contract, cited);
        Section child = section == null ? null : child(contract, section, sub.group());
        if (child != null) {
          return inside(said, sub, contract, child, talk);
        }
      }
    }
    return null;
  }

  /** "(c)": the third of the items that one of the last answers enumerated. */
  private static @Nullable Resolution item(Utterance said, Matcher sub, Talk talk) {
    for (Turn turn : talk.past().recent().stream().limit(3).toList()) {
      List<String> items = turn.focus().items();
      int place = Enumeration.place(sub.group(1));
      if (place >= 0 && place < items.size()) {
        return Ordinal.naming(said, new Span(sub.start(), sub.end()), items.get(place), turn, talk);
      }
    }
    return null;
  }

  /** The numbered section the quotation stands in that says more than was quoted. */
  private static @Nullable Section around(Contract contract, Cited cited) {
    Section at = contract.sectionAt(cited.start());
    Section found = null;
    while (at != null) {
      boolean more = at.end() - at.bodyStart() > cited.end() - cited.start() + WORTH_READING;
      boolean letter = at.number() != null && at.number().startsWith("(");
      if (at.number() != null && !letter) {
        found = found == null ? at : found;
        if (more) {
          return at;
        }
      }
      at = at.parent() < 0 ? null : contract.sections().get(at.parent());
    }
    return found;
  }

  private static @Nullable Section sibling(Contract contract, Section section, int step) {
    for (int i = section.index() + step; i >= 0 && i < contract.sections().size(); i += step) {
      Section other = contract.sections().get(i);
      if (other.level() == section.level() && other.number() != null) {
        return other;
      }
    }
    return null;
  }

  private static @Nullable Section child(Contract contract, Section section, String number) {
    for (Section other : contract.sections()) {
      boolean below = other.start() >= section.start() && other.end() <= section.end();
      if (below && number.equalsIgnoreCase(other.number())) {
        return other;
      }
    }
    return null;
  }

  private static Resolution inside(
      Utterance said, Matcher at, Contract contract, Section section, Talk talk) {
    String number = SectionNumbering.of(contract, section.index());
    String name = "Section " + number;
    String replaced = said.core().substring(0, at.start()) + name + said.core().substring(at.end());
    String text = said.tokens().size() <= 3 ? "What does " + name + " say" : replaced;
    Turn last = talk.last();
    Draft draft =
        new Draft(Talk.asQuestion(text), text, last)
            .share(1)
            .use(Context.Use.ELSEWHERE)
            .binding(at.group(), name, last.number());
    if (!Anaphor.in(said.tokens(), talk.grammar().verbs()).isEmpty()) {
      draft.weigh(last.focus().subject(), 0.2f);
    }
    return draft.completed();
  }
}
