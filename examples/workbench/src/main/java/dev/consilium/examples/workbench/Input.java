package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what a person named on the command line, or says in one line why not. */
final class Input {

  private Input() {}

  static InputStream open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new MalformedRecordException(
          path + ": a folder, not a file [file-expected]. Name one file in it.");
    }
    try {
      return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    } catch (NoSuchFileException e) {
      throw new MalformedRecordException(path + ": no such file [file-present]. Check the path.");
    } catch (AccessDeniedException e) {
      throw new MalformedRecordException(path + ": no permission to read [file-permission]."
          + " Ask its owner, or run as a user who may.");
    }
  }
}
