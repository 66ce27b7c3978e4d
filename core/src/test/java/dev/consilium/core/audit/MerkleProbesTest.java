package dev.consilium.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published probes of transparency-dev/merkle: every verdict must be theirs. */
class MerkleProbesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Path> probes(String kind) throws IOException {
    var data = System.getProperty("consilium.data");
    assumeTrue(
        data != null && Files.isDirectory(Path.of(data, "crypto", "merkle", kind)),
        "skipped: the Merkle probes are not in the directory that consilium.data names");
    try (var walk = Files.walk(Path.of(String.valueOf(data), "crypto", "merkle", kind))) {
      return walk.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static ContentHash hash(JsonNode node) {
    return ContentHash.ofDigest(Base64.getDecoder().decode(node.asText()));
  }

  private static List<ContentHash> path(JsonNode node) {
    var path = new ArrayList<ContentHash>();
    node.forEach(hash -> path.add(hash(hash)));
    return path;
  }

  private interface Probe {
    boolean accepts(JsonNode probe);
  }

  // What is no hash cannot even be given to the verifier.
  private static List<String> wrong(List<Path> probes, Probe verifier) throws IOException {
    var wrong = new ArrayList<String>();
    for (var file : probes) {
      var probe = JSON.readTree(file.toFile());
      boolean accepted;
      try {
        accepted = verifier.accepts(probe);
      } catch (IllegalArgumentException e) {
        accepted = false;
      }
      if (accepted == probe.path("wantErr").asBoolean()) {
        wrong.add(file.toString());
      }
    }
    return wrong;
  }

  @Test
  void agreesOnEveryInclusionProbe() throws IOException {
    var probes = probes("inclusion");

    assertThat(probes).hasSize(49);
    assertThat(wrong(
            probes,
            probe -> MerkleProof.includes(
                Long.parseUnsignedLong(probe.path("leafIdx").asText()),
                Long.parseUnsignedLong(probe.path("treeSize").asText()),
                hash(probe.path("leafHash")),
                path(probe.path("proof")),
                hash(probe.path("root")))))
        .isEmpty();
  }

  @Test
  void agreesOnEveryConsistencyProbe() throws IOException {
    var probes = probes("consistency");

    assertThat(probes).hasSize(49);
    assertThat(wrong(
            probes,
            probe -> MerkleProof.consistent(
                Long.parseUnsignedLong(probe.path("size1").asText()),
                Long.parseUnsignedLong(probe.path("size2").asText()),
                hash(probe.path("root1")),
                path(probe.path("proof")),
                hash(probe.path("root2")))))
        .isEmpty();
  }
}
