package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.TenantId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonTenantTest extends TenantContract {

  @TempDir
  Path folder = Path.of(".");

  @Override
  RetentionContract.Sealed of(TenantId tenant) {
    return RetentionContract.Sealed.of(
        new NdjsonCaseStore(folder.resolve(tenant.value()), tenant).sealedBy(sealing(), random),
        keys);
  }

  @Test
  void aFolderOpensForItsOwnTenantOnly() {
    assertThatThrownBy(() -> new NdjsonCaseStore(folder.resolve(a.value()), b))
        .isInstanceOfSatisfying(
            StoreException.class, it -> assertThat(it.kind()).isEqualTo(StoreException.Kind.TENANT))
        .hasMessage("Case store: it is of another tenant [store-tenant]."
            + " Open the storage of your own tenant.");
    assertThat(new FolderSchema(folder.resolve(a.value())).tenant()).contains(a);
  }
}
