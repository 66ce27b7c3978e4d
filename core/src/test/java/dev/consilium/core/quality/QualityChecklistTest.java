package dev.consilium.core.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityChecklistTest {

  @Test
  void shipsAListThatUsesEveryAutomaticCheck() {
    var list = QualityChecklist.standard();

    assertThat(list.label()).isEqualTo("consilium-standard 1");
    assertThat(list.date()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(list.items().stream().map(QualityChecklist.Item::check))
        .containsAll(AutomaticChecks.TABLE.keySet());
    assertThat(list.readingTargets()).containsKeys("en", "de");
  }

  @ParameterizedTest
  @CsvSource({
    "quality-checklist,letter",
    "\"schema\": 1,\"schema\": 2",
    "2026-11-24,yesterday",
    "\"MUST\",\"PERHAPS\"",
    "FLESCH_KINCAID,GUESS",
    "\"check\": \"ai-statement\",\"check\": \"magic\"",
    "\"remedy\": \"Correct the category,\"x\": \"",
    "{,[",
  })
  void refusesWhatIsNoChecklist(String from, String to) throws IOException {
    var broken = resource().replace(from, to).getBytes(UTF_8);

    assertThatThrownBy(() -> QualityChecklist.read(broken))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Quality checklist: " + broken.length
            + " bytes that are no checklist of schema 1 [checklist-form]."
            + " Compare them with quality-checklist.json in this library.")
        .hasNoCause();
  }

  @Test
  void namesACheckItDoesNotKnow() {
    assertThatThrownBy(() -> item("magic", "magic"))
        .hasMessage("Quality checklist: item magic names an unknown check [check-known]."
            + " Use human or one of mandatory-questions, references-resolvable,"
            + " strong-needs-evidence, category-consistent, reading-level, ai-statement,"
            + " licence-jurisdiction, indemnity-covers.");
  }

  @Test
  void refusesTwoItemsOfOneName() {
    var item = item("a", "human");

    assertThatThrownBy(() ->
            new QualityChecklist("own", "1", "us", LocalDate.EPOCH, List.of(item, item), Map.of()))
        .hasMessage(
            "Quality checklist own: item a occurs twice [id-unique]." + " Rename one of the two.");
  }

  private static QualityChecklist.Item item(String id, String check) {
    return new QualityChecklist.Item(id, check, Finding.Severity.MUST, "It is so.", "Mend it.");
  }

  private static String resource() throws IOException {
    try (var in = QualityChecklist.class.getResourceAsStream("quality-checklist.json")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
