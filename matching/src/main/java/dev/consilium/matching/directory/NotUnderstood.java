package dev.consilium.matching.directory;

/** A value in a line is not what its field needs: the line's specialist is left out. */
final class NotUnderstood extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;

  NotUnderstood(String path, String found) {
    super(found, null, false, false);
    this.path = path;
  }

  String path() {
    return path;
  }

  String found() {
    return String.valueOf(getMessage());
  }
}
