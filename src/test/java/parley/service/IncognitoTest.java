package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.store.Turn;

final class IncognitoTest {
  private final Hands clock = new Hands();
  private final Incognito incognito = new Incognito(Duration.ofMinutes(10), 3, 100, clock);

  /** A clock that stands until it is put forward. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    void forward(int minutes) {
      now = now.plus(Duration.ofMinutes(minutes));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private void say(String id, String state) {
    Turn turn = new Turn("m", id, "a question", state, "a reply", clock.instant());
    incognito.append(id, "agent", "key", List.of(turn));
  }

  @Test
  void remembersTheStatesInOrder() {
    say("a", "one");
    say("a", "two");
    assertThat(incognito.states("a")).containsExactly("one", "two");
    assertThat(incognito.find("a").orElseThrow().turns()).isEqualTo(2);
    assertThat(incognito.find("a").orElseThrow().owner()).isEqualTo("key");
  }

  @Test
  void forgetsWhatWasSilentForSoLong() {
    say("a", "one");
    clock.forward(6);
    say("b", "one");
    say("a", "two");
    clock.forward(9);
    assertThat(incognito.find("a")).isPresent();
    clock.forward(1);
    assertThat(incognito.find("a")).isEmpty();
    assertThat(incognito.states("a")).isEmpty();
    assertThat(incognito.states("b")).isEmpty();
  }

  @Test
  void forgetsTheOneThatWasSilentLongestWhenThereAreTooMany() {
    say("a", "1");
    say("b", "1");
    say("c", "1");
    say("a", "2");
    say("d", "1");
    assertThat(incognito.find("b")).isEmpty();
    assertThat(List.of("a", "c", "d")).allMatch(id -> incognito.find(id).isPresent());
  }

  @Test
  void forgetsTheOneThatWasSilentLongestWhenTheyTakeTooMuchRoom() {
    say("a", "x".repeat(60));
    say("b", "x".repeat(60));
    assertThat(incognito.find("a")).isEmpty();
    assertThat(incognito.find("b")).isPresent();
    incognito.delete("b");
    say("c", "x".repeat(40));
    say("d", "x".repeat(50));
    assertThat(incognito.find("c")).isPresent();
  }

  @Test
  void keepsOneThatAloneTakesMoreThanAll() {
    say("a", "x".repeat(500));
    assertThat(incognito.find("a")).isPresent();
    say("b", "x");
    assertThat(incognito.find("a")).isEmpty();
  }
}
