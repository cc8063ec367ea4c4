package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
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

  /** Each damage is noticed, or makes no difference: the header has bytes that mean nothing. */
  @Test
  void noticesEveryDamage() {
    byte[] packed = ContractCodec.pack(contract());
    int noticed = 0;
    for (int bit = 0; bit < packed.length * 8; bit++) {
      byte[] damaged = packed.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(ContractCodec.unpack(damaged))
            .as("bit %d", bit)
            .usingRecursiveComparison()
            .isEqualTo(contract());
      } catch (UncheckedIOException e) {
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan((packed.length - 10) * 8);
  }

  @Test
  void noticesThatTheEndIsMissing() {
    byte[] packed = ContractCodec.pack(contract());
    for (int size = 0; size < packed.length; size++) {
      byte[] cut = Arrays.copyOf(packed, size);
      assertThatThrownBy(() -> ContractCodec.unpack(cut)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void keepsEverything() {
    Contract again = ContractCodec.unpack(ContractCodec.pack(contract()));
    assertThat(again.layout().lines().getFirst().x()).isEqualTo(POSITIONS);
    assertThat(again).usingRecursiveComparison().isEqualTo(contract());
  }
}
