package dev.consilium.crypto.age;

import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.source.ByteSource;
import java.io.IOException;

/** The plaintext of an age file, one proven chunk in memory at a time. Safe to share. */
final class AgePayload implements ByteSource {

  private final ByteSource file;
  private final long start;
  private final ChunkCipher cipher;
  private final long chunks;
  private final long length;
  private final byte[] sealed = new byte[ChunkCipher.SEALED];
  private final byte[] plain = new byte[ChunkCipher.CHUNK];
  private long held = -1;

  AgePayload(ByteSource file, long start, ChunkCipher cipher) throws IOException {
    this.file = file;
    this.start = start;
    this.cipher = cipher;
    var bytes = file.length() - start;
    this.chunks = (bytes + ChunkCipher.SEALED - 1) / ChunkCipher.SEALED;
    this.length = bytes - chunks * ChunkCipher.TAG;
    var last = bytes - (chunks - 1) * ChunkCipher.SEALED;
    if (chunks == 0 || last < ChunkCipher.TAG || (last == ChunkCipher.TAG && chunks > 1)) {
      throw tampered(chunks, "ends where no writer would end it", "payload-whole");
    }
    hold(chunks - 1);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public synchronized void read(long position, byte[] into, int offset, int count)
      throws IOException {
    var done = 0;
    while (done < count) {
      var at = position + done;
      hold(at / ChunkCipher.CHUNK);
      var from = (int) (at % ChunkCipher.CHUNK);
      var part = Math.min(count - done, ChunkCipher.CHUNK - from);
      System.arraycopy(plain, from, into, offset + done, part);
      done += part;
    }
  }

  private void hold(long index) throws IOException {
    if (held == index) {
      return;
    }
    var last = index == chunks - 1;
    var position = start + index * ChunkCipher.SEALED;
    var size = (int) Math.min(ChunkCipher.SEALED, file.length() - position);
    file.read(position, sealed, 0, size);
    held = -1;
    if (cipher.open(ChunkCipher.nonce(index, last), sealed, size, plain) == ChunkCipher.FAILED) {
      throw tampered(index, "changed, cut or out of place", "payload-authentic");
    }
    held = index;
  }

  private static PackageException tampered(long chunk, String found, String rule) {
    return new PackageException.Tampered(
        "Package payload, chunk " + chunk, found, rule, "Fetch the package again from its sender.");
  }
}
