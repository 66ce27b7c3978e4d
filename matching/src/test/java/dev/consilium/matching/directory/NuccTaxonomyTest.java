package dev.consilium.matching.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.consilium.core.Coding;
import dev.consilium.core.LimitExceededException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NuccTaxonomyTest {

  private static final String INVENTED = "Code,Grouping,Classification,Specialization,Definition\n"
      + "1A,Group,Class,,\"Two\nlines, \"\"quoted\"\"\"\n"
      + "1B,Group,Class,Part,\n"
      + "2A,Group,Other,Part,\n";

  @Test
  void knowsThreeLevels() throws IOException {
    var taxonomy = read(INVENTED);

    assertThat(taxonomy).hasToString("NuccTaxonomy[invented, 3 codes]");
    assertThat(taxonomy.version()).isEqualTo("NUCC invented");
    assertThat(taxonomy.entry("1b").orElseThrow().display()).isEqualTo("Part");
    assertThat(taxonomy.entry("3A")).isEmpty();
    var group = new Coding(NuccTaxonomy.SYSTEM + "/grouping", "Group", "Group");
    assertThat(taxonomy.ancestors(Coding.of(NuccTaxonomy.SYSTEM, "1B")))
        .containsExactly(new Coding(NuccTaxonomy.SYSTEM, "1A", "Class"), group);
    assertThat(taxonomy.ancestors(Coding.of(NuccTaxonomy.SYSTEM, "1A"))).containsExactly(group);
    assertThat(taxonomy.ancestors(Coding.of(NuccTaxonomy.SYSTEM, "2A"))).containsExactly(group);
    assertThat(taxonomy.ancestors(Coding.of("another", "1B"))).isEmpty();
  }

  @Test
  void refusesACodeThatIsMissingOrTwice() {
    var header = "code,grouping,classification,specialization\n";

    assertThatThrownBy(() -> read(header + "1A,G,C,\n1A,G,C,\n"))
        .hasMessage("NUCC taxonomy line 3: a code that is missing or occurred before [nucc-code]."
            + " Download the file again.");
    assertThatThrownBy(() -> read(header + ",G,C,\n")).hasMessageContaining("[nucc-code]");
    assertThatThrownBy(() -> read(header + "1A,G\n"))
        .hasMessage("NUCC taxonomy line 2 row: 2 cells under 4 columns [csv-row]."
            + " Use the file as it was published.");
    assertThatThrownBy(() -> read(header + "1A,G,C,\"open\n"))
        .hasMessageContaining("a quote that is not closed");
    assertThatThrownBy(() -> NuccTaxonomy.read(
            stream(header + "1A,G,C,\"" + "x\n".repeat(50) + "\"\n"),
            "invented",
            new DirectoryLimits(9, 60, 9)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("NUCC taxonomy line 2: a quoted cell of more than 60 characters");
  }

  @Test
  void readsThePublishedCodes() throws IOException {
    var file = Path.of(
        System.getProperty("consilium.data", "absent"),
        "matching",
        "nucc_taxonomy_21_1.TEST-ONLY.csv");
    assumeThat(file)
        .as("NUCC data is absent: set -Dconsilium.data to run this test")
        .exists();

    try (var in = Files.newInputStream(file)) {
      var taxonomy = NuccTaxonomy.read(in, "21.1", DirectoryLimits.STANDARD);

      assertThat(taxonomy.size()).isEqualTo(856);
      assertThat(taxonomy.ancestors(Coding.of(NuccTaxonomy.SYSTEM, "101YA0400X")))
          .extracting(Coding::code)
          .startsWith("101Y00000X");
    }
  }

  private static NuccTaxonomy read(String text) throws IOException {
    return NuccTaxonomy.read(stream(text), "invented", DirectoryLimits.STANDARD);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
