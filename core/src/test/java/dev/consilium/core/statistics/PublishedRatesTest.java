package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates that second-opinion studies published, from their k and n. */
class PublishedRatesTest {

  private static final Path FILE = Path.of(
      System.getProperty("consilium.data", "absent"), "domain", "metrics", "published-rates.csv");

  @Test
  void everyPublishedRowIsReproducedToFourDecimals() throws IOException {
    Assumptions.assumeThat(FILE)
        .as("Published rates are absent: set -Dconsilium.data")
        .exists();
    var lines = Files.readAllLines(FILE);
    var header = List.of(lines.get(0).split(","));

    for (var line : lines.subList(1, lines.size())) {
      var cells = cells(line);
      assertThat(cells).as(line).hasSameSizeAs(header);
      var proportion = new Proportion(
          Long.parseLong(cells.get(header.indexOf("k"))),
          Long.parseLong(cells.get(header.indexOf("n"))));
      var exact = proportion.interval(IntervalMethod.CLOPPER_PEARSON, 0.95);
      var score = proportion.interval(IntervalMethod.WILSON, 0.95);
      assertRounded(line, exact.lower(), cells.get(header.indexOf("cp_lo")));
      assertRounded(line, exact.upper(), cells.get(header.indexOf("cp_hi")));
      assertRounded(line, score.lower(), cells.get(header.indexOf("wilson_lo")));
      assertRounded(line, score.upper(), cells.get(header.indexOf("wilson_hi")));
    }
    assertThat(lines).hasSize(9);
  }

  private static void assertRounded(String line, double ours, String published) {
    assertThat(Math.round(ours * 10_000) / 10_000.0)
        .as(line)
        .isEqualTo(Double.parseDouble(published), within(1e-9));
  }

  // A metric's name may hold a comma inside quotes.
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (var cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      cells.add(cell.replace("\"", ""));
    }
    return cells;
  }

  // Our own golden: k and n as the papers print them, and what each abstract says of the rate.
  @ParameterizedTest
  @CsvSource({
    "84,107,0.785,0.70,0.86", // 10.1200/PO.23.00615 prints 79 % (70 to 86)
    "36,286,0.126,,", // 10.1111/jep.12747: the same diagnosis
    "188,286,0.657,,", // refined
    "62,286,0.217,,", // distinctly different
    "502,1552,0.323,,", // 10.1186/s12913-021-06936-w
    "24,49,0.490,,", // 10.1200/GO.23.00330
    "188,5601,0.034,,", // PMC5555345
    "10,1705,0.006,," // 10.1186/1471-2342-13-19
  })
  void theRatesRoundToWhatThePapersPrint(
      long k, long n, double rate, Double printedLow, Double printedHigh) {
    var proportion = new Proportion(k, n);

    assertThat(proportion.rate()).isEqualTo(rate, within(5e-4));
    if (printedLow != null && printedHigh != null) {
      var exact = proportion.interval(IntervalMethod.CLOPPER_PEARSON, 0.95);
      assertThat(exact.lower()).isEqualTo(printedLow, within(5e-3));
      assertThat(exact.upper()).isEqualTo(printedHigh, within(5e-3));
    }
  }
}
