package dev.consilium.core.quality;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * Which figures are made: data with version, source and date.
 *
 * @param id names the table
 * @param version its version
 * @param source what it is drawn from
 * @param date day of this version
 * @param metrics in the order in which they are shown
 * @param identities what always adds up, so that suppression knows what can be recovered
 */
public record MetricTable(
    String id,
    String version,
    String source,
    LocalDate date,
    List<MetricDefinition> metrics,
    List<Identity> identities) {

  // Two metrics of one name would be read as one.
  public MetricTable {
    metrics = List.copyOf(metrics);
    identities = List.copyOf(identities);
    var ids = new HashSet<String>();
    for (var metric : metrics) {
      if (!ids.add(metric.id())) {
        throw new IllegalArgumentException("Metric table " + id + ": metric " + metric.id()
            + " occurs twice [id-unique]. Rename one of the two.");
      }
    }
    for (var identity : identities) {
      for (var sides : List.of(identity.left(), identity.right())) {
        if (!ids.containsAll(sides)) {
          throw new IllegalArgumentException("Metric table " + id
              + ": an identity names an unknown metric [metric-known]. Name metrics of the table.");
        }
      }
    }
  }

  /**
   * Numerators that add up to the same on both sides.
   *
   * @param left ids of rates
   * @param right ids of rates
   */
  public record Identity(List<String> left, List<String> right) {

    // The copies keep later changes to the caller's lists away.
    public Identity {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /**
   * Gives the table that ships with this library.
   *
   * @return the standard table
   */
  public static MetricTable standard() {
    return MetricTableJson.standard();
  }

  /**
   * Reads a host's own table.
   *
   * @param json a metric table of schema 1, as the standard one is
   * @return the table
   * @throws dev.consilium.core.MalformedRecordException if it is none; the message says where
   */
  public static MetricTable read(byte[] json) {
    return MetricTableJson.read(json);
  }

  /** {@return id and version, as reports name the table} */
  public String label() {
    return id + " " + version;
  }
}
