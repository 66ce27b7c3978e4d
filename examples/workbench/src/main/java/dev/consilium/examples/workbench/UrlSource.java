package dev.consilium.examples.workbench;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database by its address: a connection for each call, none kept. */
final class UrlSource implements DataSource {

  private final String url;
  private final String user;
  private final String password;

  UrlSource(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return user.isEmpty()
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  @Override
  public Connection getConnection(String name, String word) throws SQLException {
    return DriverManager.getConnection(url, name, word);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
    throw unsupported();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw unsupported();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw unsupported();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw unsupported();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }

  private static SQLFeatureNotSupportedException unsupported() {
    return new SQLFeatureNotSupportedException("Only connections are given here.");
  }

  @Override
  public String toString() {
    return "UrlSource"; // its address may hold credentials
  }
}
