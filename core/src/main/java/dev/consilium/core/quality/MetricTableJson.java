package dev.consilium.core.quality;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.json.LocatedObject;
import dev.consilium.core.statistics.IntervalMethod;
import java.time.LocalDate;

/** Reads metric tables from JSON. */
final class MetricTableJson {

  private static final String KIND = "consilium.metric-table";

  private MetricTableJson() {}

  static MetricTable standard() {
    return read(LocatedObject.resource(MetricTableJson.class, "metrics.json"));
  }

  static MetricTable read(byte[] json) {
    return LocatedObject.table(
        json,
        KIND,
        MalformedRecordException::new,
        root -> new MetricTable(
            root.text("id"),
            root.text("version"),
            root.text("source"),
            root.value("date", LocalDate::parse),
            root.objects("metrics", MetricTableJson::metric),
            root.objects(
                "identities",
                it -> new MetricTable.Identity(it.texts("left"), it.texts("right")))));
  }

  private static MetricDefinition metric(LocatedObject node) {
    return new MetricDefinition(
        node.text("id"),
        node.text("version"),
        node.text("title"),
        node.value("kind", MetricDefinition.Kind::valueOf),
        node.texts("population"),
        node.texts("requires"),
        node.textLists("anyOf"),
        node.text("value", ""),
        node.numbers("weights"),
        node.value("interval", IntervalMethod::valueOf),
        node.text("source"));
  }
}
