package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.store.SchemaStatus;
import dev.consilium.core.store.StoreFigures;
import dev.consilium.core.store.TenantFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a store holds, as words and as JSON. */
final class StoreText {

  private StoreText() {}

  static List<String> lines(String place, StoreFigures figures) {
    var lines = new ArrayList<String>();
    lines.add("Store " + place + ": schema " + figures.schema());
    if (figures.schema().kind() != SchemaStatus.Kind.CURRENT) {
      lines.add(
          figures.schema().kind() == SchemaStatus.Kind.ABSENT
              ? "There is nothing to count. Make it with: consilium store init"
              : "Nothing was counted. Use the version of the library that made it.");
      return lines;
    }
    lines.add(figures.tenants().size() + " tenants");
    figures.tenants().forEach(it -> lines.addAll(lines(it)));
    lines.add(figures.bytes() + " bytes on disk");
    return lines;
  }

  private static List<String> lines(TenantFigures tenant) {
    long cases = tenant.cases().values().stream().mapToLong(Long::longValue).sum();
    var states = tenant.cases().entrySet().stream()
        .map(it -> it.getValue() + " " + it.getKey())
        .collect(Collectors.joining(", "));
    return List.of(
        "Tenant " + tenant.tenant() + ": " + cases + " cases"
            + (states.isEmpty() ? "" : " (" + states + ")") + ", " + tenant.erased() + " erased, "
            + tenant.events() + " events",
        "  outbox: " + tenant.open() + " undelivered"
            + (tenant.oldestOpen() == null ? "" : ", the oldest of " + tenant.oldestOpen()));
  }

  static ObjectNode tree(String place, StoreFigures figures) {
    var node = JsonText.object().put("place", place);
    node.putObject("schema")
        .put("kind", figures.schema().kind().name())
        .put("version", figures.schema().version());
    var tenants = node.putArray("tenants");
    for (var tenant : figures.tenants()) {
      var each = tenants.addObject().put("tenant", tenant.tenant().value());
      var cases = each.putObject("cases");
      tenant.cases().forEach((state, count) -> cases.put(state.name(), count));
      each.put("erased", tenant.erased())
          .put("events", tenant.events())
          .put("undelivered", tenant.open());
      if (tenant.oldestOpen() != null) {
        each.put("oldestUndelivered", tenant.oldestOpen().toString());
      }
    }
    return node.put("bytes", figures.bytes());
  }
}
