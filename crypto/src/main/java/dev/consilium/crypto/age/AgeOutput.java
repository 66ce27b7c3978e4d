package dev.consilium.crypto.age;

import dev.consilium.crypto.keys.RecipientKey;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * Encrypts what is written to it. Not safe to share between threads.
 *
 * <p>Only {@link #finish} writes the chunk that ends a file: closing early leaves one that no
 * reader takes for whole.
 */
public final class AgeOutput extends OutputStream {

  private final OutputStream out;
  private final ChunkCipher cipher;
  private final byte[] plain = new byte[ChunkCipher.CHUNK];
  private final byte[] sealed = new byte[ChunkCipher.SEALED];
  private int filled;
  private long index;

  /**
   * Writes the header.
   *
   * @param out where the encrypted bytes go; closed by the caller
   * @param recipients who can open it, at least one
   * @param random the source of file key, ephemeral keys and nonce
   * @throws IOException when the medium fails
   */
  public AgeOutput(OutputStream out, List<RecipientKey> recipients, SecureRandom random)
      throws IOException {
    this.out = out;
    var fileKey = new byte[Stanza.FILE_KEY];
    random.nextBytes(fileKey);
    out.write(AgeHeader.write(fileKey, recipients, random));
    var nonce = new byte[16];
    random.nextBytes(nonce);
    out.write(nonce);
    this.cipher = new ChunkCipher(Derivation.payloadKey(fileKey, nonce));
    Arrays.fill(fileKey, (byte) 0);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var done = 0;
    while (done < length) {
      if (filled == ChunkCipher.CHUNK) {
        seal(false);
      }
      var part = Math.min(length - done, ChunkCipher.CHUNK - filled);
      System.arraycopy(bytes, offset + done, plain, filled, part);
      filled += part;
      done += part;
    }
  }

  /**
   * Writes the last chunk; nothing may be written after it.
   *
   * @throws IOException when the medium fails
   */
  public void finish() throws IOException {
    seal(true);
    Arrays.fill(plain, (byte) 0);
  }

  private void seal(boolean last) throws IOException {
    var size = cipher.seal(ChunkCipher.nonce(index, last), plain, filled, sealed);
    out.write(sealed, 0, size);
    index++;
    filled = 0;
  }
}
