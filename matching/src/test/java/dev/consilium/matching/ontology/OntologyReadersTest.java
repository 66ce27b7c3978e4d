package dev.consilium.matching.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class OntologyReadersTest {

  private static final String OBO = """
      {"graphs": [{
        "id": "x", "meta": {"version": "http://x/1", "subsets": [1], "basicPropertyValues": [
          {"pred": "http://x#other", "val": "no"},
          {"pred": "http://www.w3.org/2002/07/owl#versionInfo", "val": "2026-01-01"}]},
        "edges": [
          {"sub": "http://x/obo/HP_0000002", "pred": "is_a", "obj": "http://x/obo/HP_0000001",
           "meta": {}},
          {"sub": "http://x/obo/HP_0000003", "pred": "part_of", "obj": "http://x/obo/HP_0000002"},
          {"sub": "http://x/obo/HP_0000003", "pred": "is_a", "obj": "http://x/obo/CHEBI_1"}],
        "nodes": [
          {"id": "http://x/obo/HP_0000001", "lbl": "All", "type": "CLASS"},
          {"id": "http://x/obo/HP_0000002", "lbl": "Limb", "type": "CLASS", "meta": {
            "synonyms": [{"val": "arm"}],
            "basicPropertyValues": [
              {"pred": "http://x#hasAlternativeId", "val": "HP:0000009", "xrefs": []},
              {"pred": "http://x#hasAlternativeId", "val": "MP:0000009"},
              {"pred": "http://x#created", "val": "HP:0000008"}]}},
          {"id": "http://x/obo/HP_0000003", "lbl": "Hand", "type": "CLASS"},
          {"id": "http://x/obo/HP_0000004", "lbl": "old", "type": "CLASS", "meta": {
            "deprecated": true,
            "basicPropertyValues": [{"pred": "http://x/IAO_0100001",
              "val": "http://x/obo/HP_0000003"}]}},
          {"id": "http://x/obo/HP_part", "type": "PROPERTY"},
          {"id": "http://x/obo/CHEBI_1", "type": "CLASS"}]}],
       "rest": {"a": [1]}}
      """;

  private static final String ICD = """
      00001 A00     0 Cholera                                                      Cholera
      00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera, biovar
      00003 A01     0 Typhoid                                                      Typhoid
      00004 A0100   1 Typhoid fever, unspecified                                   Typhoid fever
      """;

  private static final String SSSOM = """
      # curie_map:
      # mapping_set_version: http://x/releases/2026
      subject_id	predicate_id	object_id
      MONDO:1	skos:exactMatch	OMIM:1
      MONDO:1	skos:exactMatch	OMIM:2
      MONDO:2	skos:broadMatch	OMIM:1
      """;

  @Test
  void readsAnOboGraph() throws IOException {
    var ontology = obo(OBO);

    assertThat(ontology).hasToString("Ontology[HP 2026-01-01, 3 terms]");
    assertThat(ontology.parents(1)).containsExactly(0);
    assertThat(ontology.parents(2)).isEmpty();
    assertThat(ontology.label(1)).isEqualTo("Limb");
    assertThat(ontology.find("HP:0000009")).hasValue(1);
    assertThat(ontology.find("HP:0000004")).hasValue(2);
    assertThat(ontology.find("HP:0000008")).isEmpty();
    assertThat(ontology.aliases()).isEqualTo(2);
    assertThat(ontology.findings()).isEmpty();
  }

  @Test
  void readsItPackedAsWell() throws IOException {
    var packed =
        OboGraphReader.read(new ByteArrayInputStream(gzip(OBO)), "HP", OntologyLimits.STANDARD);

    assertThat(packed.hash()).isEqualTo(obo(OBO).hash());
    assertThat(obo("{\"graphs\": [{\"meta\": {\"version\": \"http://x/1\"}, \"nodes\": [{\"id\":"
                + " \"HP_1\", \"type\": \"CLASS\"}]}]}")
            .version())
        .isEqualTo("http://x/1");
  }

  @Test
  void saysWhereAnOboGraphIsBroken() throws IOException {
    var packed = gzip(OBO);
    assertThatThrownBy(() -> obo(OBO.substring(0, 900)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("byte 900")
        .hasMessageContaining("[json-form]");
    assertThatThrownBy(() -> obo("[]")).hasMessageContaining("[prefix-present]");
    assertThatThrownBy(() -> obo("{\"graphs\": [3, {\"nodes\": 4, \"edges\": [5]}]}"))
        .hasMessageContaining("prefix HP");
    assertThatThrownBy(() -> OboGraphReader.read(
            new ByteArrayInputStream(Arrays.copyOf(packed, packed.length / 2)),
            "HP",
            OntologyLimits.STANDARD))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[gzip-whole]");
    assertThatThrownBy(() -> OboGraphReader.read(
            new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
            "HP",
            OntologyLimits.STANDARD))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[gzip-whole]");
  }

  @Test
  void stopsAtALimit() {
    assertThatThrownBy(() -> OboGraphReader.read(in(OBO), "HP", new OntologyLimits(100, 9, 9, 9)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("OntologyLimits.bytes");
    assertThatThrownBy(() -> obo("{\"a\": " + "[".repeat(100) + "]".repeat(100) + "}"))
        .isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void readsAnIsATable() throws IOException {
    var plain = table("child,parent\nb,a\n\nc,b\n");
    var biolink =
        table("id\tsubject\tpredicate\tobject\n1\tb\tbiolink:subclass_of\ta\n2\tc\trelated\tb\n");

    assertThat(plain.size()).isEqualTo(3);
    assertThat(plain.isA(2, 0)).isTrue();
    assertThat(plain.version()).isEqualTo("v");
    assertThat(biolink.size()).isEqualTo(2);
  }

  @Test
  void saysWhereATableIsBroken() {
    assertThatThrownBy(() -> table("")).hasMessageContaining("line 1: has no heading");
    assertThatThrownBy(() -> table("a,b\n")).hasMessageContaining("line 1: lacks a column");
    assertThatThrownBy(() -> table("child,parent\nb\n")).hasMessageContaining("line 2: lacks a");
    assertThatThrownBy(() -> table("child,parent\nb, \n")).hasMessageContaining("line 2: lacks a");
    assertThatThrownBy(() -> IsaTableReader.read(
            new ByteArrayInputStream(new byte[] {'c', (byte) 0xff}),
            "T",
            "v",
            OntologyLimits.STANDARD))
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> IsaTableReader.read(
            new ByteArrayInputStream(Arrays.copyOf(gzip("child,parent\n"), 12)),
            "T",
            "v",
            OntologyLimits.STANDARD))
        .hasMessageContaining("gzip stream ends early");
  }

  @Test
  void readsTheHierarchyOfAnOrderFile() throws IOException {
    var icd = Icd10CmReader.read(in(ICD), "2021", OntologyLimits.STANDARD);

    assertThat(icd).hasToString("Ontology[ICD-10-CM 2021, 4 terms]");
    assertThat(icd.find("A00.0")).hasValue(1);
    assertThat(icd.label(1)).isEqualTo("Cholera, biovar");
    assertThat(icd.parents(1)).containsExactly(0);
    assertThat(icd.id(3)).isEqualTo("A01.00");
    assertThat(icd.parents(3)).containsExactly(2);
    assertThat(icd.parents(2)).isEmpty();
  }

  @Test
  void saysWhichLineIsNoOrderLine() {
    assertThatThrownBy(
            () -> Icd10CmReader.read(in("\nA00 Cholera\n"), "1", OntologyLimits.STANDARD))
        .hasMessageContaining("line 2: is no order line");
    assertThatThrownBy(() -> Icd10CmReader.read(
            in(ICD.replace("00001 A00 ", "00001 A0  ")), "1", OntologyLimits.STANDARD))
        .hasMessageContaining("line 1: has no code");
  }

  @Test
  void readsMappings() throws IOException {
    var mapping =
        ConceptMapping.read(in(SSSOM), List.of("skos:exactMatch"), OntologyLimits.STANDARD);

    assertThat(mapping.version()).isEqualTo("http://x/releases/2026");
    assertThat(mapping.objects("MONDO:1")).containsExactly("OMIM:1", "OMIM:2");
    assertThat(mapping.subjects("OMIM:1")).containsExactly("MONDO:1");
    assertThat(mapping.objects("MONDO:2")).isEmpty();
    assertThat(mapping.subjects("none")).isEmpty();
    assertThat(mapping).hasToString("ConceptMapping[http://x/releases/2026, 1 subjects]");
  }

  @Test
  void saysWhereAMappingIsBroken() {
    assertThatThrownBy(() -> ConceptMapping.read(in("# a\n"), List.of(), OntologyLimits.STANDARD))
        .hasMessageContaining("lacks a column");
    assertThatThrownBy(
            () -> ConceptMapping.read(in(SSSOM + "MONDO:3\n"), List.of(), OntologyLimits.STANDARD))
        .hasMessageContaining("line 7: lacks a field");
    assertThatThrownBy(() -> ConceptMapping.read(
            in(SSSOM), List.of("skos:exactMatch"), new OntologyLimits(1000, 9, 1, 9)))
        .isInstanceOf(LimitExceededException.class);
  }

  private static Ontology obo(String json) throws IOException {
    return OboGraphReader.read(in(json), "HP", OntologyLimits.STANDARD);
  }

  private static Ontology table(String text) throws IOException {
    return IsaTableReader.read(in(text), "T", "v", OntologyLimits.STANDARD);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
