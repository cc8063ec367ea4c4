package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.document.Format;
import parley.document.Warning;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Layout;
import parley.structure.Party;
import parley.structure.Passage;
import parley.structure.Profile;
import parley.structure.Section;

final class ContractCodecTest {
  private static final short[] POSITIONS = {0, 1, 127, 255, -3, 32_000, -32_000, -32_128, 5};

  private static Contract contract() {
    Section section =
        new Section(0, "s0", Section.Kind.SECTION, "1", "Section 1", "Price", 0, -1, 0, 3, 9, 1, 1);
    return new Contract(
        Format.PDF,
        "1. Ünïcødé",
        1,
        List.of(0),
        new Profile("T", new Span(0, 1), List.of(new Party("A", List.of("B"), 0, 1)), null, null),
        List.of(section),
        List.of(new Passage(0, 0, 0, 9, -1, -1, List.of("Price"))),
        List.of(),
        List.of(),
        new Layout(
            List.of(new Layout.PlacedLine(0, 8, 1, 1.5f, 2.5f, POSITIONS)),
            List.of(new Layout.PageSize(612, 792))),
        List.of(new Warning("w", "m", List.of(1))));
  }

  @Test
  void keepsEverything() {
    Contract again = ContractCodec.unpack(ContractCodec.pack(contract()));
    assertThat(again.layout().lines().getFirst().x()).isEqualTo(POSITIONS);
    assertThat(again).usingRecursiveComparison().isEqualTo(contract());
  }
}
