package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FiguresTest extends FiguresContract {

  @TempDir
  Path folder = Path.of(".");

  private DataSource source = Databases.h2();

  @BeforeEach
  void opens() {
    source = Databases.h2("file:" + folder.resolve("h2") + ";WRITE_DELAY=0");
  }

  @Override
  RetentionContract.Sealed sealed(CaseKeys keys) {
    assertThat(new Schema(source, SqlDialect.h2()).apply()).isEmpty();
    return RetentionContract.Sealed.of(
        JdbcCaseStore.open(source, SqlDialect.h2(), TENANT).sealedBy(sealing(), random), keys);
  }

  @Override
  StoreFigures figures() {
    return StoreFigures.ofDatabase(source, SqlDialect.h2());
  }

  @Test
  void looksAtNothingWhereNoSchemaIs() {
    assertThat(figures())
        .isEqualTo(StoreFigures.nothing(new SchemaStatus(SchemaStatus.Kind.ABSENT, 0)));
  }
}
