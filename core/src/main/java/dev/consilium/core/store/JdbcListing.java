package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Answers a query by keyset, each with an index of its own. */
final class JdbcListing {

  private static final String SELECT =
      "select case_id, state, sequence, due, changed, erased from consilium_case where tenant = ?";

  private final TenantId tenant;
  private final SqlDialect dialect;

  JdbcListing(TenantId tenant, SqlDialect dialect) {
    this.tenant = tenant;
    this.dialect = dialect;
  }

  CasePage page(JdbcWork.Statements statements, CaseQuery query) throws SQLException {
    return CasePage.of(query, entries(statements, query));
  }

  private List<CaseEntry> entries(JdbcWork.Statements statements, CaseQuery query)
      throws SQLException {
    int oneMore = query.limit() + 1;
    if (query instanceof CaseQuery.InState it) {
      return statements.query(
          SELECT + " and state = ? and case_id > ? and not erased order by case_id limit ?",
          JdbcListing::entry,
          tenant.value(),
          it.state().name(),
          it.after(),
          oneMore);
    }
    if (query instanceof CaseQuery.DueBefore it) {
      return statements.query(
          SELECT + " and due < ? and due >= ? and (due > ? or case_id > ?)"
              + " order by due, case_id limit ?",
          JdbcListing::entry,
          tenant.value(),
          it.before(),
          it.afterDue(),
          it.afterDue(),
          it.afterCase(),
          oneMore);
    }
    var mark = ((CaseQuery.ChangedSince) query).after();
    return statements.query(
        SELECT + " and changed >= ? and (changed > ? or case_id > ?)" + dialect.settled()
            + " order by changed, case_id limit ?",
        JdbcListing::entry,
        tenant.value(),
        mark.position(),
        mark.position(),
        mark.caseId(),
        oneMore);
  }

  private static CaseEntry entry(ResultSet row) throws SQLException {
    var id = row.getString(1);
    return new CaseEntry(
        new CaseId(id),
        CaseState.valueOf(row.getString(2)),
        row.getLong(3),
        JdbcAppend.instant(row.getObject(4, OffsetDateTime.class)),
        new ChangeMark(row.getLong(5), id),
        row.getBoolean(6));
  }
}
