package dev.consilium.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page in the documentation is the tables, and the tables are the whole catalogue. */
class TriagePageTest {

  @Test
  void thePageIsTheTables() throws IOException {
    var page = Path.of("docs/triage.md");

    assertThat(page).exists();
    assertThat(Files.readString(page)).isEqualTo(TriagePage.markdown());
  }

  // Check catalogue A to F; a checklist item answers for a rule where the list is the question.
  @Test
  void everyPlaceOfTheCatalogueIsTaken() {
    var sizes = Map.of("A", 10, "B", 14, "C", 10, "D", 4, "E", 13, "F", 8);
    var places = new TreeSet<String>();
    sizes.forEach((group, size) ->
        IntStream.rangeClosed(1, size).forEach(number -> places.add(group + number)));
    var taken = new TreeSet<>(Completeness.standard().catalogue());
    TriageRules.standard().rules().forEach(it -> taken.add(it.catalogue()));

    assertThat(places).hasSize(59);
    assertThat(taken).containsAll(places);
  }

  @Test
  void everyRuleStatesItsSourceAndAClinicalOneIsToBeConfirmed() {
    assertThat(TriageRules.standard().rules()).allSatisfy(it -> {
      assertThat(it.source()).contains("catalogue " + it.catalogue());
      assertThat(it.version()).isPositive();
      assertThat(it.parameters().isEmpty() || it.clinical())
          .as("%s has thresholds that somebody confirms", it.id())
          .isTrue();
    });
  }
}
