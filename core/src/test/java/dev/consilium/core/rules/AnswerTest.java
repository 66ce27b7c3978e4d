package dev.consilium.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.rules.Answer.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final Instant EARLY = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant LATE = EARLY.plusSeconds(1);

  private static Answer yes(@Nullable Instant until) {
    return new Answer(Truth.YES, until, Set.of());
  }

  @Test
  void allHoldAsLongAsTheShortestLived() {
    assertThat(Answer.all(List.of(yes(LATE), yes(EARLY), yes(null)))).isEqualTo(yes(EARLY));
    assertThat(Answer.all(List.of(yes(EARLY), yes(LATE)))).isEqualTo(yes(EARLY));
    assertThat(Answer.all(List.of(yes(null), yes(LATE)))).isEqualTo(yes(LATE));
    assertThat(Answer.all(List.of())).isEqualTo(Answer.YES);
  }

  @Test
  void anyHoldsAsLongAsTheLongestLived() {
    assertThat(Answer.any(List.of(yes(EARLY), yes(LATE)))).isEqualTo(yes(LATE));
    assertThat(Answer.any(List.of(yes(LATE), yes(EARLY)))).isEqualTo(yes(LATE));
    assertThat(Answer.any(List.of(yes(EARLY), yes(null)))).isEqualTo(yes(null));
    assertThat(Answer.any(List.of(yes(null), yes(EARLY)))).isEqualTo(yes(null));
    assertThat(Answer.any(List.of())).isEqualTo(Answer.NO);
  }

  @Test
  void anUnknownLastsOnlyAsLongAsWhatStandsBesideIt() {
    var open = Answer.all(List.of(yes(EARLY), Answer.unknown(Fact.AI_REVIEWED)));

    assertThat(open).isEqualTo(new Answer(Truth.UNKNOWN, EARLY, Set.of(Fact.AI_REVIEWED)));
    assertThat(open.not()).isEqualTo(open);
  }
}
