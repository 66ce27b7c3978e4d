package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSchemaTest {

  private static final TenantId TENANT = new TenantId("t");

  @TempDir
  Path root = Path.of(".");

  private Path folder() {
    return root.resolve("a").resolve("cases");
  }

  private FolderSchema schema() {
    return new FolderSchema(folder());
  }

  @Test
  void makesTheFolderOnceAndKnowsWhoseItIs() throws IOException {
    assertThat(schema().status()).isEqualTo(new SchemaStatus(SchemaStatus.Kind.ABSENT, 0));
    assertThat(schema().tenant()).isEmpty();
    assertThat(folder()).doesNotExist();

    assertThat(schema().apply(TENANT)).isEmpty();
    assertThat(schema().apply(TENANT)).isEmpty();

    assertThat(schema().status())
        .isEqualTo(new SchemaStatus(SchemaStatus.Kind.CURRENT, FolderSchema.VERSION));
    assertThat(schema().tenant()).contains(TENANT);
    assertThat(Files.readString(folder().resolve(".store")))
        .isEqualTo("{\"kind\":\"consilium.store\",\"schema\":1,\"tenant\":\"t\"}\n");
  }

  @Test
  void refusesAnotherTenantAndLeavesTheFolderAsItWas() {
    schema().apply(TENANT);

    assertThat(schema().apply(new TenantId("u")))
        .get()
        .hasToString("Case folder: it is of another tenant [folder-tenant]."
            + " Give each tenant a folder of its own.");
    assertThat(schema().tenant()).contains(TENANT);
  }

  @Test
  void refusesAVersionItDoesNotKnow() throws IOException {
    schema().apply(TENANT);
    Files.writeString(
        folder().resolve(".store"),
        "{\"kind\":\"consilium.store\",\"schema\":2,\"tenant\":\"t\",\"more\":[]}\n");

    assertThat(schema().status()).isEqualTo(new SchemaStatus(SchemaStatus.Kind.UNKNOWN, 2));
    assertThat(schema().apply(TENANT))
        .get()
        .hasToString("Case folder: found version 2, UNKNOWN, ours is version 1 [schema-known]."
            + " Use the library version that made it, or give ours a folder of its own.");
    assertThatThrownBy(() -> new NdjsonCaseStore(folder(), TENANT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("[store-schema]");
  }

  @Test
  void casesWithoutAnOwnerAreNobodysUntilSomeoneSaysSo() throws IOException {
    var id = new CaseId("a");
    var store = new NdjsonCaseStore(folder(), TENANT);
    store.append(id, 0, Streams.growing(id, 1));
    store.outbox(new SettableClock()).claim(1, Duration.ofMinutes(1));
    new RetentionFiles(new CaseFiles(folder()), Disk.REAL)
        .add(id, new RetentionLine.KeyErased(CaseStoreContract.NOON));
    Files.delete(folder().resolve(".store"));

    for (var tenant : new String[] {"t", "u"}) {
      assertThatThrownBy(() -> new NdjsonCaseStore(folder(), new TenantId(tenant)))
          .isInstanceOf(StoreException.class)
          .hasMessage("Case store: its folder holds cases and does not say whose [store-schema]."
              + " Ask Schema which version is there and apply ours.");
    }
    assertThat(schema().apply(TENANT)).isEmpty();
    assertThat(new NdjsonCaseStore(folder(), TENANT).read(id).events()).hasSize(1);
  }

  @Test
  void refusesAFolderWithOtherFiles() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("letter.txt"), "x");

    assertThat(schema().apply(TENANT))
        .get()
        .hasToString("Case folder: other files are in it [folder-empty]."
            + " Name a folder that is empty or not there yet.");
    assertThat(folder().resolve(".store")).doesNotExist();
  }

  @Test
  void aDamagedWordIsRefusedWithoutBeingQuoted() throws IOException {
    schema().apply(TENANT);
    for (var bad : new String[] {"{}", "x", "{\"kind\":\"consilium.store\",\"schema\":1.5}"}) {
      Files.writeString(folder().resolve(".store"), bad + "\n");
      assertThatThrownBy(() -> schema().status())
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageStartingWith(
              "Case store: what its folder says of itself is not one of schema 1 [store-line].");
    }
  }
}
