package dev.consilium.crypto.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {

  @TempDir
  private Path folder;

  @Test
  void anInterruptedReaderDoesNotCloseTheFileForOthers() throws Exception {
    var file = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
    try (var bytes = FileBytes.open(file)) {
      Thread.currentThread().interrupt();
      assertThat(bytes.bytes(1, 2)).containsExactly(2, 3);
      assertThat(Thread.interrupted()).isTrue();

      assertThat(bytes.bytes(0, 1)).containsExactly(1);
    }
  }

  @Test
  void aFileThatWasCutMeanwhileIsNotReadAsZeros() throws Exception {
    var file = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
    try (var bytes = FileBytes.open(file)) {
      Files.write(file, new byte[1]);

      assertThat(bytes.length()).isEqualTo(3);
      assertThatThrownBy(() -> bytes.bytes(0, 3)).isInstanceOf(EOFException.class);
    }
  }
}
