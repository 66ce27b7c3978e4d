package dev.consilium.crypto.age;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Reads front to back as a pipe would, to see how much a stream may release before it fails. */
final class Sequential {

  private final byte[] file;
  private final ByteArrayOutputStream released = new ByteArrayOutputStream();

  Sequential(byte[] file) {
    this.file = file;
  }

  byte[] released() {
    return released.toByteArray();
  }

  /** Returns normally only for a whole file. */
  boolean read(AgeHeader header, byte[] fileKey) {
    var at = header.length() + 16;
    if (file.length < at) {
      return false;
    }
    var nonce = Arrays.copyOfRange(file, header.length(), at);
    var cipher = new ChunkCipher(Derivation.payloadKey(fileKey, nonce));
    for (var index = 0L; at < file.length; index++) {
      var size = Math.min(ChunkCipher.SEALED, file.length - at);
      var sealed = Arrays.copyOfRange(file, at, at + size);
      var plain = new byte[ChunkCipher.CHUNK];
      at += size;
      var last = size < ChunkCipher.SEALED;
      var count = open(cipher, index, last, sealed, plain);
      if (count == ChunkCipher.FAILED && !last) {
        last = true;
        count = open(cipher, index, true, sealed, plain);
      }
      if (count == ChunkCipher.FAILED || (count == 0 && index > 0)) {
        return false;
      }
      released.write(plain, 0, count);
      if (last) {
        return at == file.length;
      }
    }
    return false;
  }

  private static int open(
      ChunkCipher cipher, long index, boolean last, byte[] sealed, byte[] plain) {
    return sealed.length < ChunkCipher.TAG
        ? ChunkCipher.FAILED
        : cipher.open(ChunkCipher.nonce(index, last), sealed, sealed.length, plain);
  }

  static AgeHeader header(byte[] file) {
    var most = Math.min(file.length, HeaderParser.MOST_BYTES);
    return new HeaderParser(Arrays.copyOf(file, most), most == file.length).parse();
  }
}
