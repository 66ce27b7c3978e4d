package dev.consilium.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The situations as a page for people. */
final class SituationsPage {

  private SituationsPage() {}

  static String markdown() {
    var byTopic = new LinkedHashMap<String, List<List<String>>>();
    for (var situation : Situation.ALL) {
      byTopic.computeIfAbsent(situation.topic(), topic -> new ArrayList<>()).add(row(situation));
    }
    var page = new StringBuilder("""

        ## Situations

        %d situations with the answer that the sources give, written by hand; the tests ask the \
        engine each of them. A fact that is not listed is unknown.
        """.formatted(Situation.ALL.size()));
    byTopic.forEach((topic, rows) -> page.append("\n### " + topic + "\n\n")
        .append(RulePage.table(
            List.of(
                "situation",
                "known",
                "at",
                "verdict",
                "by",
                "citation",
                "effective",
                "duties",
                "missing"),
            rows)));
    return page.toString();
  }

  private static List<String> row(Situation situation) {
    return List.of(
        situation.id() + ": " + situation.says(),
        situation.known(),
        situation.json().path("at").asText(),
        situation.verdict().name(),
        words(situation.expected("by")),
        situation.citation(),
        situation.effective().orElse("–"),
        words(situation.expected("duties")),
        words(situation.expected("missing")));
  }

  private static String words(List<String> words) {
    return words.isEmpty() ? "–" : String.join(", ", words);
  }
}
