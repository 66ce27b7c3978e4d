package dev.consilium.core.store;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/**
 * How much a storage holds, over all its tenants: for whoever runs it, not for a tenant's code.
 *
 * <p>Counts, states and times; no case is named and no key is needed. Taken while others write, the
 * figures may be of slightly different moments.
 *
 * @param schema which version is there; when it is not current, nothing else was looked at
 * @param tenants those that have a case, by id
 * @param bytes what it takes on the disk, as the database or file system tells it
 */
public record StoreFigures(SchemaStatus schema, List<TenantFigures> tenants, long bytes) {

  // The copy keeps later changes to the caller's list away.
  public StoreFigures {
    tenants = List.copyOf(tenants);
  }

  /**
   * Counts what a database holds.
   *
   * @param source the host's connections; reading suffices
   * @param dialect which database it is
   * @return its figures
   */
  public static StoreFigures ofDatabase(DataSource source, SqlDialect dialect) {
    return new JdbcFigures(source, dialect).count();
  }

  /**
   * Counts what a folder of case files holds; writes nothing into it.
   *
   * @param folder the folder of one tenant
   * @return its figures
   */
  public static StoreFigures ofFolder(Path folder) {
    return new FolderFigures(folder).count();
  }

  static StoreFigures nothing(SchemaStatus schema) {
    return new StoreFigures(schema, List.of(), 0);
  }
}
