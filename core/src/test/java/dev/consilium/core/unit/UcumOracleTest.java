package dev.consilium.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Conversions of the table beside the UCUM reference library.
 *
 * <p>By default each unit to and from one other of its kind; every pair with {@code
 * -Dconsilium.units.pairs=all}.
 */
class UcumOracleTest {

  private static final String DIGITS = "1.2340000000000000000000000";
  private static final BigDecimal CLOSE = new BigDecimal("1e-12");

  private static UcumEssenceService oracle;

  private final UnitTable table = UnitTable.standard();

  @BeforeAll
  static void readTheOracle() throws UcumException, IOException {
    try (var in = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
      oracle = new UcumEssenceService(in);
    }
  }

  @Test
  void agreesWhereverBothConvertButForTheListedUnits() throws Exception {
    var listed = texts("differs", "unit");
    var met = new HashSet<String>();
    var both = 0;
    for (var pair : pairs()) {
      var ours = table.convert(new BigDecimal(DIGITS), pair.get(0), pair.get(1)).converted();
      var theirs = theirs(DIGITS, pair.get(0).code(), pair.get(1).code());
      if (theirs.isPresent()) {
        both++;
        var codes = Set.of(pair.get(0).code(), pair.get(1).code());
        if (!close(ours.orElseThrow().exact(), theirs.get())) {
          assertThat(codes).as("differs without being listed").containsAnyElementsOf(listed);
          codes.stream().filter(listed::contains).forEach(met::add);
        }
      }
    }
    assertThat(both).isGreaterThan(350);
    assertThat(met).as("listed, and differs").isEqualTo(listed);
  }

  @Test
  void refusesWhatTheOracleConvertsAndShouldNot() throws Exception {
    for (var row : rows("refused")) {
      var from = row.path("from").asText();
      var to = row.path("to").asText();
      var ours = table.convert(BigDecimal.ONE, unit(from), unit(to));

      assertThat(theirs("1", from, to)).as(from).isPresent();
      assertThat(ours).as(from).isInstanceOf(Conversion.Refused.class);
      assertThat(((Conversion.Refused) ours).problem())
          .as(from)
          .hasToString(row.path("problem").asText());
    }
  }

  @Test
  void refusesValidCodesThatAreNotMeant() throws Exception {
    for (var code : texts("notMeant", "code")) {
      assertThat(oracle.validate(code)).as(code).isNull();
      assertThat(table.read(code, "")).as(code).isInstanceOf(UnitReading.Refused.class);
    }
  }

  @Test
  void everyCodeOfTheTableIsValidUcum() throws Exception {

    assertThat(table.units()).allMatch(it -> oracle.validate(it.code()) == null);
  }

  private List<List<Unit>> pairs() {
    if ("all".equals(System.getProperty("consilium.units.pairs"))) {
      return table.units().stream()
          .flatMap(from -> table.units().stream()
              .filter(to -> !to.equals(from) && to.kind().equals(from.kind()))
              .map(to -> List.of(from, to)))
          .toList();
    }
    var first = new HashMap<String, Unit>();
    table.units().forEach(it -> first.putIfAbsent(it.kind(), it));
    return table.units().stream()
        .filter(it -> !it.equals(first.get(it.kind())))
        .flatMap(it ->
            List.of(List.of(it, first.get(it.kind())), List.of(first.get(it.kind()), it)).stream())
        .toList();
  }

  private static boolean close(Rational ours, BigDecimal theirs) {
    var exact = ours.toDecimal(30);
    return exact.subtract(theirs).abs().compareTo(exact.abs().multiply(CLOSE)) <= 0;
  }

  private static Optional<BigDecimal> theirs(String value, String from, String to) {
    try {
      return Optional.of(
          new BigDecimal(oracle.convert(new Decimal(value), from, to).asDecimal()));
    } catch (UcumException refused) {
      return Optional.empty();
    }
  }

  private Unit unit(String code) {
    return table.unit(code).orElseThrow();
  }

  private static Set<String> texts(String list, String member) throws IOException {
    var out = new HashSet<String>();
    for (var row : rows(list)) {
      assertThat(row.path("reason").asText()).isNotBlank();
      out.add(row.path(member).asText());
    }
    return out;
  }

  private static JsonNode rows(String list) throws IOException {
    try (var in = UcumOracleTest.class.getResourceAsStream("ucum-exceptions.json")) {
      return new JsonMapper().readTree(in).path(list);
    }
  }
}
