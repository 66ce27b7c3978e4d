package dev.consilium.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what was written outlive a power cut; a test listens in here. */
interface Disk {

  /** The machine's own. */
  Disk REAL = new Disk() {

    @Override
    public void force(FileChannel file) throws IOException {
      file.force(true);
    }

    // A new name is durable only when its folder is. Windows opens no folder and journals names.
    @Override
    public void forceFolder(Path folder) throws IOException {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }
  };

  void force(FileChannel file) throws IOException;

  void forceFolder(Path folder) throws IOException;
}
