package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every subcommand explains itself. */
class HelpTest {

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "",
        "demo",
        "import",
        "export",
        "lifecycle",
        "lifecycle table",
        "lifecycle replay",
        "lifecycle explore",
        "package",
        "package open",
        "audit",
        "audit append",
        "audit prove",
        "audit export",
        "audit verify",
        "metrics",
        "consent",
        "consent evaluate",
        "rules",
        "rules check",
        "rules list",
        "reconcile",
        "timeline",
        "program",
        "program list",
        "program validate",
        "program show",
        "program facts",
        "store",
        "store init",
        "store stats",
        "triage",
        "match",
        "match evaluate",
        "match experiment",
        "match rank",
        "match explain",
        "match assign"
      })
  void eachSubcommandHasHelpWithTheExitCodes(String command) {
    var run = Shell.consilium((Object[]) (command + " --help").strip().split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(("Usage: consilium " + command).strip()).endsWith("""

            Exit codes:
              0   done
              1   the answer is no: a rule refused, or a check failed
              2   bad usage or bad input
              3   trouble with the machine: disk, memory, permissions on the output
            """);
  }

  @Test
  void theProgramListsItsSubcommands() {
    assertThat(Shell.consilium("--help").out())
        .contains("  demo       Takes one case")
        .contains("  import     Reads FHIR R4 JSON, NDJSON or XML")
        .contains("  lifecycle  Shows what may happen to a case.")
        .contains("  package    Opens record packages.")
        .contains("  audit      Writes, proves and checks an audit log.")
        .contains("  metrics    Counts outcomes in stored histories")
        .contains("  consent    Evaluates FHIR consents.")
        .contains("  rules      Asks, checks and lists jurisdiction rules.")
        .contains("  store      Makes and measures the storage of cases.")
        .contains("  reconcile  Brings several sources of one patient together")
        .contains("  timeline   Puts a patient's facts in order of time")
        .contains("  triage     Looks through one patient's records")
        .contains("  match      Finds specialists");
  }

  @Test
  void theDemosHelpNamesTheDefaultsAndWhatCanBeLeftOut() {
    assertThat(Shell.consilium("demo", "--help").out().replaceAll("\\s+", " "))
        .contains("Default: 2026-01-07T09:00:00Z for the shipped case, now for another.")
        .contains("Default: 200 synthetic ones.")
        .contains("which rule refuses: CONSENT, LICENCE, SIGNATURE.")
        .contains("Default: consilium-demo.");
  }

  @Test
  void tellsItsVersion() {
    var run = Shell.consilium("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("consilium ");
  }
}
