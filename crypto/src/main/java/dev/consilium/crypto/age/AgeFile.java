package dev.consilium.crypto.age;

import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.source.ByteSource;
import java.io.IOException;
import java.util.Arrays;

/** Opens an age v1 file for reading at any position. */
public final class AgeFile {

  private static final int NONCE = 16;

  private AgeFile() {}

  /**
   * Opens with one identity; header and last chunk are proven first, and so the length.
   *
   * @param file the encrypted bytes
   * @param identity whose stanza is looked for
   * @return the plaintext; each chunk is proven when it is read
   * @throws IOException when the medium fails
   * @throws PackageException when the file is not whole, not authentic or for someone else
   */
  public static ByteSource open(ByteSource file, IdentityKey identity) throws IOException {
    var most = (int) Math.min(file.length(), HeaderParser.MOST_BYTES);
    var header = new HeaderParser(file.bytes(0, most), most == file.length()).parse();
    var fileKey = header.fileKey(identity);
    try {
      if (file.length() - header.length() < NONCE) {
        throw new PackageException.Broken(
            "Package payload",
            "the file ends in its nonce",
            "payload-nonce",
            "Fetch the package again from its sender.");
      }
      var key = Derivation.payloadKey(fileKey, file.bytes(header.length(), NONCE));
      return new AgePayload(file, header.length() + NONCE, new ChunkCipher(key));
    } finally {
      Arrays.fill(fileKey, (byte) 0);
    }
  }
}
