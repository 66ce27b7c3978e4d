package dev.consilium.examples.workbench;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.crypto.ListedRecipients;
import dev.consilium.crypto.RecipientDirectory;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.signature.SigningIdentity;
import dev.consilium.examples.quickstart.SamplePeople;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** The demo's keys, made from a seed so that a demo can be repeated. Nothing real may use them. */
final class DemoKeys {

  private static final Duration VALIDITY = Duration.ofDays(365);

  private final SigningIdentity coordinator;
  private final SigningIdentity specialist;
  private final IdentityKey specialistReads;
  private final PartyId specialistId;

  private DemoKeys(
      SigningIdentity coordinator,
      SigningIdentity specialist,
      IdentityKey specialistReads,
      PartyId specialistId) {
    this.coordinator = coordinator;
    this.specialist = specialist;
    this.specialistReads = specialistReads;
    this.specialistId = specialistId;
  }

  static DemoKeys from(long seed, PartyId specialistId, Clock clock) {
    var random = repeatable(seed);
    return new DemoKeys(
        SigningIdentity.create(SamplePeople.COORDINATOR.party(), VALIDITY, clock, random),
        SigningIdentity.create(specialistId, VALIDITY, clock, random),
        IdentityKey.generate(random),
        specialistId);
  }

  /** A generator that repeats for a seed; fit for a demo's identities and salts only. */
  static SecureRandom repeatable(long seed) {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "SHA1PRNG is missing from this Java platform [platform]. Use another JDK.", e);
    }
  }

  SigningIdentity coordinator() {
    return coordinator;
  }

  SigningIdentity specialist() {
    return specialist;
  }

  IdentityKey specialistReads() {
    return specialistReads;
  }

  RecipientDirectory directory(Period period) {
    return ListedRecipients.none().and(specialistId, specialistReads.recipient(), period);
  }

  void writeTo(OutputFolder folder) throws IOException {
    folder.write(
        "keys/README.txt", "Keys of a demonstration, made from its seed. Never use them.\n");
    folder.write(
        "keys/specialist.age-key",
        "# public key: " + specialistReads.recipient() + "\n" + new String(specialistReads.reveal())
            + "\n");
    folder.write("keys/specialist.cert.pem", specialist.certificatePem());
    folder.write("keys/coordinator.cert.pem", coordinator.certificatePem());
  }
}
