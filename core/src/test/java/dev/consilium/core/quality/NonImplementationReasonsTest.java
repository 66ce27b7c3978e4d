package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.quality.FollowThrough.Adoption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonImplementationReasonsTest {

  private static final NonImplementationReasons TABLE = NonImplementationReasons.standard();

  @Test
  void shipsTheTwentyCodesOfTheMolecularTumourBoardModule() {
    assertThat(TABLE.reasons())
        .extracting(NonImplementationReasons.Reason::code)
        .containsExactly(
            "payment-refused",
            "payment-pending",
            "payment-ended",
            "no-indication",
            "medical-reason",
            "patient-refusal",
            "patient-wish",
            "patient-death",
            "lost-to-fu",
            "chronic-remission",
            "progression",
            "toxicity",
            "other-therapy-chosen",
            "best-supportive-care",
            "deterioration",
            "regular-completion",
            "regular-completion-with-dosage-reduction",
            "regular-completion-with-substance-change",
            "other",
            "unknown");
    assertThat(TABLE.source()).contains("mii-cs-mtb-systemische-therapie-status-grund");
    assertThat(TABLE.reasons())
        .extracting(NonImplementationReasons.Reason::group)
        .isSubsetOf(Set.of("coverage", "clinical", "patient", "course", "completed", "unknown"));
    assertThat(TABLE.reasons()).allSatisfy(it -> assertThat(it.text()).endsWith("."));
  }

  @Test
  void eachCodeFitsAnAnswer() {
    assertThat(TABLE.reasons()).allSatisfy(reason -> {
      assertThat(TABLE.find(reason.code())).hasValue(reason);
      assertThat(TABLE.check(answer(Adoption.NOT_FOLLOWED, Adoption.UNKNOWN, reason.code())))
          .isEmpty();
    });
    assertThat(TABLE.find("magic")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOLLOWED,UNKNOWN,magic,reason-known",
    "FOLLOWED,FOLLOWED,toxicity,reason-fits",
    "NOT_FOLLOWED,FOLLOWED,'',reason-given",
    "FOLLOWED,NOT_FOLLOWED,'',reason-given",
    "FOLLOWED,FOLLOWED,'',",
    "UNDECIDED,UNKNOWN,'',",
    "PARTLY,FOLLOWED,toxicity,",
    "FOLLOWED,PARTLY,toxicity,"
  })
  void checksAnAnswerAgainstTheTable(
      Adoption patient, Adoption physician, String reason, String rule) {
    assertThat(TABLE.check(answer(patient, physician, reason)))
        .extracting(Finding::rule)
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void saysWhereAnAnswerIsWrong() {
    assertThat(TABLE.check(answer(Adoption.NOT_FOLLOWED, Adoption.UNKNOWN, "magic")))
        .extracting(Finding::message)
        .containsExactly("SHOULD follow-through day 30: its reason is not in"
            + " therapy-not-implemented [reason-known]. Use a code of the table.");
  }

  @Test
  void aTableHasEachCodeOnce() {
    var reason = new NonImplementationReasons.Reason("other", "unknown", "Another.");

    assertThatThrownBy(() -> new NonImplementationReasons(
            "own", "1", "us", LocalDate.EPOCH, List.of(reason, reason)))
        .hasMessage("Reasons own: code other occurs twice [code-unique]. Keep one of the two.");
  }

  private static FollowThrough answer(Adoption patient, Adoption physician, String reason) {
    return new FollowThrough(
        FollowThrough.Point.DAY_30, patient, physician, reason, FollowThrough.Procedure.UNKNOWN);
  }
}
