package dev.consilium.core.store;

import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what the tables hold. */
final class JdbcFigures {

  static final List<String> TABLES = List.of(
      "consilium_case",
      "consilium_event",
      "consilium_outbox",
      "consilium_hold",
      "consilium_tombstone");

  private record Cases(String tenant, CaseState state, boolean erased, long cases, long events) {}

  private record Open(long events, @Nullable Instant oldest) {}

  private final Schema schema;
  private final SqlDialect dialect;
  private final JdbcWork work;

  JdbcFigures(DataSource source, SqlDialect dialect) {
    this.schema = new Schema(source, dialect);
    this.dialect = dialect;
    this.work = new JdbcWork(source, dialect, Duration.ofMinutes(5));
  }

  StoreFigures count() {
    var status = schema.status();
    return status.kind() == SchemaStatus.Kind.CURRENT
        ? work.run("Case store", it -> count(it, status))
        : StoreFigures.nothing(status);
  }

  private StoreFigures count(JdbcWork.Statements statements, SchemaStatus status)
      throws SQLException {
    var open = open(statements);
    var byTenant = new TreeMap<String, List<Cases>>();
    statements
        .query(
            "select tenant, state, erased, count(*), sum(sequence) from consilium_case"
                + " group by tenant, state, erased",
            row -> new Cases(
                row.getString(1),
                CaseState.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getLong(4),
                row.getLong(5)))
        .forEach(
            it -> byTenant.computeIfAbsent(it.tenant(), id -> new ArrayList<>()).add(it));
    var tenants = new ArrayList<TenantFigures>();
    byTenant.forEach((tenant, cases) ->
        tenants.add(figures(tenant, cases, open.getOrDefault(tenant, new Open(0, null)))));
    long bytes = 0;
    for (var table : TABLES) {
      bytes += dialect.bytes(statements, table);
    }
    return new StoreFigures(status, tenants, bytes);
  }

  private static TenantFigures figures(String tenant, List<Cases> all, Open open) {
    var states = new EnumMap<CaseState, Long>(CaseState.class);
    long erased = 0;
    long events = 0;
    for (var each : all) {
      events += each.events();
      if (each.erased()) {
        erased += each.cases();
      } else {
        states.merge(each.state(), each.cases(), Long::sum);
      }
    }
    return new TenantFigures(
        new TenantId(tenant), states, erased, events, open.events(), open.oldest());
  }

  private static Map<String, Open> open(JdbcWork.Statements statements) throws SQLException {
    var open = new TreeMap<String, Open>();
    statements.query(
        "select o.tenant, sum(o.appended - o.delivered), min(e.decided) from consilium_outbox o"
            + " left join consilium_event e on e.tenant = o.tenant and e.case_id = o.case_id"
            + " and e.sequence = o.delivered + 1 where o.delivered < o.appended group by o.tenant",
        row -> open.put(
            row.getString(1),
            new Open(row.getLong(2), JdbcAppend.instant(row.getObject(3, OffsetDateTime.class)))));
    return open;
  }
}
