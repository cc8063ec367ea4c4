package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final RateLimit rate = new RateLimit(1, 2, now::get);

  @Test
  void allowsABurstAndThenSoManyASecond() {
    assertThat(rate.wait("a")).isZero();
    assertThat(rate.wait("a")).isZero();
    assertThat(rate.wait("a")).isPositive();
    assertThat(rate.wait("b")).isZero();
    now.addAndGet(SECOND);
    assertThat(rate.wait("a")).isZero();
    assertThat(rate.wait("a")).isPositive();
  }

  @Test
  void letsThoseBeyondWhatItRemembersShare() {
    for (int i = 0; i < 10_000; i++) {
      rate.wait("address " + i);
    }
    assertThat(rate.wait("new 1")).isZero();
    assertThat(rate.wait("new 2")).isZero();
    assertThat(rate.wait("new 3")).isPositive();
    assertThat(rate.wait("address 7")).isZero();
    now.addAndGet(10 * SECOND);
    for (int i = 4; i < 9; i++) {
      assertThat(rate.wait("new " + i)).isZero();
    }
  }
}
