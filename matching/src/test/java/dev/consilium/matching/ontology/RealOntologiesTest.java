package dev.consilium.matching.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published files read whole; figures are counted by other tools from the same files. */
class RealOntologiesTest {

  private static final Path DATA =
      Path.of(System.getProperty("consilium.data", "absent"), "matching");

  @Test
  void readsTheHumanPhenotypeOntology() throws IOException {
    try (var in = open("hp.v2024-08-13.json.gz")) {
      var hpo = OboGraphReader.read(in, "HP", OntologyLimits.STANDARD);

      assertThat(hpo.size()).isEqualTo(18_988);
      assertThat(hpo.version()).isEqualTo("2024-08-13");
      int edges = 0;
      for (int term = 0; term < hpo.size(); term++) {
        edges += hpo.parents(term).length;
      }
      assertThat(edges).isEqualTo(23_409);
      assertThat(hpo.find("HP:0000057")).isEqualTo(hpo.find("HP:0008665")).isPresent();
    }
  }

  @Test
  void readsIcd10Cm() throws IOException {
    try (var in = open("icd10cm/icd10cm-order-Jan-2021.txt.gz")) {
      var icd = Icd10CmReader.read(in, "2021", OntologyLimits.STANDARD);

      assertThat(icd.size()).isEqualTo(95_358);
      int code = icd.find("C50.911").orElseThrow();
      assertThat(icd.isA(code, icd.find("C50").orElseThrow())).isTrue();
    }
  }

  @Test
  void readsMondo() throws IOException {
    try (var in = open("mondo/mondo-rare_edges.tsv");
        var mapped = open("mondo/mondo_exactmatch_omim.sssom.tsv")) {
      var mondo = IsaTableReader.read(in, "MONDO", "rare", OntologyLimits.STANDARD);
      var omim = ConceptMapping.read(mapped, List.of("skos:exactMatch"), OntologyLimits.STANDARD);

      int apert = mondo.find("MONDO:0007041").orElseThrow();
      assertThat(mondo.isA(apert, mondo.find("MONDO:0000001").orElseThrow())).isTrue();
      assertThat(omim.objects("MONDO:0007041")).containsExactly("OMIM:101200");
    }
  }

  private static InputStream open(String file) throws IOException {
    assumeThat(DATA.resolve(file))
        .as("matching data is absent: set -Dconsilium.data to run this test")
        .exists();
    return Files.newInputStream(DATA.resolve(file));
  }
}
