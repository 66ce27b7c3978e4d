package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code store init} and {@code store stats}: made when asked, once, and counted without a key. */
class StoreCommandTest {

  @TempDir
  Path folder;

  private String h2() {
    return "jdbc:h2:file:" + folder.resolve("base");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(h2());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void makesTheTablesOnceAndSaysSo() {
    var first = Shell.consilium("store", "init", "--url", h2());
    var second = Shell.consilium("store", "init", "--url", h2());

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).isEqualTo("Made schema version 1 in " + h2() + ".\n");
    assertThat(first.code()).isZero();
    assertThat(second.out())
        .isEqualTo("Schema version 1 is in " + h2() + " already; nothing was changed.\n");
    assertThat(second.code()).isZero();
  }

  @Test
  void saysTheSameToAScript() throws IOException {
    var run = Shell.consilium("store", "init", "--url", h2(), "--json");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("made").booleanValue()).isTrue();
    assertThat(answer.get("before").textValue()).isEqualTo("ABSENT");
    assertThat(answer.get("version").intValue()).isEqualTo(1);
    assertThat(answer.get("refusals")).isEmpty();
  }

  @Test
  void refusesAVersionItDoesNotKnow() throws Exception {
    Shell.consilium("store", "init", "--url", h2());
    execute("insert into consilium_schema values (7, '" + "0".repeat(64) + "')");

    var init = Shell.consilium("store", "init", "--url", h2(), "--json");
    var stats = Shell.consilium("store", "stats", "--url", h2());

    assertThat(init.code()).isEqualTo(1);
    assertThat(init.err())
        .isEqualTo("Nothing was changed. Schema: found version 7, UNKNOWN, ours is version 1"
            + " [schema-known]. Use the library version that made it, or give ours a schema of its"
            + " own.\n");
    assertThat(DemoFolderTest.STRICT.readTree(init.out()).at("/refusals/0/rule").textValue())
        .isEqualTo("schema-known");
    assertThat(stats.code()).isEqualTo(1);
    assertThat(stats.out())
        .isEqualTo("Store " + h2() + ": schema version 7, UNKNOWN\n"
            + "Nothing was counted. Use the version of the library that made it.\n");
  }

  @Test
  void countsWhatADatabaseHolds() throws Exception {
    Shell.consilium("store", "init", "--url", h2());
    execute("insert into consilium_case (tenant, case_id, sequence, state, changed, link) values"
        + " ('t', 'c-1', 3, 'DRAFT', 1, 'x'), ('t', 'c-2', 2, 'CLOSED', 2, 'x'),"
        + " ('u', 'c-1', 1, 'DRAFT', 3, 'x')");
    execute("update consilium_case set erased = true where case_id = 'c-2'");
    execute("insert into consilium_event (tenant, case_id, sequence, decided, body, commitment,"
        + " link) values ('t', 'c-1', 2, timestamp with time zone '2026-03-02 12:00:00+00', 'x',"
        + " 'x', 'x')");
    execute("insert into consilium_outbox (tenant, case_id, appended, delivered, attempts) values"
        + " ('t', 'c-1', 3, 1, 0)");

    var text = Shell.consilium("store", "stats", "--url", h2());
    var json = Shell.consilium("store", "stats", "--url", h2(), "--json");

    assertThat(text.code()).isZero();
    assertThat(text.out())
        .startsWith("Store " + h2() + ": schema version 1, CURRENT\n"
            + "2 tenants\n"
            + "Tenant t: 1 cases (1 DRAFT), 1 erased, 5 events\n"
            + "  outbox: 2 undelivered, the oldest of 2026-03-02T12:00:00Z\n"
            + "Tenant u: 1 cases (1 DRAFT), 0 erased, 1 events\n"
            + "  outbox: 0 undelivered\n")
        .endsWith(" bytes on disk\n")
        .doesNotContain("c-1");
    var answer = DemoFolderTest.STRICT.readTree(json.out());
    assertThat(json.err()).isEqualTo(text.out());
    assertThat(answer.at("/schema/kind").textValue()).isEqualTo("CURRENT");
    assertThat(answer.at("/tenants/0/cases/DRAFT").intValue()).isEqualTo(1);
    assertThat(answer.at("/tenants/0/erased").intValue()).isEqualTo(1);
    assertThat(answer.at("/tenants/0/undelivered").intValue()).isEqualTo(2);
    assertThat(answer.at("/tenants/0/oldestUndelivered").textValue())
        .isEqualTo("2026-03-02T12:00:00Z");
    assertThat(answer.at("/tenants/1/oldestUndelivered").isMissingNode()).isTrue();
    assertThat(answer.get("bytes").longValue()).isPositive();
  }

  @Test
  void makesAFolderTheStoreOfATenantAndCountsTheDemos() throws Exception {
    var place = folder.resolve("cases");
    var first = Shell.consilium("store", "init", "--dir", place, "--tenant", "clinic-1");
    var second = Shell.consilium("store", "init", "--dir", place, "--tenant", "clinic-1");
    var other = Shell.consilium("store", "init", "--dir", place, "--tenant", "clinic-2");
    var empty = Shell.consilium("store", "stats", "--dir", place);

    assertThat(first.out()).isEqualTo("Made schema version 1 in " + place + ".\n");
    assertThat(second.out()).endsWith(" already; nothing was changed.\n");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out())
        .isEqualTo("Nothing was changed. Case folder: it is of another tenant [folder-tenant]."
            + " Give each tenant a folder of its own.\n");
    assertThat(empty.code()).isZero();
    assertThat(empty.out()).contains("0 tenants\n");
    assertThat(Shell.consilium("demo", "--out", folder.resolve("demo")).code()).isZero();
    var before = Shell.hashes(folder.resolve("demo"));
    var demo = Shell.consilium("store", "stats", "--dir", folder.resolve("demo/events"));
    assertThat(demo.out())
        .contains("1 tenants\nTenant demo: 1 cases (1 CLOSED), 0 erased, ")
        .contains(" undelivered, the oldest of 2026-01-07T09:00:00Z\n");
    assertThat(Shell.hashes(folder.resolve("demo"))).isEqualTo(before);
  }

  @Test
  void looksWithoutMakingAnything() {
    var database = Shell.consilium("store", "stats", "--url", h2());
    var missing = Shell.consilium("store", "stats", "--dir", folder.resolve("none"));
    var empty = Shell.consilium("store", "stats", "--dir", folder);

    assertThat(database.code()).isEqualTo(3);
    assertThat(database.err()).startsWith(h2() + ": Schema: ").endsWith(".\n");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("[folder-present]");
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.out())
        .isEqualTo("Store " + folder + ": schema absent\n"
            + "There is nothing to count. Make it with: consilium store init\n");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://nurse:secret1@host/base?password=secret2",
        "jdbc:postgresql://host/base?user=nurse&password=secret2",
        "jdbc:mysql://nurse:secret1@host/base"
      })
  void namesNoCredentials(String url) {
    for (var command : new String[] {"init", "stats"}) {
      var run = Shell.consilium("store", command, "--url", url, "--user", "nurse");

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out() + run.err())
          .contains(url.contains("mysql") ? "[store-url]" : "[store-driver]")
          .doesNotContain("secret1")
          .doesNotContain("secret2")
          .doesNotContain("nurse");
      BadInputTest.assertOneHelpfulLine(run);
    }
  }

  @Test
  void saysWhichDriverIsMissingAndHowToStartWithIt() {
    var run = Shell.consilium("store", "stats", "--url", "jdbc:postgresql://host/base");

    assertThat(run.err())
        .isEqualTo("jdbc:postgresql://host/base: no driver for postgresql on the class path"
            + " [store-driver]. Start with it: java -cp consilium.jar:DRIVER.jar"
            + " dev.consilium.examples.workbench.Consilium store.\n");
  }

  @Test
  void aWrongPasswordIsTheMachinesTroubleAndNotPrinted() {
    Shell.consilium("store", "init", "--url", h2() + ";USER=owner;PASSWORD=secret1");

    var run = Shell.consilium("store", "stats", "--url", h2() + ";USER=owner;PASSWORD=secret2");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain("secret").doesNotContain("owner");
  }

  @Test
  void asksForExactlyOnePlaceAndForAFoldersTenant() throws IOException {
    assertThat(Shell.consilium("store", "stats").code()).isEqualTo(2);
    assertThat(Shell.consilium("store", "stats", "--url", h2(), "--dir", folder).code())
        .isEqualTo(2);
    var run = Shell.consilium("store", "init", "--dir", folder.resolve("x"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[folder-tenant]");
    Files.writeString(folder.resolve("letter.txt"), "x");
    assertThat(
            Shell.consilium("store", "init", "--dir", folder, "--tenant", "t").code())
        .isEqualTo(1);
    assertThat(
            Shell.consilium("store", "init", "--dir", folder, "--tenant", "a/b").code())
        .isEqualTo(2);
  }

  @Test
  void aSourceGivesConnectionsOnly() throws SQLException {
    var source = new UrlSource(h2(), "sa", "");

    try (var connection = source.getConnection();
        var other = source.getConnection("sa", "")) {
      assertThat(connection.isValid(1)).isTrue();
      assertThat(other.isValid(1)).isTrue();
    }
    assertThat(source.getLogWriter()).isNull();
    assertThat(source.getLoginTimeout()).isZero();
    assertThat(source.isWrapperFor(String.class)).isFalse();
    assertThat(source).hasToString("UrlSource");
    assertThatThrownBy(() -> source.setLogWriter(null))
        .isInstanceOf(SQLFeatureNotSupportedException.class);
    assertThatThrownBy(() -> source.setLoginTimeout(1))
        .isInstanceOf(SQLFeatureNotSupportedException.class);
    assertThatThrownBy(source::getParentLogger).isInstanceOf(SQLFeatureNotSupportedException.class);
    assertThatThrownBy(() -> source.unwrap(String.class))
        .isInstanceOf(SQLFeatureNotSupportedException.class);
  }
}
