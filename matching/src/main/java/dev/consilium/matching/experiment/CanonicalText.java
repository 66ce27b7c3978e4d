package dev.consilium.matching.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.Qrels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The files of a run folder, the same bytes on every machine. */
final class CanonicalText {

  private static final ObjectWriter WRITER = JsonMapper.builder()
      .build()
      .writer(new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private CanonicalText() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static byte[] bytes(ObjectNode node) {
    try {
      return (WRITER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree in memory could not be written. Report this.", e);
    }
  }

  /** A figure, rounded where arithmetic libraries begin to differ. */
  static BigDecimal figure(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
  }

  /** All that decides what an experiment finds; its hash names the folder. */
  static <Q> byte[] configuration(
      ExperimentPlan plan, Collection<String> queries, Qrels qrels, List<Ranker<Q>> systems) {
    var node = object().put("kind", "match-experiment-run").put("schema", 1);
    node.put("name", plan.name());
    plan.measures().forEach(node.putArray("measures")::add);
    node.put("baseline", plan.baseline()).put("depth", plan.depth());
    node.put("level", figure(plan.level()));
    node.put("rounds", plan.resampling().rounds()).put("seed", plan.resampling().seed());
    var list = node.putArray("systems");
    systems.forEach(it -> list.addObject()
        .put("name", it.name())
        .put("configuration", it.configuration().hex()));
    node.put("queries", queries(queries).hex());
    node.put("judgements", judgements(qrels).hex());
    hashes(node.putObject("data"), plan.data());
    hashes(node.putObject("knowledge"), plan.knowledge());
    return bytes(node);
  }

  static void hashes(ObjectNode into, Map<String, ContentHash> hashes) {
    hashes.forEach((name, hash) -> into.put(name, hash.hex()));
  }

  private static ContentHash queries(Collection<String> ids) {
    return ContentHash.of(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
  }

  private static ContentHash judgements(Qrels qrels) {
    try {
      var out = new ByteArrayOutputStream();
      qrels.write(out);
      return ContentHash.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
