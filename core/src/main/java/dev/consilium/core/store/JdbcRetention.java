package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Holds and tombstones in the database, keys at the host's.
 *
 * <p>First the tombstone, then the key: an interrupted erasure is seen and repeated, while a key
 * that vanished without a word would look like damage.
 */
final class JdbcRetention implements CaseRetention {

  private static final String OF_CASE = " where tenant = ? and case_id = ?";

  private record Head(long sequence, String link, boolean erased) {}

  private final TenantId tenant;
  private final SqlDialect dialect;
  private final JdbcWork work;
  private final CaseKeys keys;
  private final RecentCases<SecondOpinionCase> recent;

  JdbcRetention(
      TenantId tenant,
      SqlDialect dialect,
      JdbcWork work,
      CaseKeys keys,
      RecentCases<SecondOpinionCase> recent) {
    this.tenant = tenant;
    this.dialect = dialect;
    this.work = work;
    this.keys = keys;
    this.recent = recent;
  }

  @Override
  public Optional<Refusal> hold(CaseId caseId, LegalHold hold) {
    return work.run("Case " + caseId, statements -> {
      var head = locked(statements, caseId);
      if (head.isEmpty()) {
        return Optional.of(RetentionRules.unknown(caseId));
      }
      if (head.get().erased()) {
        return Optional.of(RetentionRules.erased(caseId));
      }
      return placed(statements, caseId, hold);
    });
  }

  private Optional<Refusal> placed(JdbcWork.Statements statements, CaseId caseId, LegalHold hold)
      throws SQLException {
    var open = statements.query(
        "select lifted_at is null from consilium_hold" + OF_CASE + " and reference = ?",
        row -> row.getBoolean(1),
        tenant.value(),
        caseId.value(),
        hold.reference());
    if (open.contains(false)) {
      return Optional.of(RetentionRules.lifted(caseId));
    }
    if (open.isEmpty()) {
      statements.update(
          "insert into consilium_hold (tenant, case_id, reference, placed_by, placed_at)"
              + " values (?, ?, ?, ?, ?)",
          tenant.value(),
          caseId.value(),
          hold.reference(),
          hold.by().value(),
          hold.at());
    }
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> lift(CaseId caseId, String reference, PartyId by, Instant at) {
    int lifted = work.run(
        "Case " + caseId,
        statements -> statements.update(
            "update consilium_hold set lifted_by = ?, lifted_at = ?" + OF_CASE
                + " and reference = ? and lifted_at is null",
            by.value(),
            at,
            tenant.value(),
            caseId.value(),
            reference));
    return lifted == 1 ? Optional.empty() : Optional.of(RetentionRules.notHeld(caseId));
  }

  @Override
  public List<LegalHold> holds(CaseId caseId) {
    return work.run("Case " + caseId, statements -> holds(statements, caseId));
  }

  private List<LegalHold> holds(JdbcWork.Statements statements, CaseId caseId) throws SQLException {
    return statements.query(
        "select reference, placed_by, placed_at from consilium_hold" + OF_CASE
            + " and lifted_at is null order by reference",
        row -> new LegalHold(row.getString(1), new PartyId(row.getString(2)), instant(row, 3)),
        tenant.value(),
        caseId.value());
  }

  @Override
  public Erased erase(CaseId caseId, Erasure erasure) {
    var refusal = work.run("Case " + caseId, it -> buried(it, caseId, erasure));
    if (refusal.isPresent()) {
      return new Erased.Refused(refusal.get());
    }
    recent.forget(caseId);
    keys.erase(tenant, caseId);
    return new Erased.Done(work.run("Case " + caseId, statements -> {
      statements.update(
          "update consilium_tombstone set key_erased_at = ?" + OF_CASE
              + " and key_erased_at is null",
          erasure.at(),
          tenant.value(),
          caseId.value());
      return tombstones(statements, caseId).get(0);
    }));
  }

  private Optional<Refusal> buried(JdbcWork.Statements statements, CaseId caseId, Erasure erasure)
      throws SQLException {
    dialect.beforeAppend(statements);
    var head = locked(statements, caseId);
    if (head.isEmpty()) {
      return Optional.of(RetentionRules.unknown(caseId));
    }
    var holds = holds(statements, caseId);
    if (!holds.isEmpty()) {
      return Optional.of(RetentionRules.held(caseId, holds));
    }
    if (!head.get().erased()) {
      bury(statements, caseId, erasure, head.get());
    }
    return Optional.empty();
  }

  private void bury(JdbcWork.Statements statements, CaseId caseId, Erasure erasure, Head head)
      throws SQLException {
    statements.update(
        "insert into consilium_tombstone"
            + " (tenant, case_id, erased_at, erased_by, ground, sequence, link)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        tenant.value(),
        caseId.value(),
        erasure.at(),
        erasure.by().value(),
        erasure.ground(),
        head.sequence(),
        head.link());
    statements.update(
        "update consilium_case set erased = true, due = null, changed = " + dialect.position()
            + OF_CASE,
        tenant.value(),
        caseId.value());
    statements.update(
        "update consilium_event set decided = null" + OF_CASE, tenant.value(), caseId.value());
    // What cannot be read cannot be delivered; the tombstone tells receivers why.
    statements.update(
        "update consilium_outbox set delivered = appended, attempts = 0, lease_until = null"
            + OF_CASE,
        tenant.value(),
        caseId.value());
  }

  @Override
  public Optional<Tombstone> tombstone(CaseId caseId) {
    return work.run("Case " + caseId, it -> tombstones(it, caseId)).stream().findFirst();
  }

  private List<Tombstone> tombstones(JdbcWork.Statements statements, CaseId caseId)
      throws SQLException {
    return statements.query(
        "select ground, erased_by, erased_at, sequence, link, key_erased_at"
            + " from consilium_tombstone" + OF_CASE,
        row -> new Tombstone(
            caseId,
            new Erasure(row.getString(1), new PartyId(row.getString(2)), instant(row, 3)),
            row.getLong(4),
            new ContentHash(row.getString(5)),
            JdbcAppend.instant(row.getObject(6, OffsetDateTime.class))),
        tenant.value(),
        caseId.value());
  }

  private Optional<Head> locked(JdbcWork.Statements statements, CaseId caseId) throws SQLException {
    return statements
        .query(
            "select sequence, link, erased from consilium_case" + OF_CASE
                + dialect.forUpdate(statements),
            row -> new Head(row.getLong(1), row.getString(2), row.getBoolean(3)),
            tenant.value(),
            caseId.value())
        .stream()
        .findFirst();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
