package dev.consilium.core.store;

import dev.consilium.core.Refusal;
import dev.consilium.core.TenantId;
import dev.consilium.core.store.StoreException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of case files says of itself: its version and whose it is.
 *
 * <p>A folder is of one tenant, so no call can reach another's cases. Safe to share between threads
 * and processes.
 */
public final class FolderSchema {

  /** The version this library works with. */
  public static final int VERSION = 1;

  static final String NAME = ".store";

  private final Path folder;
  private final Disk disk;

  /**
   * Takes where to look; reads nothing yet.
   *
   * @param folder where the case files are or will be
   */
  public FolderSchema(Path folder) {
    this(folder, Disk.REAL);
  }

  FolderSchema(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * Tells which version is there; changes nothing.
   *
   * @return absent, current or unknown
   */
  public SchemaStatus status() {
    return said()
        .map(it -> new SchemaStatus(
            it.schema() == VERSION ? SchemaStatus.Kind.CURRENT : SchemaStatus.Kind.UNKNOWN,
            it.schema()))
        .orElseGet(() -> new SchemaStatus(SchemaStatus.Kind.ABSENT, 0));
  }

  /**
   * Tells whose folder it is.
   *
   * @return its tenant; empty while it says nothing of itself
   */
  public Optional<TenantId> tenant() {
    return said().map(FolderJson.Folder::tenant);
  }

  private Optional<FolderJson.Folder> said() {
    try {
      return new LineFile(folder.resolve(NAME), disk)
          .lines().stream().findFirst().map(FolderJson::folder);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Makes a folder the store of a tenant; where it is that already, does nothing.
   *
   * <p>A folder with case files that does not say whose they are becomes this tenant's.
   *
   * @param tenant whose cases it will hold
   * @return empty when it is theirs now; else why nothing was changed
   */
  public Optional<Refusal> apply(TenantId tenant) {
    try {
      boolean made = Files.notExists(folder);
      Files.createDirectories(folder);
      var parent = folder.toAbsolutePath().getParent();
      if (made && parent != null) {
        disk.forceFolder(parent);
      }
      if (said().isPresent()) {
        return refused(tenant);
      }
      return strangers() > 0
          ? Optional.of(notOurs())
          : FolderLock.holding(folder, () -> claimed(tenant));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  // For a store that opens: cases without an owner are not its own until someone says so.
  void claim(TenantId tenant) {
    if (tenant().isEmpty()
        && Files.isDirectory(folder)
        && !new CaseFiles(folder).ids(NdjsonCaseStore.SUFFIX).isEmpty()) {
      throw new StoreException(
          "Case store", "its folder holds cases and does not say whose", Kind.SCHEMA);
    }
    apply(tenant).ifPresent(refusal -> {
      throw new StoreException(
          "Case store",
          refusal.found(),
          refusal.rule().equals("folder-tenant") ? Kind.TENANT : Kind.SCHEMA);
    });
  }

  private Optional<Refusal> claimed(TenantId tenant) {
    if (said().isEmpty()) {
      try {
        var line = FolderJson.write(new FolderJson.Folder(VERSION, tenant));
        new LineFile(folder.resolve(NAME), disk).replace(List.of(line));
      } catch (IOException e) {
        throw failed(e);
      }
    }
    return refused(tenant);
  }

  private Optional<Refusal> refused(TenantId tenant) {
    var status = status();
    if (status.kind() != SchemaStatus.Kind.CURRENT) {
      return Optional.of(new Refusal(
          "Case folder",
          "found " + status + ", ours is version " + VERSION,
          "schema-known",
          "Use the library version that made it, or give ours a folder of its own."));
    }
    return tenant().filter(tenant::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal(
            "Case folder",
            "it is of another tenant",
            "folder-tenant",
            "Give each tenant a folder of its own."));
  }

  private long strangers() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> !ours(it))
          .count();
    }
  }

  private static boolean ours(String name) {
    return name.startsWith(FolderLock.NAME)
        || name.startsWith(NAME)
        || name.startsWith(CursorFile.NAME)
        || CaseFiles.isOurs(name);
  }

  private static Refusal notOurs() {
    return new Refusal(
        "Case folder",
        "other files are in it",
        "folder-empty",
        "Name a folder that is empty or not there yet.");
  }

  private static UncheckedIOException failed(IOException cause) {
    return CaseFiles.failed("the folder cannot be made or read", cause);
  }
}
