package dev.consilium.core.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The steps at which a power cut or a full disk can stop a writer; a test stops them all. */
interface AuditDisk {

  /** A file open for writing at its end. */
  interface Output extends Closeable {

    /** Adds bytes, which a power cut may still take or tear. */
    void write(byte[] bytes, int from, int length) throws IOException;

    /** Cuts the file; the next bytes go behind what is left. */
    void truncate(long bytes) throws IOException;

    /** Makes what the file holds outlive a power cut. */
    void force() throws IOException;
  }

  boolean exists(Path file);

  InputStream read(Path file) throws IOException;

  /** Lists every file in a folder and the folders in it, by path. */
  List<Path> files(Path folder) throws IOException;

  /** Opens a file at its end; makes it when it is not there. */
  Output open(Path file) throws IOException;

  /** Puts one file in the place of another, or under a new name, in one step. */
  void move(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** Makes a folder and those above it. */
  void makeFolder(Path folder) throws IOException;

  /** Makes the names in a folder outlive a power cut. */
  void forceFolder(Path folder) throws IOException;

  /** Keeps other writers out until it is closed. */
  Closeable lock(Path file) throws IOException;
}
