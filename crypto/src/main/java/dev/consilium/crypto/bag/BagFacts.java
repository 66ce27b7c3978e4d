package dev.consilium.crypto.bag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The file {@code bag-info.txt}: when, how much, which package. Source: RFC 8493, 2.2.2. */
final class BagFacts {

  private BagFacts() {}

  static byte[] write(LocalDate date, long bytes, int files, String packageId) {
    return ("Bagging-Date: " + date + "\nPayload-Oxum: " + bytes + "." + files
            + "\nExternal-Identifier: " + packageId + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
