package dev.consilium.core.access;

import dev.consilium.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Decides by a versioned table; what no row allows is denied. Immutable, safe to share between
 * threads.
 */
public final class TableAccessDecider implements AccessDecider {

  private static final String STANDARD = "access-1.json";

  private final String version;
  private final List<AccessRow> rows;

  TableAccessDecider(String version, List<AccessRow> rows) {
    this.version = version;
    this.rows = List.copyOf(rows);
  }

  /**
   * Takes the table that comes with this library.
   *
   * @return a decider for the states of the second-opinion case
   */
  public static TableAccessDecider standard() {
    try (InputStream in = TableAccessDecider.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("Access table " + STANDARD
            + " is missing from this library [table-present]. Repair the jar.");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a host's own table.
   *
   * @param json its text in UTF-8, kind {@code consilium.access-table}, schema 1
   * @return a decider for it
   * @throws MalformedAccessTableException when any part of it cannot be understood
   */
  public static TableAccessDecider read(byte[] json) {
    return AccessTableCodec.read(json);
  }

  /**
   * Tells which table it is.
   *
   * @return the table's version
   */
  public String version() {
    return version;
  }

  @Override
  public AccessDecision decide(AccessRequest request) {
    if (!request.actsFor().equals(request.tenant())) {
      // Nothing more is said: a stranger does not learn what his role could do there.
      return new AccessDecision.Denied(new Refusal(
          "Case of another tenant",
          request.actor().party() + " acts for " + request.actsFor(),
          "access-tenant",
          "Sign in for the tenant whose case it is."));
    }
    var about = rows.stream().filter(row -> row.isAbout(request)).toList();
    if (about.isEmpty()) {
      return denied(
          request,
          "as " + request.actor().role() + ", whom the table allows it never",
          "access-role",
          "Act in a role that may do this.");
    }
    var here = about.stream().filter(row -> row.holdsIn(request.state())).toList();
    if (here.isEmpty()) {
      return denied(
          request,
          "in state " + request.state(),
          "access-state",
          "Wait until the case is in a state in which " + request.actor().role() + " may do this.");
    }
    return here.stream()
        .filter(row -> row.missing(request).isEmpty() && row.excluded(request).isEmpty())
        .findFirst()
        .<AccessDecision>map(
            row -> new AccessDecision.Allowed("access table " + version + ", row " + row.id()))
        .orElseGet(() -> unrelated(request, here));
  }

  private AccessDecision unrelated(AccessRequest request, List<AccessRow> here) {
    var nearest = here.stream()
        .min(Comparator.comparingInt((AccessRow row) -> row.missing(request).size()))
        .orElseThrow();
    if (nearest.missing(request).isEmpty()) {
      return denied(
          request,
          "as " + listed(nearest.excluded(request)),
          "access-excluded",
          "Have someone do it who is not " + listed(nearest.never()) + ".");
    }
    return denied(
        request,
        "without being " + listed(nearest.missing(request)),
        "access-relation",
        "Establish the relation in the case first.");
  }

  private static String listed(Set<Relation> relations) {
    return String.join(", ", relations.stream().map(Relation::name).sorted().toList());
  }

  private static AccessDecision denied(
      AccessRequest request, String found, String rule, String remedy) {
    return new AccessDecision.Denied(new Refusal(
        "Case " + request.caseId(),
        request.actor().party() + " asks for " + request.action() + " " + found,
        rule,
        remedy));
  }

  @Override
  public String toString() {
    return "TableAccessDecider[" + version + "]";
  }
}
