package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Modality;
import parley.language.Statement;
import parley.retrieve.Parties;
import parley.structure.Contract;

/**
 * Looks at who is bound where a question asks whether a party may, must or must not do something:
 * what {@code Customer may terminate} allows is not allowed to the provider. Immutable; safe for
 * many threads.
 */
final class OneSided {
  private static final Pattern AT_WILL =
      Pattern.compile(
          "(?i)\\bwithout\\s+(?:any\\s+)?(?:cause|reason)|\\bfor\\s+convenience\\b|\\bat\\s+will\\b|\\bany\\s?time\\b"
              + "|\\bfor\\s+(?:any|no)\\s+reason\\b|\\bwhen(?:ever)?\\s+(?:it|he|she|they)\\s+(?:likes?|wants?)\\b");

  private final Parties parties = new Parties();

  /**
   * What the evidence says of the party asked about.
   *
   * @param verdict null where the text is silent on that party
   * @param begin how the answer begins, with the verdict's word where there is one
   * @param main the citation that decides
   */
  record Finding(@Nullable Verdict verdict, String begin, Citation main) {}

  /** A statement and where it stands. */
  private record Place(Statement statement, Citation citation) {}

  /**
   * What the citations, best first, say of the party asked about; null when the question names none
   * or nothing in them is said of what it would do.
   */
  @Nullable Finding of(Question question, List<Citation> evidence, Contract contract) {
    Modality asked = modality(question.text());
    Parties.Asked who = parties.asked(question.text(), contract);
    if (asked == null || who == null || who.act().isEmpty()) {
      return null;
    }
    Set<String> words = words(question, who);
    List<Place> all = places(evidence, contract);
    List<Place> about = all.stream().filter(p -> who.isIn(p.statement())).toList();
    long most = about.stream().mapToLong(p -> p.statement().shared(words)).max().orElse(0);
    boolean atWill = AT_WILL.matcher(question.text()).find();
    for (Place place : about) {
      Statement said = place.statement();
      boolean willing = atWill && said.force() == Statement.Force.LEAVE && said.needsCause();
      if (isOwn(said, who, contract) && !willing && said.shared(words) >= most) {
        return own(asked, place);
      }
    }
    Place related =
        all.stream()
            .filter(p -> !p.statement().isOfAll() && isOwn(p.statement(), who, contract))
            .filter(p -> p.statement().speaksOf(words) && !about.contains(p))
            .findFirst()
            .orElse(null);
    if (about.isEmpty()) {
      return null;
    }
    return related == null ? others(asked, who, about, contract) : own(asked, related);
  }

  /** The question's words but for the party. */
  private static Set<String> words(Question question, Parties.Asked who) {
    Set<String> words = new HashSet<>(question.terms().keySet());
    words.add(who.act());
    words.remove(who.party());
    return words;
  }

  private boolean isOwn(Statement said, Parties.Asked who, Contract contract) {
    return said.isOfAll() || parties.isSame(said.stem(), who.party(), contract);
  }

  private static Finding own(Modality asked, Place place) {
    Verdict verdict = verdict(asked, place.statement().force());
    return new Finding(verdict, verdict == Verdict.YES ? "Yes. " : "No. ", place.citation());
  }

  /** What is asked of the party; a ban and a duty are told by rarer words than leave. */
  private static @Nullable Modality modality(String question) {
    for (Modality modality : List.of(Modality.BAN, Modality.DUTY, Modality.LEAVE)) {
      if (modality.askedBy(question)) {
        return modality;
      }
    }
    return null;
  }

  /** What the citations from one document say of parties that are known. */
  private List<Place> places(List<Citation> evidence, Contract contract) {
    List<Place> places = new ArrayList<>();
    Citation first = evidence.getFirst();
    for (Citation citation : evidence) {
      if (citation.documentId().equals(first.documentId())) {
        for (Statement statement : Statement.in(WholeSentence.understood(contract, citation))) {
          if (statement.isOfAll() || parties.isParty(statement.stem(), contract)) {
            places.add(new Place(statement, citation));
          }
        }
      }
    }
    return places;
  }

  private static Verdict verdict(Modality asked, Statement.Force force) {
    boolean yes =
        switch (asked) {
          case BAN -> force == Statement.Force.BAN;
          case DUTY -> force == Statement.Force.DUTY;
          case LEAVE -> force != Statement.Force.BAN;
        };
    return yes ? Verdict.YES : Verdict.NO;
  }

  /** What is said binds somebody else. */
  private @Nullable Finding others(
      Modality asked, Parties.Asked who, List<Place> about, Contract contract) {
    Place first =
        about.stream()
            .filter(p -> !p.statement().isOfAll())
            .filter(p -> !parties.isSame(p.statement().stem(), who.party(), contract))
            .findFirst()
            .orElse(null);
    if (first == null || isUncertain(first.citation(), who, contract)) {
      return null;
    }
    String bearer = first.statement().bearer();
    Statement.Force force = first.statement().force();
    return switch (asked) {
      case LEAVE ->
          force == Statement.Force.BAN
              ? new Finding(null, "This is forbidden to " + bearer + " only. ", first.citation())
              : no("this is given to ", bearer, first);
      case DUTY -> force == Statement.Force.DUTY ? no("this binds ", bearer, first) : null;
      case BAN -> force == Statement.Force.BAN ? no("this binds ", bearer, first) : null;
    };
  }

  private static Finding no(String what, String bearer, Place place) {
    return new Finding(Verdict.NO, "No: " + what + bearer + " only. ", place.citation());
  }

  /** Whether somebody who is no known party is said to do it too. */
  private boolean isUncertain(Citation citation, Parties.Asked who, Contract contract) {
    return Statement.in(WholeSentence.understood(contract, citation)).stream()
        .filter(s -> who.isIn(s) && !s.isOfAll())
        .anyMatch(s -> !parties.isParty(s.stem(), contract));
  }
}
