package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonFiguresTest extends FiguresContract {

  @TempDir
  Path folder = Path.of(".");

  @Override
  RetentionContract.Sealed sealed(CaseKeys keys) {
    return RetentionContract.Sealed.of(
        new NdjsonCaseStore(folder.resolve("cases"), TENANT).sealedBy(sealing(), random), keys);
  }

  @Override
  StoreFigures figures() {
    return StoreFigures.ofFolder(folder.resolve("cases"));
  }

  @Test
  void looksAtNothingWhereNoStoreIs() {
    assertThat(figures())
        .isEqualTo(StoreFigures.nothing(new SchemaStatus(SchemaStatus.Kind.ABSENT, 0)));
    assertThat(folder.resolve("cases")).doesNotExist();
  }
}
