package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.reconcile.FactGroup;
import dev.consilium.core.reconcile.MemberId;
import dev.consilium.core.reconcile.ReconciledRecord;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium reconcile}: several sources of one patient as one record. */
@Command(
    name = "reconcile",
    description = {
      "Brings several sources of one patient together: which facts are one, which contradict.",
      "Nothing is merged away or chosen. Sources that may be of two people are not brought together;"
          + " then the answer is no."
    })
final class ReconcileCommand implements Callable<Integer> {

  @Mixin
  private Sources sources;

  @Option(names = "--groups", description = "List every group of several members.")
  private boolean listing;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    try {
      var record = sources.reconciled();
      say(record);
      output.answer(tree(record));
      return Outcome.DONE.code();
    } catch (Refused refused) {
      refused.refusals().forEach(it -> output.say(it.message()));
      var node = JsonText.object().put("reconciled", false);
      JsonText.refusals(node, refused.refusals());
      output.answer(node);
      return Outcome.NO.code();
    }
  }

  private void say(ReconciledRecord record) {
    var groups = record.groups();
    var members = groups.stream().mapToInt(it -> it.members().size()).sum();
    output.say(members + " facts from " + record.sources().size() + " sources are " + groups.size()
        + " facts");
    bySource(record)
        .forEach((source, count) -> output.say("  " + source + ": " + count + " facts"));
    for (var outcome : FactGroup.Outcome.values()) {
      var count = groups.stream().filter(it -> it.outcome() == outcome).count();
      output.say("  " + words(outcome) + ": " + count + (count == 1 ? " group" : " groups"));
    }
    if (listing) {
      groups.stream()
          .filter(it -> it.members().size() > 1)
          .forEach(it -> output.say(it.kind() + " " + words(it.outcome()) + ": "
              + it.ids().stream().map(MemberId::toString).collect(Collectors.joining(", "))));
    }
    record.findings().forEach(it -> output.say(it.message()));
  }

  private static SortedMap<String, Integer> bySource(ReconciledRecord record) {
    var counts = new TreeMap<String, Integer>();
    record.sources().forEach(it -> counts.put(it.id(), 0));
    record.groups().stream()
        .flatMap(it -> it.members().stream())
        .forEach(it -> counts.merge(it.source().document(), 1, Integer::sum));
    return counts;
  }

  private static String words(FactGroup.Outcome outcome) {
    return switch (outcome) {
      case SINGLE -> "said once";
      case EXACT_DUPLICATE -> "said in the same words";
      case SAME_FACT -> "said in other words";
    };
  }

  private static ObjectNode tree(ReconciledRecord record) {
    var node = JsonText.object().put("reconciled", true);
    var sources = node.putObject("sources");
    bySource(record).forEach(sources::put);
    var groups = node.putArray("groups");
    for (var group : record.groups()) {
      group(groups.addObject(), group);
    }
    JsonText.findings(node, "findings", record.findings());
    return node;
  }

  private static void group(ObjectNode node, FactGroup group) {
    node.put("kind", group.kind()).put("outcome", group.outcome().name());
    var members = node.putArray("members");
    group.ids().forEach(it -> members.add(it.toString()));
    if (group.outcome() == FactGroup.Outcome.SAME_FACT) {
      var differing = node.putObject("saidDifferently");
      group.fields().forEach((field, values) -> {
        if (values.size() > 1) {
          var list = differing.putArray(field);
          values.forEach(value -> {
            var from = list.addObject().put("json", value.json()).putArray("sources");
            value.sources().forEach(it -> from.add(it.toString()));
          });
        }
      });
    }
  }
}
