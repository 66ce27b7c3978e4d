package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when something is missing that the rules ask for. */
class RefusedStepTest {

  @TempDir
  Path folder;

  @ParameterizedTest(name = "without {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
          consent   | Step CasePrepared    | 3 | Case C-2026-01-07-b09710a7: state INTAKE, the program's terms ask for consent to [RECORDS_DISCLOSURE] [program-consents]. Record the patient's consent to each, then prepare.
          licence   | Disclosure           | 4 | Case C-2026-01-07-b09710a7, disclosure to syn-0029: LICENSURE DENY by US-GENERAL-LICENSE-ABSENT (general rule of the states: an active licence where the patient is (overview 2023 and 2025-02-19), as read on 2026-12-01), second-opinion-starter 1.1.0 [rule-denied]. Choose a specialist with an active licence or telehealth registration in the patient's state, or have this one obtain it and record it.
          signature | Step OpinionReleased | 5 | Case C-2026-01-07-b09710a7: state AWAITING_ATTESTATION, cannot release [transition-legal]. Legal here: return for revision (SPECIALIST), sign (SPECIALIST), cancel (REQUESTER or SYSTEM), mark in error (COORDINATOR), revoke assignment (COORDINATOR or SYSTEM).
          """)
  void namesStepRuleAndRemedyAndLeavesNothing(String what, String step, int steps, String message)
      throws IOException {
    var demo = folder.resolve("demo");

    var run = Shell.consilium("demo", "--out", demo, "--without", what);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.complaints())
        .containsExactly(step + " refused; nothing was written to " + demo + ".", "  " + message);
    assertThat(run.out().lines().filter(it -> it.matches("\\d+\\. .*"))).hasSize(steps);
    assertThat(Shell.names(folder)).isEmpty();
  }

  @ParameterizedTest(name = "without {0}")
  @CsvSource({
    "CONSENT, Step CasePrepared, program-consents, 3",
    "LICENCE, Disclosure, rule-denied, 4",
    "SIGNATURE, Step OpinionReleased, transition-legal, 5"
  })
  void answersScriptsWithTheRefusals(String what, String step, String rule, int steps)
      throws IOException {
    var run = Shell.consilium("demo", "--json", "--out", folder.resolve("demo"), "--without", what);

    assertThat(run.code()).isEqualTo(1);
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("refused").booleanValue()).isTrue();
    assertThat(answer.get("step").textValue()).isEqualTo(step);
    assertThat(answer.get("steps")).hasSize(steps);
    assertThat(answer.get("refusals")).hasSize(1);
    var refusal = answer.get("refusals").get(0);
    assertThat(refusal.get("rule").textValue()).isEqualTo(rule);
    assertThat(refusal.get("subject").textValue()).startsWith("Case C-2026-01-07-b09710a7");
    assertThat(refusal.get("found").textValue()).isNotBlank();
    assertThat(refusal.get("remedy").textValue()).isNotBlank();
    assertThat(Shell.names(folder)).isEmpty();
  }
}
