package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rules}: what the law of a place says about a review. */
class RulesCommandTest {

  private static final String SITUATION = """
      {"kind": "consilium.rule-situation", "schema": 1, "case": "C-17", "party": "spec-9",
       "at": "2026-11-24T12:00:00Z", "ask": ["LICENSURE"],
       "patient": {"place": "US-AZ"},
       "specialist": {"establishment": "US-NY", "compact-member": "no"},
       "licence": [{"place": "US-NY", "kind": "full", "status": "active",
         "last-day": "2028-12-31"}],
       "consult": {"counterpart": "physician", "frequency": "single",
         "local-physician": "licensed"}}
      """;
  private static final String PACK = """
      {"kind": "consilium.rule-pack", "schema": 1, "id": "own", "version": "3",
       "date": "2026-01-05", "source": "Ours.", "notice": "Not legal advice.", "validDays": 7,
       "governedBy": {"LICENSURE": "patient.place"},
       "rules": [{"id": "R-1", "kinds": ["LICENSURE"], "jurisdictions": ["US-*"],
         "when": {"all": []}, "verdict": "DENY", "citation": "Law 1", "evidence": "read",
         "from": "2026-01-01", "to": "2026-12-31", "remedy": "Do not."}]}
      """;

  @TempDir
  Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Shell.Run check(String situation, Object... options) throws IOException {
    return Shell.consilium(Stream.concat(
            Stream.of("rules", "check", "--situation", file("situation.json", situation)),
            Stream.of(options))
        .toArray());
  }

  @Test
  void tellsAPersonWhatIsPermittedAndWhy() throws IOException {
    var run = check(SITUATION);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "LICENSURE: PERMIT",
            "  by US-AZ-CONSULT (A.R.S. 32-1421(B)(1), as read on 2026-12-01)",
            "  Do: Give the opinion to the physician licensed in Arizona who asked for it, about"
                + " this patient only. [involve-local-physician] (A.R.S. 32-1421(B)(1))",
            "  Ask again after 2026-12-24T12:00:00Z",
            "Pack second-opinion-starter 1.1.0 of 2026-12-01. Not legal advice. A starting point"
                + " for testing; have counsel confirm every rule before relying on it.");
  }

  @Test
  void tellsWhatIsMissingAndWhatWouldHelp() throws IOException {
    var run = check(SITUATION.replace("\"frequency\": \"single\",", ""));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("LICENSURE: INDETERMINATE\n  by US-GENERAL-LICENSE-ABSENT (")
        .contains("\n  Not known: consult.frequency\n")
        .contains("\n  Would help: Say consult.frequency: how often the specialist reviews there.");
  }

  @Test
  void saysWhereNoRuleIsSourced() throws IOException {
    var run = check(SITUATION.replace("US-AZ", "CH"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().limit(3))
        .containsExactly(
            "LICENSURE: INDETERMINATE",
            "  by no-sourced-rule (no rule of the pack is about CH)",
            "  Would help: Add a rule on LICENSURE for CH with its source to the pack.");
  }

  @Test
  void asksEveryKindAndTheHostsPack() throws IOException {
    var run = check(
        SITUATION.replace("\"ask\": [\"LICENSURE\"],", ""),
        "--pack",
        file("pack.json", PACK),
        "--json");

    assertThat(run.code()).isEqualTo(1);
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("pack").textValue()).isEqualTo("own");
    assertThat(answer.get("decisions")).hasSize(9);
    var first = answer.get("decisions").get(0);
    assertThat(first.get("verdict").textValue()).isEqualTo("DENY");
    assertThat(first.get("deciding").toString())
        .isEqualTo("[{\"rule\":\"R-1\",\"says\":\"DENY\",\"outcome\":\"APPLIED\","
            + "\"citation\":\"Law 1\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\","
            + "\"readOn\":\"2026-01-05\"}]");
    assertThat(first.get("remedies").toString()).isEqualTo("[\"Do not.\"]");
    assertThat(run.err()).contains("LICENSURE: DENY");
  }

  @Test
  void findsAPackValid() throws IOException {
    var run = Shell.consilium("rules", "check", "--pack", file("pack.json", PACK));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .endsWith(": a valid pack, own 3 of 2026-01-05, 1 rules. Not legal advice.\n");
  }

  @Test
  void listsAllThatIsWrongWithAPack() throws IOException {
    var broken = PACK.replace("US-*", "Mars").replace("\"DENY\"", "\"MAYBE\"");

    var run = Shell.consilium("rules", "check", "--json", "--pack", file("pack.json", broken));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err())
        .contains("MUST Rule pack own, rule R-1: names the unknown place Mars [pack-place].")
        .contains("has the unknown Verdict MAYBE [pack-word].");
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("valid").booleanValue()).isFalse();
    assertThat(answer.get("findings")).hasSize(2);
  }

  @Test
  void listsTheRulesWithTheirSources() throws IOException {
    var run = Shell.consilium("rules", "list");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("second-opinion-starter 1.1.0 of 2026-12-01. Not legal advice.")
        .contains("\nEU-AI-50: PERMIT AI in EU (Regulation (EU) 2024/1689 art. 50,"
            + " in force from 2026-08-02)\n")
        .contains("\nAE-ICT-13: DENY TRANSFER, RESIDENCY in AE (Federal Law 2/2019 art. 13,"
            + " in force from 2019-05-06)\n");
    var own = Shell.consilium("rules", "list", "--json", "--pack", file("pack.json", PACK));
    assertThat(DemoFolderTest.STRICT
            .readTree(own.out())
            .get("rules")
            .get(0)
            .get("jurisdictions")
            .toString())
        .isEqualTo("[\"US-*\"]");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "US-AZ;Secretville;patient.place: a value that it cannot have [fact-value].",
        "\"schema\";\"scheme\";it is no consilium.rule-situation, schema 1 [situation-form].",
        "12:00:00Z;noon;at: it is no instant [situation-form]."
      })
  void saysWhatIsWrongWithASituation(String replace, String by, String message) throws IOException {
    var run = check(SITUATION.replace(replace, by));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("Secretville");
  }

  @Test
  void refusesABrokenPackForASituation() throws IOException {
    var run = check(SITUATION, "--pack", file("pack.json", "{}"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Rule pack: lacks kind [pack-fields]. Add it.");
  }

  @Test
  void needsASituationOrAPack() {
    var run = Shell.consilium("rules", "check");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Name a situation with --situation, or a pack with --pack.");
  }
}
