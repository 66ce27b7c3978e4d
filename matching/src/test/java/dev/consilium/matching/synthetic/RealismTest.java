package dev.consilium.matching.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Coding;
import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.synthetic.SyntheticPractice.Blur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RealismTest {

  private static final Path EXPERTS =
      Path.of(System.getProperty("consilium.data", "absent"), "matching/ppx/experts.jsonl.gz");

  /** Values of printed tables. */
  @Test
  void knowsTheTablesOfTheDistributions() {
    assertThat(Tails.normal(1.959964)).isCloseTo(0.975, within(1e-6));
    assertThat(Tails.normal(-1)).isCloseTo(0.158655, within(1e-6));
    assertThat(Tails.chiSquare(3.841459, 1)).isCloseTo(0.05, within(1e-6));
    assertThat(Tails.chiSquare(5.991465, 2)).isCloseTo(0.05, within(1e-6));
    assertThat(Tails.chiSquare(7.814728, 3)).isCloseTo(0.05, within(1e-6));
    assertThat(Tails.chiSquare(18.307038, 10)).isCloseTo(0.05, within(1e-6));
    assertThat(Tails.chiSquare(30.143527, 19)).isCloseTo(0.05, within(1e-6));
    assertThat(Tails.chiSquare(0, 3)).isEqualTo(1);
    assertThat(Tails.kolmogorov(1.358099)).isCloseTo(0.05, within(1e-5));
    assertThat(Tails.kolmogorov(1.627624)).isCloseTo(0.01, within(1e-5));
    assertThat(Tails.kolmogorov(0.1)).isEqualTo(1);
  }

  @Test
  void findsTheVolumesItWasMadeFrom() {
    var dice = new Dice(new SplittableRandom(1));
    var series = new ArrayList<CaseSeries>();
    for (int i = 0; i < 4000; i++) {
      series.add(series("s" + i, dice.volume(1.0, 1.2), "A"));
    }

    var calibration = Calibration.of(series);

    assertThat(calibration.mu()).isCloseTo(1.0, within(0.1));
    assertThat(calibration.sigma()).isCloseTo(1.2, within(0.1));
    assertThat(calibration.toString()).startsWith("Calibration[4000 series, log-normal ");
  }

  @Test
  void reportsNoDistanceBetweenEquals() {
    var series = List.of(series("a", 3, "A"), series("b", 1, "B"));

    assertThat(RealismReport.of(series, series).rows()).hasSize(3).allSatisfy(it -> {
      assertThat(it.distance()).isZero();
      assertThat(it.probability()).isEqualTo(1);
    });
  }

  @Test
  void reportsTheLargestDistanceBetweenStrangers() {
    var report = RealismReport.of(List.of(series("a", 1, "A")), List.of(series("b", 2, "B", "C")));

    assertThat(report.rows())
        .extracting(RealismReport.Row::distance)
        .containsExactly(1.0, 1.0, 1.0);
    assertThat(report.lines().get(0)).isEqualTo("SYNTHETIC: 1 made series beside 1 real ones");
    assertThat(report.toString()).contains("codes by frequency");
  }

  @Test
  void labelsAndRepeatsWhatItMakes() {
    var calibration = Calibration.of(List.of(series("real", 5, "A", "B"), series("r2", 2, "C")));

    var made = made(calibration, Blur.NONE, 30);

    assertThat(made).hasSize(30).isEqualTo(made(calibration, Blur.NONE, 30));
    assertThat(made).allSatisfy(it -> assertThat(it.id()).startsWith(SyntheticPractice.LABEL));
    assertThat(made.get(0).toString()).startsWith("CaseSeries[synthetic-1, ");
    assertThat(made(calibration, new Blur(100, 100), 30).toString()).isNotEqualTo(made.toString());
  }

  @Test
  void blursByBroaderCodes() {
    CodeHierarchy hierarchy = code -> List.of(Coding.of("s", "broad"));
    var calibration = Calibration.of(List.of(series("real", 5, "A")));

    var made = SyntheticPractice.generate(
        calibration, hierarchy, new Blur(100, 0), 3, new SplittableRandom(1));

    assertThat(made)
        .allSatisfy(it -> assertThat(it.cases())
            .allSatisfy(one -> assertThat(one).containsExactly(Coding.of("s", "broad"))));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> Calibration.of(List.of())).hasMessageContaining("[series-present]");
    assertThatThrownBy(() -> RealismReport.of(List.of(), List.of()))
        .hasMessage("Realism report: 0 real and 0 synthetic series [series-present]."
            + " Give at least one of each.");
    assertThatThrownBy(() -> new CaseSeries("s", List.of(List.of())))
        .hasMessage("Case series s: no case, or a case without a code [series-filled]."
            + " Leave empty ones out.");
    assertThatThrownBy(() -> new Blur(101, 0))
        .hasMessage("Blur: 101 and 0 per cent [percent-range]. Give 0 to 100.");
    assertThatThrownBy(() -> new Blur(0, -1)).hasMessageContaining("[percent-range]");
  }

  @Test
  void looksLikePublishedCaseSeries() throws IOException {
    assumeThat(EXPERTS)
        .as("PPX data is absent: set -Dconsilium.data to run this test")
        .exists();
    var real = published();

    var made = made(Calibration.of(real), Blur.NONE, real.size());
    var report = RealismReport.of(real, made);
    System.getLogger(RealismTest.class.getName()).log(System.Logger.Level.INFO, report);

    assertThat(report.rows().get(0).distance()).isLessThan(0.12);
    assertThat(report.rows().get(1).distance()).isLessThan(0.12);
    assertThat(report.rows().get(2).distance()).isLessThan(0.12);
  }

  private static List<CaseSeries> made(Calibration calibration, Blur blur, int count) {
    return SyntheticPractice.generate(
        calibration, CodeHierarchy.none(), blur, count, new SplittableRandom(7));
  }

  private static CaseSeries series(String id, int cases, String... codes) {
    var all = new ArrayList<List<Coding>>();
    for (int i = 0; i < cases; i++) {
      all.add(List.of(codes).stream().map(it -> Coding.of("s", it)).toList());
    }
    return new CaseSeries(id, all);
  }

  private static List<CaseSeries> published() throws IOException {
    var json = new ObjectMapper();
    var series = new ArrayList<CaseSeries>();
    try (var in = new GZIPInputStream(Files.newInputStream(EXPERTS))) {
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        var cases = new ArrayList<List<Coding>>();
        json.readTree(line.isBlank() ? "{}" : line).path("cases").forEach(it -> {
          var codes = new ArrayList<Coding>();
          it.path("obs").forEach(term -> codes.add(Coding.of("hpo", term.asText())));
          if (!codes.isEmpty()) {
            cases.add(codes);
          }
        });
        if (!cases.isEmpty()) {
          series.add(new CaseSeries("expert-" + series.size(), cases));
        }
      }
    }
    return series;
  }
}
