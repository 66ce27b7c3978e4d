package dev.consilium.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page in the documentation is the tables, and the tables are the whole catalogue. */
class TriagePageTest {

  @Test
  void thePageIsTheTables() throws IOException {
    var page = Path.of("docs/triage.md");
    if (Boolean.getBoolean("consilium.write")) {
      Files.writeString(page, TriagePage.markdown());
    }

    assertThat(page).exists();
    assertThat(Files.readString(page)).isEqualTo(TriagePage.markdown());
  }
}
