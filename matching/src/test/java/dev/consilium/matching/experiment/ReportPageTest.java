package dev.consilium.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.Qrels;
import dev.consilium.matching.evaluation.RankedDocument;
import dev.consilium.matching.evaluation.Resampling;
import dev.consilium.matching.evaluation.TrecRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

  private static final ContentHash SOME = ContentHash.of(new byte[] {7});

  /** Forty queries; the answer stands at a rank that depends on system and query. */
  private static RunRanker<Integer> ranker(String name, int spread, String other) {
    var rankings = new HashMap<String, List<RankedDocument>>();
    for (int q = 0; q < 40; q++) {
      var ranking = new ArrayList<RankedDocument>();
      for (int place = 0; place < 5; place++) {
        boolean answer = place == q * 7 % spread;
        ranking.add(new RankedDocument(answer ? "answer" + q % 4 : other + place, 5 - place));
      }
      rankings.put("q" + q, ranking);
    }
    return new RunRanker<>(name, SOME, TrecRun.of(name, rankings));
  }

  private static ExperimentResult result(
      Path runs, String name, List<String> measures, List<Ranker<Integer>> rankers)
      throws IOException {
    var queries = new TreeMap<String, Integer>();
    var grades = new TreeMap<String, Map<String, Integer>>();
    for (int q = 0; q < 40; q++) {
      queries.put("q" + q, q);
      grades.put("q" + q, Map.of("answer" + q % 4, 1));
    }
    var plan = new ExperimentPlan(
        name,
        measures,
        rankers.get(0).name(),
        10,
        0.9,
        new Resampling(500, 1),
        new TreeMap<>(Map.of("<data>", SOME)),
        new TreeMap<>());
    var outcome = new Experiment<>(plan, queries, Qrels.of(grades), Set.of("x"), rankers).run(runs);
    return ((ExperimentOutcome.Finished) outcome).result();
  }

  private static List<Ranker<Integer>> three() {
    return List.of(ranker("base", 3, "x"), ranker("better", 1, "y"), ranker("worse", 5, "<&\">"));
  }

  private static void parse(String fragment) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(fragment.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void saysWhoIsBetterAndWho(@TempDir Path runs) throws IOException {
    var page = result(runs, "Trial", List.of("recip_rank", "num_ret"), three()).report();

    assertThat(page)
        .contains("<b>1.000</b><span>best recip_rank, by better</span>")
        .contains("<b>2 of 2</b><span>differ from base at 5 % after Holm</span>")
        .contains("<span class=\"better\">▲ better</span>")
        .contains("<span class=\"worse\">▼ worse</span>")
        .contains("its 90 % bootstrap interval");
  }

  @Test
  void aLossIsBetterWhenItIsLess(@TempDir Path runs) throws IOException {
    var grades = List.of("unj_5", "recip_rank");

    var page = result(runs, "Trial", grades, three()).report();

    assertThat(page).contains("<b>0.800</b>").contains("Left of nought the system is better");
  }

  @Test
  void everyPictureSaysInWordsWhatItShowsAndNothingIsLoaded(@TempDir Path runs) throws Exception {
    var page = result(runs, "Trial", List.of("recip_rank"), three()).report();

    var ids = new HashSet<String>();
    var pictures = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL).matcher(page);
    int count = 0;
    while (pictures.find()) {
      parse(pictures.group());
      assertThat(pictures.group()).contains("role=\"img\"", "<title id=", "<desc id=");
      count++;
    }
    // Quality, differences, two systems query by query, three calibrations, exposure.
    assertThat(count).isEqualTo(8);
    var named = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (named.find()) {
      assertThat(ids.add(named.group(1))).as(named.group(1)).isTrue();
    }
    assertThat(page)
        .doesNotContain("<script", "http://", "https://", "@import", "url(", " onload")
        .contains("default-src 'none'", "<html lang=\"en\">");
    assertThat(page.substring(page.indexOf("<body>"), page.indexOf("</html>")))
        .satisfies(ReportPageTest::parse);
  }

  @Test
  void whatSomebodyElseNamedCannotBecomeMarkup(@TempDir Path runs) throws IOException {
    var page = result(runs, "<img src=x> & \u202e\u0007", List.of("recip_rank"), three())
        .report();

    assertThat(page)
        .doesNotContain("<img", "<data>", "\u202e", "\u0007")
        .contains("&lt;img src=x&gt; &amp; \ufffd\ufffd", "&lt;data&gt;");
  }

  @Test
  void oneSystemAndOnlyCountsMakeAPageToo(@TempDir Path runs) throws IOException {
    var page =
        result(runs, "Alone", List.of("num_rel_ret"), three().subList(0, 1)).report();

    assertThat(page)
        .contains("1 system on 40 judged queries")
        .contains("There is nothing to compare");
  }

  @Test
  void scalesHaveRoundMarks() {
    var scale = Scale.around(-0.031, 0.127, 0, 100);

    assertThat(scale.ticks()).first().isEqualTo(-0.05);
    assertThat(scale.label(scale.ticks().get(0))).isEqualTo("\u22120.05");
    assertThat(scale.at(scale.ticks().get(0))).isZero();
    assertThat(Scale.around(0, 1, 0, 1).label(0.2)).isEqualTo("0.2");
    assertThat(Scale.around(3, 3, 0, 1).ticks()).isNotEmpty();
    assertThat(Markup.fixed(-0.0004, 3)).isEqualTo("0.000");
    assertThat(Markup.probability(0.0004)).isEqualTo("&lt; .001");
    assertThat(Markup.signed(-0.5)).isEqualTo("\u22120.500");
    assertThat(Markup.signed(-0.0001)).isEqualTo("0.000");
    assertThat(Markup.count(20_000)).isEqualTo("20\u202f000");
    assertThat(Markup.count(100)).isEqualTo("100");
  }
}
