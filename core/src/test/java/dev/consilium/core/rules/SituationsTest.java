package dev.consilium.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.rules.RuleTrace.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The starter pack judged by situations whose answers were written down from the law. */
class SituationsTest {

  private static final List<RuleDecision> DECIDED =
      Situation.ALL.stream().map(Situation::decision).toList();

  static List<Situation> situations() {
    return Situation.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void answersAsTheSourcesSay(Situation situation) {
    var decision = situation.decision();

    assertThat(decision.verdict()).isEqualTo(situation.verdict());
    assertThat(decision.deciding())
        .extracting(RuleTrace::ruleId)
        .containsExactlyElementsOf(situation.expected("by"));
    assertThat(decision.duties())
        .extracting(Duty::code)
        .containsExactlyInAnyOrderElementsOf(situation.expected("duties"));
    assertThat(decision.missing()).containsExactlyElementsOf(situation.expected("missing"));
    assertThat(decision.citation()).isEqualTo(situation.citation());
    assertThat(decision.deciding().stream().findFirst().map(it -> it.effective().toString()))
        .isEqualTo(situation.effective());
    assertThat(decision.edition()).isEqualTo(Reviews.ENGINE.pack().edition());
    assertThat(decision.reference())
        .contains(situation.citation())
        .contains(situation.effective().orElse(""));
  }

  @Test
  void areManyAndNamedOnce() {
    assertThat(Situation.ALL).hasSizeGreaterThanOrEqualTo(150);
    assertThat(Situation.ALL).extracting(Situation::id).doesNotHaveDuplicates();
    assertThat(Situation.ALL)
        .extracting(Situation::verdict)
        .contains(Verdict.PERMIT, Verdict.DENY, Verdict.INDETERMINATE);
  }

  private static Set<String> withOutcome(Outcome outcome) {
    return DECIDED.stream()
        .flatMap(it -> it.trace().stream())
        .filter(it -> it.outcome() == outcome)
        .map(RuleTrace::ruleId)
        .collect(Collectors.toSet());
  }

  @Test
  void everyRuleAppliesInOneAndNotInAnother() {
    var ids = Reviews.ENGINE.pack().ruleIds();

    assertThat(withOutcome(Outcome.APPLIED)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(withOutcome(Outcome.DID_NOT_APPLY)).containsExactlyInAnyOrderElementsOf(ids);
  }

  // A rule that applies and never decides would be tested by nobody.
  @Test
  void everyRuleDecidesInOne() {
    var decided = new HashSet<String>();
    Situation.ALL.forEach(it -> decided.addAll(it.expected("by")));

    assertThat(decided)
        .containsExactlyInAnyOrderElementsOf(Reviews.ENGINE.pack().ruleIds());
  }

  private static Set<String> seenOn(boolean inForce, LocalDate day) {
    return DECIDED.stream()
        .filter(it -> it.question().at().atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
        .flatMap(it -> it.trace().stream())
        .filter(it -> (it.outcome() != Outcome.NOT_IN_FORCE) == inForce)
        .map(RuleTrace::ruleId)
        .collect(Collectors.toSet());
  }

  @Test
  void everyEffectiveDateIsSeenFromBothSides() {
    for (var rule : Reviews.ENGINE.pack().entries()) {
      var from = rule.effective().from();
      if (from != null) {
        assertThat(seenOn(true, from)).as("first day of " + rule.id()).contains(rule.id());
        assertThat(seenOn(false, from.minusDays(1))).as("eve of " + rule.id()).contains(rule.id());
      }
    }
  }

  @Test
  void everyKindIsLeftOpenWhereNothingIsSourcedAndWhereAFactIsMissing() {
    var unsourced = EnumSet.noneOf(RuleKind.class);
    var missing = EnumSet.noneOf(RuleKind.class);
    for (var decision : DECIDED) {
      if (decision.ruleId().equals("no-sourced-rule")) {
        unsourced.add(decision.question().kind());
      } else if (!decision.missing().isEmpty()) {
        missing.add(decision.question().kind());
      }
    }

    assertThat(unsourced)
        .isEqualTo(EnumSet.complementOf(EnumSet.of(RuleKind.INDEMNITY, RuleKind.INDEPENDENCE)));
    assertThat(missing).isEqualTo(EnumSet.allOf(RuleKind.class));
  }

  @Test
  void thePageIsThePackAndTheSituations() throws IOException {
    var page = Path.of("docs/rules.md");
    var made = Reviews.ENGINE.pack().markdown() + SituationsPage.markdown();
    Files.writeString(Path.of("target/rules.md"), made);

    assertThat(page).exists();
    assertThat(Files.readString(page))
        .as("docs/rules.md; the page as it should be is target/rules.md")
        .isEqualTo(made);
  }
}
