package dev.consilium.core.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Period;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/** Names a permit by everything it says, so that equal permits share a name and no others do. */
final class PermitName {

  private PermitName() {}

  static String of(
      DisclosureRequest request, Period period, List<Obligation> obligations, List<String> basis) {
    var digest = ContentHash.digest();
    add(digest, "consilium-permit-1");
    add(digest, request.caseId.value());
    add(digest, request.recipient.value());
    add(digest, request.dossier.hex());
    add(digest, request.purpose.name());
    add(digest, String.valueOf(period.start()));
    add(digest, String.valueOf(period.end()));
    add(digest, Integer.toString(obligations.size()));
    for (var obligation : obligations) {
      add(digest, obligation.code());
      add(digest, obligation.text());
      add(digest, obligation.source());
    }
    basis.forEach(line -> add(digest, line));
    return "permit-" + ContentHash.ofDigest(digest.digest());
  }

  // The length first: "ab" and "c" must not hash like "a" and "bc".
  private static void add(MessageDigest digest, String part) {
    var bytes = part.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
