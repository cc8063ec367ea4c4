package parley.retrieve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.PassageConcepts;
import parley.reader.CrossEncoder;
import parley.reader.ExcerptText;
import parley.structure.Contract;
import parley.structure.Excerpt;
import parley.structure.Excerpts;
import parley.structure.Passage;

/**
 * What retrieval needs to know of one contract whatever is asked, worked out once. Safe for many
 * threads: what is worked out on demand has the same result each time.
 */
final class ContractIndex {
  private final Contract contract;
  private final List<Excerpt> excerpts;
  private final int[] excerptOf;
  private final Postings postings;
  private final Postings passages;
  private final ContractNotes notes;
  private final CrossEncoder.@Nullable Prepared[] prepared;

  ContractIndex(Contract contract, PassageConcepts concepts, ConceptNumbers numbers) {
    this.contract = contract;
    this.excerpts = Excerpts.of(contract);
    this.excerptOf = new int[contract.passages().size()];
    List<String> texts = new ArrayList<>(excerpts.size());
    for (Excerpt excerpt : excerpts) {
      for (int i = excerpt.firstPassage(); i <= excerpt.lastPassage(); i++) {
        excerptOf[i] = excerpt.index();
      }
      Passage first = contract.passages().get(excerpt.firstPassage());
      String titles = String.join(" ", contract.titles(first.section()));
      texts.add(titles + " " + Excerpts.lead(contract, excerpt) + " " + text(excerpt));
    }
    this.postings = new Postings(texts);
    this.passages = new Postings(contract.passages().stream().map(this::weighted).toList());
    this.notes = new ContractNotes(contract, concepts, numbers);
    this.prepared = new CrossEncoder.Prepared[excerpts.size()];
  }

  Contract contract() {
    return contract;
  }

  List<Excerpt> excerpts() {
    return excerpts;
  }

  /** Index of the excerpt that a passage is in. */
  int excerptOf(int passage) {
    return excerptOf[passage];
  }

  /** Where words stand, by excerpt with what stands over it. */
  Postings postings() {
    return postings;
  }

  /** Where words stand, by passage with what stands over it. */
  Postings passages() {
    return passages;
  }

  ContractNotes notes() {
    return notes;
  }

  /** A passage's words as the index counts them: titles twice, the terms that it defines thrice. */
  private String weighted(Passage passage) {
    String titles = String.join(" ", contract.titles(passage.section()));
    String terms = String.join(" ", contract.termsWithin(passage.start(), passage.end()));
    String lead =
        passage.leadStart() < 0
            ? ""
            : contract.text().substring(passage.leadStart(), passage.leadEnd());
    return String.join(" ", titles, titles, lead, contract.textOf(passage), terms, terms, terms);
  }

  private String text(Excerpt excerpt) {
    return contract.text().substring(excerpt.start(), excerpt.end());
  }

  /** An excerpt as the reader takes it. */
  CrossEncoder.Prepared prepared(int excerpt, CrossEncoder reader) {
    CrossEncoder.Prepared known = prepared[excerpt];
    if (known == null) {
      Excerpt one = excerpts.get(excerpt);
      String heading = Excerpts.heading(contract, one);
      known = reader.prepare(new ExcerptText(heading, Excerpts.lead(contract, one), text(one)));
      prepared[excerpt] = known;
    }
    return known;
  }
}
