package dev.consilium.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of analytes adds up, and every row says where it comes from. */
class AnalytesTest {

  private static final Pattern ATOM = Pattern.compile("([A-Z][a-z]?)(\\d*)");
  private static final Pattern LOINC = Pattern.compile("\\d{1,5}-\\d");

  @Test
  void eachMolarMassIsTheSumOverItsFormula() throws IOException {
    var root = root();
    var summed = 0;
    for (var row : root.path("analytes")) {
      if (row.has("formula")) {
        assertThat(sum(row.path("formula").asText(), root.path("atomicWeights")))
            .as(row.path("name").asText())
            .isEqualByComparingTo(row.path("molarMass").asText());
        summed++;
      }
    }
    assertThat(summed).isGreaterThanOrEqualTo(39);
  }

  @Test
  void eachCodeIsALoincWithItsCheckDigitAndBelongsToOneAnalyte() {
    var seen = new HashSet<String>();
    for (var analyte : UnitTable.standard().analytes()) {
      assertThat(analyte.loincs()).isNotEmpty().allMatch(seen::add);
      assertThat(analyte.loincs())
          .allMatch(it -> LOINC.matcher(it).matches())
          .allMatch(AnalytesTest::isChecked);
      assertThat(analyte).hasToString(analyte.name());
    }
  }

  // LOINC's check digit is Luhn's, modulus 10.
  private static boolean isChecked(String loinc) {
    var digits = loinc.replace("-", "");
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  private static BigDecimal sum(String formula, JsonNode weights) {
    var total = BigDecimal.ZERO;
    var atoms = ATOM.matcher(formula);
    while (atoms.find()) {
      var count = atoms.group(2).isEmpty() ? "1" : atoms.group(2);
      total = total.add(
          new BigDecimal(weights.path(atoms.group(1)).asText()).multiply(new BigDecimal(count)));
    }
    return total;
  }

  private static JsonNode root() throws IOException {
    try (var in = UnitTable.class.getResourceAsStream("analytes.json")) {
      return new JsonMapper().readTree(in);
    }
  }
}
