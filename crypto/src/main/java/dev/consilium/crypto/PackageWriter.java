package dev.consilium.crypto;

import dev.consilium.core.Refusal;
import dev.consilium.core.consent.ConsentRegister;
import dev.consilium.core.consent.DisclosurePermit;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.crypto.age.AgeOutput;
import dev.consilium.crypto.bag.BagWriter;
import dev.consilium.crypto.bag.ChangedContentException;
import dev.consilium.crypto.bag.Measured;
import dev.consilium.crypto.keys.RecipientKey;
import dev.consilium.crypto.signature.Signer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Seals one dossier for its recipients: an age v1 file around a signed BagIt bag.
 *
 * <p>A recipient is added with a permit or not at all. Nothing is written before {@link #commit},
 * and nothing stands under the final name unless all of it held. Content is read twice: to compare
 * it with the dossier, then to seal it; memory is constant. Not safe to share between threads.
 *
 * <pre>{@code
 * var writer = PackageWriter.of(dossier, order, signer, directory, consents, clock, random);
 * writer.to(expertKey, permit);
 * writer.add("fhir/bundle.json", Path.of("bundle.json"));
 * if (writer.commit(Path.of("c-17.age")) instanceof Sealing.Refused refused) {
 *   refused.refusals().forEach(refusal -> show(refusal.message()));
 * }
 * }</pre>
 */
public final class PackageWriter {

  private final PackageOrder order;
  private final Signer signer;
  private final Clock clock;
  private final SecureRandom random;
  private final Addressees addressees;
  private final Contents contents;

  private PackageWriter(
      PackageOrder order,
      Signer signer,
      Clock clock,
      SecureRandom random,
      Addressees addressees,
      Contents contents) {
    this.order = order;
    this.signer = signer;
    this.clock = clock;
    this.random = random;
    this.addressees = addressees;
    this.contents = contents;
  }

  /**
   * Begins a package without recipients and content.
   *
   * @param dossier what is sealed
   * @param order who seals it under which name
   * @param signer signs for {@code order.issuer()}
   * @param directory knows whose key is whose
   * @param consents knows the consents as they stand; asked when a recipient is added, before the
   *     package is sealed and before it appears
   * @param clock tells when permits are looked at
   * @param random the source of keys and nonces; never one that repeats, except in tests
   * @return the writer
   */
  public static PackageWriter of(
      CaseDossier dossier,
      PackageOrder order,
      Signer signer,
      RecipientDirectory directory,
      ConsentRegister consents,
      Clock clock,
      SecureRandom random) {
    return new PackageWriter(
        order,
        signer,
        clock,
        random,
        new Addressees(dossier, order, directory, consents),
        new Contents(dossier, order));
  }

  /**
   * Adds a recipient.
   *
   * @param key with which it reads
   * @param permit by which it may read; from {@link dev.consilium.core.consent.DisclosureGate}
   * @return added, or the rule against it; then the package goes to the others only
   */
  public Addition to(RecipientKey key, DisclosurePermit permit) {
    return addressees
        .add(key, permit, clock.instant())
        .<Addition>map(Addition.Refused::new)
        .orElseGet(Addition.Added::new);
  }

  /**
   * Adds the content of an item.
   *
   * @param path as in the dossier
   * @param source opened twice at {@link #commit}
   * @return added, or the rule against it
   */
  public Addition add(String path, ContentSource source) {
    return contents
        .add(path, source)
        .<Addition>map(Addition.Refused::new)
        .orElseGet(Addition.Added::new);
  }

  /**
   * Adds the content of an item from a file.
   *
   * @param path as in the dossier
   * @param file read at {@link #commit}
   * @return added, or the rule against it
   */
  public Addition add(String path, Path file) {
    return add(path, () -> Files.newInputStream(file));
  }

  /**
   * Adds the content of an item from memory.
   *
   * @param path as in the dossier
   * @param content copied
   * @return added, or the rule against it
   */
  public Addition add(String path, byte[] content) {
    var copy = content.clone();
    return add(path, () -> new ByteArrayInputStream(copy));
  }

  /**
   * Writes the encrypted package; its file is readable for its owner only.
   *
   * @param target where nothing exists yet, in a folder that exists
   * @return sealed, or everything against it
   * @throws IOException when a medium fails; then nothing is left behind
   */
  public Sealing commit(Path target) throws IOException {
    var refusals = new ArrayList<Refusal>();
    var now = clock.instant();
    var payload = ready(now, refusals);
    if (!refusals.isEmpty()) {
      return new Sealing.Refused(refusals);
    }
    try (var landing = Landing.file(target)) {
      Sealing.Sealed sealed;
      try (var file = Landing.forced(landing.temporary());
          var encrypted = new AgeOutput(file, addressees.keys(), random)) {
        sealed = bag(encrypted, payload, now);
        encrypted.finish();
      }
      var late = addressees.current(clock.instant()).toList();
      if (!late.isEmpty()) {
        return new Sealing.Refused(late);
      }
      landing.land();
      return sealed;
    } catch (ChangedContentException e) {
      return new Sealing.Refused(List.of(changed()));
    }
  }

  /**
   * Writes the bag alone, as it is before encryption: plaintext, for tests and for the sender.
   *
   * @param out where the archive goes, not closed; worthless unless the answer is sealed
   * @return sealed, or everything against it; equal input at an equal instant gives equal bytes
   * @throws IOException when a medium fails
   */
  public Sealing writeBag(OutputStream out) throws IOException {
    var refusals = new ArrayList<Refusal>();
    var now = clock.instant();
    var payload = ready(now, refusals);
    if (!refusals.isEmpty()) {
      return new Sealing.Refused(refusals);
    }
    try {
      return bag(out, payload, now);
    } catch (ChangedContentException e) {
      return new Sealing.Refused(List.of(changed()));
    }
  }

  private Map<String, Measured> ready(Instant now, List<Refusal> refusals) throws IOException {
    if (addressees.isEmpty()) {
      refusals.add(refuse("no recipient", "recipient-present", "Add one with its permit."));
    } else if (!addressees.expires().isAfter(now)) {
      refusals.add(refuse(
          "it would end " + addressees.expires() + ", before it is sealed",
          "expiry-ahead",
          "Give a later end, within the permits."));
    }
    addressees.current(now).forEach(refusals::add);
    return contents.measure(refusals);
  }

  private Sealing.Sealed bag(OutputStream out, Map<String, Measured> payload, Instant now)
      throws IOException {
    var claims = addressees.claims(now);
    var date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var seal = BagWriter.write(out, payload, date, order.urn(), ClaimsJson.write(claims), signer);
    return new Sealing.Sealed(seal, claims);
  }

  private Refusal changed() {
    return refuse(
        "content changed while it was sealed",
        "content-stable",
        "Seal from files that nobody writes to.");
  }

  private Refusal refuse(String found, String rule, String remedy) {
    return new Refusal("Package " + order.id(), found, rule, remedy);
  }
}
