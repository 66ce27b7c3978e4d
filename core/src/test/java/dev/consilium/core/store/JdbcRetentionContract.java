package dev.consilium.core.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sealing, holds and erasure, on every database. */
abstract class JdbcRetentionContract extends RetentionContract {

  private static final String[] TABLES = {"case", "event", "outbox", "hold", "tombstone"};

  abstract DataSource source();

  abstract SqlDialect dialect();

  @Override
  Sealed sealed() {
    var random = new SecureRandom();
    return Sealed.of(
        JdbcCaseStore.open(source(), dialect(), tenant)
            .sealedBy(new AesGcmSealing(keys, random), random),
        keys);
  }

  // Every column of every row of this tenant.
  @Override
  byte[] stored() throws SQLException {
    var all = new StringBuilder();
    try (var connection = source().getConnection()) {
      for (var table : TABLES) {
        try (var statement =
            connection.prepareStatement("select * from consilium_" + table + " where tenant = ?")) {
          statement.setString(1, tenant.value());
          var rows = statement.executeQuery();
          while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
              all.append(rows.getString(column)).append('\n');
            }
          }
        }
      }
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  void moveFirstBodyToSecond() throws SQLException {
    try (var connection = source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update consilium_event set body = (select body from consilium_event"
          + " where tenant = '" + tenant + "' and sequence = 1)"
          + " where tenant = '" + tenant + "' and sequence = 2");
    }
  }
}
