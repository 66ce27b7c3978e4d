package dev.consilium.core.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.record.CodeableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our sex-specific sets against those of OHDSI's DataQualityDashboard, by the concepts' names. */
class PublishedSexConceptsTest {

  private static final Path TABLE = Path.of(System.getProperty("consilium.data", "absent"))
      .resolve("fhir/dq-rules/OMOP_CDMv5.4_Concept_Level.csv");

  @Test
  void noConceptOfOneSexIsInTheSetOfTheOther() throws IOException {
    assumeTrue(Files.isRegularFile(TABLE), "skipped: consilium.data does not hold fhir/dq-rules");
    var wrong = new ArrayList<String>();
    var known = 0;
    var all = 0;
    for (var row : Files.readAllLines(TABLE)) {
      var cells = cells(row);
      var sex = cells.size() > 12 ? cells.get(12) : "";
      var own = sex.equals("Female") ? "female-only" : "male-only";
      var other = sex.equals("Female") ? "male-only" : "female-only";
      if (sex.equals("Female") || sex.equals("Male")) {
        var name = CodeableText.ofText(cells.get(3));
        all++;
        known += Terminology.standard().isIn(own, name) ? 1 : 0;
        if (Terminology.standard().isIn(other, name)) {
          wrong.add(cells.get(3));
        }
      }
    }
    System.out.println("Sex-specific concepts: " + all + ", known by name " + known);

    assertThat(all).isGreaterThan(200);
    assertThat(wrong).isEmpty();
  }

  private static List<String> cells(String row) {
    var out = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var at = 0; at < row.length(); at++) {
      var c = row.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        out.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    out.add(cell.toString());
    return out;
  }
}
