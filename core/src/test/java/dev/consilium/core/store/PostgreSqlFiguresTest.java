package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlFiguresTest extends FiguresContract {

  @TempDir
  Path folder = Path.of(".");

  private DataSource source = Databases.h2();

  @BeforeEach
  void opens() {
    source = Databases.postgreSql();
  }

  @Override
  RetentionContract.Sealed sealed(CaseKeys keys) {
    assertThat(new Schema(source, SqlDialect.postgreSql()).apply()).isEmpty();
    return RetentionContract.Sealed.of(
        JdbcCaseStore.open(source, SqlDialect.postgreSql(), TENANT).sealedBy(sealing(), random),
        keys);
  }

  @Override
  StoreFigures figures() {
    return StoreFigures.ofDatabase(source, SqlDialect.postgreSql());
  }

  @Test
  void looksAtNothingWhereNoSchemaIs() {
    assertThat(figures())
        .isEqualTo(StoreFigures.nothing(new SchemaStatus(SchemaStatus.Kind.ABSENT, 0)));
  }
}
