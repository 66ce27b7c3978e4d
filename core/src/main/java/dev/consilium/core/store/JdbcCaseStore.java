package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps one tenant's cases in PostgreSQL or H2, over plain JDBC.
 *
 * <p>By default bodies are clear text and a statement may take ten seconds. An append is one
 * transaction: events, outbox, case. Immutable and safe to share between threads; each call takes a
 * connection from the data source and gives it back, so give one that pools. The tables come from
 * {@link Schema} and are expected on the connection's own search path. What a driver waits for
 * outside statements (connecting, committing) is limited by the driver's own settings.
 */
public final class JdbcCaseStore implements CaseStore {

  private static final int LONGEST_ID = 200;

  private final DataSource source;
  private final SqlDialect dialect;
  private final TenantId tenant;
  private final EventBodies bodies;
  private final Duration limit;
  private final JdbcWork work;
  private final RecentCases<SecondOpinionCase> recent = new RecentCases<>();
  private final JdbcAppend appends;
  private final JdbcHistory history;

  private JdbcCaseStore(
      DataSource source, SqlDialect dialect, TenantId tenant, EventBodies bodies, Duration limit) {
    this.source = source;
    this.dialect = dialect;
    this.tenant = tenant;
    this.bodies = bodies;
    this.limit = limit;
    this.work = new JdbcWork(source, dialect, limit);
    this.appends = new JdbcAppend(tenant, dialect, bodies, recent);
    this.history = new JdbcHistory(tenant, bodies);
  }

  /**
   * Opens a tenant's store and asks the database which schema it has.
   *
   * @param source the host's connections
   * @param dialect which database it is
   * @param tenant whose cases
   * @return the store
   * @throws StoreException if the schema is missing, older or unknown, or if the database
   *     acknowledges before it writes
   */
  public static JdbcCaseStore open(DataSource source, SqlDialect dialect, TenantId tenant) {
    var status = new Schema(source, dialect).status();
    if (status.kind() != SchemaStatus.Kind.CURRENT) {
      throw new StoreException("Case store", "its schema is " + status, StoreException.Kind.SCHEMA);
    }
    var store = new JdbcCaseStore(
        source, dialect, tenant, EventBodies.clear(tenant), Duration.ofSeconds(10));
    store.work.run("Case store", dialect::undurable).ifPresent(found -> {
      throw new StoreException("Case store", found, StoreException.Kind.DURABILITY);
    });
    return store;
  }

  /**
   * Seals the bodies of events from now on; a store that holds clear ones cannot be read so.
   *
   * @param sealing seals and opens
   * @param salts random for the commitments
   * @return a changed copy
   */
  public JdbcCaseStore sealedBy(EventSealing sealing, SecureRandom salts) {
    return new JdbcCaseStore(
        source, dialect, tenant, EventBodies.sealed(tenant, sealing, salts), limit);
  }

  /**
   * Limits how long one statement may take.
   *
   * @param limit whole seconds, at least one
   * @return a changed copy
   */
  public JdbcCaseStore timeLimit(Duration limit) {
    if (limit.toSeconds() < 1) {
      throw new IllegalArgumentException("Case store: time limit " + limit
          + " [time-limit]. Allow at least one second; drivers count in seconds.");
    }
    return new JdbcCaseStore(source, dialect, tenant, bodies, limit);
  }

  @Override
  public Appended append(Append append) {
    var subject = subject(append.caseId());
    var outcome = work.run(subject, statements -> {
      try {
        return appends.run(statements, append);
      } catch (SQLException e) {
        if (!SqlFailures.isUniqueViolation(e)) {
          throw e;
        }
        statements.undo();
        return writtenPast(statements, append);
      }
    });
    return kept(append.caseId(), outcome);
  }

  /**
   * Appends within the host's transaction, which stays open and is the host's to commit.
   *
   * @param connection without autocommit, at read committed
   * @param append what to append
   * @return appended once the host commits, or a conflict
   * @throws IllegalArgumentException if the connection commits by itself
   */
  public Appended append(Connection connection, Append append) {
    var subject = subject(append.caseId());
    return kept(
        append.caseId(),
        work.join(connection, subject, statements -> appends.run(statements, append)));
  }

  // Only foreign writes get here; the primary key refused to store the place twice.
  private JdbcAppend.Outcome writtenPast(JdbcWork.Statements statements, Append append)
      throws SQLException {
    var latest = statements.query(
        "select max(sequence) from consilium_event where tenant = ? and case_id = ?",
        row -> row.getLong(1),
        tenant.value(),
        append.caseId().value());
    var conflict = Appending.conflict(append.caseId(), append.expectedSequence(), latest.get(0));
    return new JdbcAppend.Outcome(
        conflict.orElseThrow(() -> new StoreException(
            subject(append.caseId()), "a key was taken", StoreException.Kind.CONTENDED)),
        "",
        null);
  }

  private Appended kept(CaseId caseId, JdbcAppend.Outcome outcome) {
    if (outcome.after() != null) {
      recent.keep(caseId, outcome.mark(), outcome.after());
    }
    return outcome.appended();
  }

  @Override
  public StoredCase read(CaseId caseId) {
    return readAfter(caseId, 0);
  }

  @Override
  public StoredCase readAfter(CaseId caseId, long sequence) {
    return work.run(subject(caseId), statements -> history.read(statements, caseId, sequence));
  }

  @Override
  public CasePage list(CaseQuery query) {
    return work.run(
        "Case store", statements -> new JdbcListing(tenant, dialect).page(statements, query));
  }

  /**
   * Gives what proves a case's history, content or not.
   *
   * @param caseId the case
   * @return one proof for each event, in order
   */
  public List<EventProof> proofs(CaseId caseId) {
    return work.run(subject(caseId), statements -> history.proofs(statements, caseId));
  }

  /**
   * Gives what opens the commitments, to be kept with an exported case.
   *
   * @param caseId the case
   * @return one opening for each event; none once its key is erased
   */
  public List<EventOpening> openings(CaseId caseId) {
    return work.run(subject(caseId), statements -> history.openings(statements, caseId));
  }

  /**
   * Opens the outbox that this store's appends fill.
   *
   * @param clock tells when leases end
   * @return the outbox
   */
  public Outbox outbox(Clock clock) {
    return new JdbcOutbox(tenant, work, history, clock);
  }

  /**
   * Opens what holds and erases this store's cases.
   *
   * @param keys the keys that the bodies are sealed with
   * @return holds and erasure
   */
  public CaseRetention retention(CaseKeys keys) {
    if (!bodies.areSealed()) {
      throw RetentionRules.notSealed();
    }
    return new JdbcRetention(tenant, dialect, work, keys, recent);
  }

  // Longer ids would be cut or refused by the database, in words that quote them.
  private static String subject(CaseId caseId) {
    if (caseId.value().length() > LONGEST_ID || caseId.value().indexOf('\0') >= 0) {
      throw new LimitExceededException("Case id: " + caseId.value().length()
          + " characters [id-length]. Give at most " + LONGEST_ID + ", none of them NUL.");
    }
    return "Case " + caseId;
  }
}
