package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.store.SqlDialect;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a store is: a database or a folder, as options say it. */
final class StorePlace {

  /** The environment's password, so that none stands on a command line. */
  static final String PASSWORD = "CONSILIUM_STORE_PASSWORD";

  // What follows a URL's first ? or ; and what stands before an @ may be credentials.
  private static final Pattern SETTINGS = Pattern.compile("[?;].*", Pattern.DOTALL);
  private static final Pattern USER = Pattern.compile("//.*@");

  /** One of the two. */
  static final class Which {

    @Option(
        names = "--url",
        paramLabel = "JDBC",
        description = {
          "A database, such as jdbc:h2:file:/srv/cases or jdbc:postgresql://host/base.",
          "H2's driver is included; PostgreSQL's comes from your class path."
        })
    private @Nullable String url;

    @Option(
        names = "--dir",
        paramLabel = "FOLDER",
        description = "A folder of case files, of one tenant.")
    private @Nullable Path folder;

    /** Made by picocli. */
    Which() {}
  }

  @ArgGroup(multiplicity = "1")
  private @Nullable Which which;

  @Option(
      names = "--user",
      defaultValue = "",
      description = "The database's account; its password is read from the environment variable "
          + PASSWORD + ".")
  private String user;

  /** Made by picocli. */
  StorePlace() {}

  @Nullable
  Path folder() {
    return which == null ? null : which.folder;
  }

  private String url() {
    return which == null || which.url == null ? "" : which.url;
  }

  // Fit to be printed.
  String shown() {
    var folder = folder();
    return folder != null
        ? folder.toString()
        : USER.matcher(SETTINGS.matcher(url()).replaceFirst("")).replaceFirst("//");
  }

  SqlDialect dialect() {
    if (url().startsWith("jdbc:h2:")) {
      return SqlDialect.h2();
    }
    if (url().startsWith("jdbc:postgresql:")) {
      return SqlDialect.postgreSql();
    }
    throw new MalformedRecordException("--url: neither jdbc:h2: nor jdbc:postgresql: [store-url]."
        + " Name a database that the store works with.");
  }

  /** A database as it is; H2 would otherwise make one to look into. */
  DataSource existing() {
    var made = dialect().toString().equals("h2") && !url().contains("IFEXISTS");
    return source(made ? url() + ";IFEXISTS=TRUE" : url());
  }

  DataSource made() {
    return source(url());
  }

  private DataSource source(String address) {
    var dialect = dialect();
    if (DriverManager.drivers().noneMatch(it -> takes(it, address))) {
      throw new MalformedRecordException(shown() + ": no driver for " + dialect
          + " on the class path [store-driver]. Start with it: java -cp"
          + " consilium.jar:DRIVER.jar " + Consilium.class.getName() + " store.");
    }
    var password = System.getenv(PASSWORD);
    return new UrlSource(address, user, password == null ? "" : password);
  }

  private static boolean takes(Driver driver, String address) {
    try {
      return driver.acceptsURL(address);
    } catch (SQLException e) {
      return false; // it says so of an address that is not its own
    }
  }
}
