package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that make no sense: what is wrong, where the help is, exit code 2. */
class BadUsageTest {

  @TempDir
  Path folder;

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
          ""                     | Name a subcommand. | consilium
          nonsense               | Unmatched argument at index 0: 'nonsense' | consilium
          demo --wat             | Unknown option: '--wat' | consilium demo
          demo --seed x          | Invalid value for option '--seed': 'x' is not a long | consilium demo
          demo --clock yesterday | Invalid value for option '--clock': give an instant in UTC between 1970 and 2200, such as 2026-01-07T09:00:00Z | consilium demo
          demo --clock +1000000000-01-01T00:00:00Z | Invalid value for option '--clock': give an instant in UTC between 1970 and 2200, such as 2026-01-07T09:00:00Z | consilium demo
          package open x --at 2200-01-01T00:00:00Z | Invalid value for option '--at': give an instant in UTC between 1970 and 2200, such as 2026-01-07T09:00:00Z | consilium package open
          demo --without hope    | Invalid value for option '--without': expected one of [CONSENT, LICENCE, SIGNATURE] (case-insensitive) but was 'hope' | consilium demo
          demo a.json b.json     | Unmatched argument at index 2: 'b.json' | consilium demo
          import                 | Missing required parameter: 'FILE' | consilium import
          audit                  | Missing required subcommand | consilium audit
          audit verify           | Name a LOG, or a --proof and the --checkpoint it is for. | consilium audit verify
          audit verify --proof x | Name a LOG, or a --proof and the --checkpoint it is for. | consilium audit verify
          package                | Missing required subcommand | consilium package
          package open x         | Missing required options: '--identity=<identity>', '--trust=PARTY=CERTIFICATE', '--out=<out>' | consilium package open
          lifecycle              | Missing required subcommand | consilium lifecycle
          match                  | Missing required subcommand | consilium match
          """)
  void saysWhatIsWrongAndWhereTheHelpIs(String arguments, String message, String command) {
    Object[] words = arguments.isEmpty() ? new Object[0] : arguments.split(" ");

    var run = Shell.consilium(words);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).containsExactly(message, "Try '" + command + " --help'.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAPlaceThatIsNoPlace() throws IOException {
    var run = Shell.consilium("demo", "--patient-in", "Q1", "--out", folder.resolve("demo"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("Jurisdiction: 2 characters that are no ISO 3166 code [jurisdiction-form]."
            + " Give two letters, such as DE, or a subdivision, such as US-AZ.\n");
    assertThat(Shell.names(folder)).isEmpty();
  }

  @Test
  void takesAnotherPlaceThanTheRecordSays() throws IOException {
    var run = Shell.consilium("demo", "--patient-in", "US-FL", "--out", folder.resolve("demo"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("The patient is in US-FL\n");
  }
}
