package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Practice;
import dev.consilium.matching.evidence.PracticeCase;
import dev.consilium.matching.evidence.TermQuery;
import dev.consilium.matching.ontology.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small ontologies and practices for tests: one worked by hand, and drawn ones. */
public final class Hands {

  private Hands() {}

  /** All above Limb and Heart; Limb above Hand and Foot; Hand above Finger. */
  public static Ontology ontology() {
    return Ontology.builder("T")
        .term("T:0", "All")
        .term("T:1", "Limb")
        .term("T:2", "Heart")
        .term("T:3", "Hand")
        .term("T:4", "Foot")
        .term("T:5", "Finger")
        .isA("T:1", "T:0")
        .isA("T:2", "T:0")
        .isA("T:3", "T:1")
        .isA("T:4", "T:1")
        .isA("T:5", "T:3")
        .alias("T:50", "T:5")
        .build();
  }

  public static PracticeCase seen(String diagnosis, String... observed) {
    return new PracticeCase(List.of(observed), List.of(), diagnosis, List.of());
  }

  /** Three practices: p0 with two cases, p1 with one of the same disease, p2 with another. */
  public static EvidenceIndex index() {
    return EvidenceIndex.of(
        ontology(),
        List.of(
            new Practice("p2", List.of(seen("D:2", "T:2"))),
            new Practice("p0", List.of(seen("D:1", "T:3"), seen("D:1", "T:3", "T:4"))),
            new Practice("p1", List.of(seen("D:1", "T:5", "T:2")))),
        DiseaseFamilies.none());
  }

  public static TermQuery ask(EvidenceIndex index, String... observed) {
    return index.query(question("q", observed));
  }

  public static CaseQuestion question(String id, String... observed) {
    return new CaseQuestion(id, List.of(observed), List.of(), List.of());
  }

  /** An ontology of some size in which every term has one or two parents before it. */
  public static Ontology drawn(Random random, int size) {
    var builder = Ontology.builder("D");
    for (int term = 0; term < size; term++) {
      builder.term(id(term), "term " + term);
      for (int more = 0; term > 0 && more <= random.nextInt(2); more++) {
        builder.isA(id(term), id(random.nextInt(term)));
      }
    }
    return builder.build();
  }

  public static List<Practice> practices(Random random, int practices, int terms) {
    var list = new ArrayList<Practice>();
    for (int who = 0; who < practices; who++) {
      var cases = new ArrayList<PracticeCase>();
      for (int n = 0; n <= random.nextInt(4); n++) {
        cases.add(new PracticeCase(
            ids(random, terms),
            List.of(),
            random.nextInt(5) == 0 ? "" : "D:" + random.nextInt(4),
            random.nextBoolean() ? List.of() : List.of("G" + random.nextInt(3))));
      }
      list.add(new Practice("p" + (100 + who), cases));
    }
    return list;
  }

  public static List<String> ids(Random random, int terms) {
    var ids = new ArrayList<String>();
    for (int n = 0; n <= random.nextInt(6); n++) {
      ids.add(id(random.nextInt(terms)));
    }
    return ids;
  }

  static String id(int term) {
    return "D:" + (1000 + term);
  }
}
