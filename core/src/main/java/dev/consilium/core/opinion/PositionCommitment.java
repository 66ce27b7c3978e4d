package dev.consilium.core.opinion;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Binds a panel member to a position that nobody can read yet.
 *
 * <p>The member keeps the nonce and shows it together with the position at the reveal. SHA-256 binds
 * the member; 256 random bits hide the position, whose few stances could otherwise be tried out. The
 * hashed bytes are canonical JSON whose {@code kind} names this use and no other, so a commitment
 * can never be mistaken for the hash of something else, and case, version and member keep it from
 * being copied. Safe to share between threads.
 *
 * @param value the commitment, which may be shown to everyone
 */
public record PositionCommitment(ContentHash value) {

  private static final Pattern NONCE = Pattern.compile("(?:[0-9a-f]{2}){16,64}");
  private static final int NONCE_BYTES = 32;

  /**
   * What a member hands over at once and what the member keeps until the reveal.
   *
   * @param commitment goes to the case at once
   * @param nonce stays with the member; 64 lower-case hexadecimal digits
   */
  public record Sealing(PositionCommitment commitment, String nonce) {

    // The nonce opens the position, so a log does not get it.
    @Override
    public String toString() {
      return "Sealing[" + commitment.value() + "]";
    }
  }

  /**
   * Seals a position under a fresh nonce.
   *
   * @param caseId the case
   * @param version the version of the opinion, from 1
   * @param member who holds the position
   * @param stance what the member holds
   * @param rationale in the member's words; may be empty
   * @param random a source nobody can predict, such as {@code SecureRandom}
   * @return the commitment and what opens it
   */
  public static Sealing commit(
      CaseId caseId,
      int version,
      PartyId member,
      PanelReport.Stance stance,
      String rationale,
      RandomGenerator random) {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    var nonce = HexFormat.of().formatHex(bytes);
    var value = of(caseId, version, member, stance, Dissent.statement(rationale), nonce);
    return new Sealing(new PositionCommitment(value), nonce);
  }

  /**
   * Computes the commitment to a position.
   *
   * @param caseId the case
   * @param version the version of the opinion, from 1
   * @param member who holds the position
   * @param stance what the member holds
   * @param rationale hash of the member's words, by {@link Dissent#statement}
   * @param nonce 32 to 128 lower-case hexadecimal digits, an even number: 128 bits at least
   * @return the commitment's value
   * @throws IllegalArgumentException if the nonce is shorter or of another form, the version below
   *     1, or an id holds what UTF-8 cannot carry
   */
  public static ContentHash of(
      CaseId caseId,
      int version,
      PartyId member,
      PanelReport.Stance stance,
      ContentHash rationale,
      String nonce) {
    if (!NONCE.matcher(nonce).matches()) {
      throw new IllegalArgumentException("Position commitment: a nonce of " + nonce.length()
          + " characters [nonce-form]. Give 32 to 128 lower-case hexadecimal digits.");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "Position commitment: version " + version + " [version-range]. Count versions from 1.");
    }
    // Two ids with lone surrogates would be one in UTF-8.
    Text.wellFormed("Position commitment", "case id", caseId.value());
    Text.wellFormed("Position commitment", "member", member.value());
    return ContentHash.of(Tree.of()
        .put("kind", "panel-position-commitment")
        .put("schema", 1)
        .put("caseId", caseId)
        .put("version", version)
        .put("member", member)
        .put("stance", stance)
        .put("rationale", rationale)
        .put("nonce", nonce)
        .bytes());
  }

  /**
   * Tells whether a revealed position is the one that was sealed.
   *
   * @param caseId the case
   * @param version the version of the opinion, from 1
   * @param member who reveals it
   * @param stance what the member reveals
   * @param rationale the member's words, to the byte
   * @param nonce what the member kept
   * @return true when nothing differs from what was sealed
   * @throws IllegalArgumentException as {@link #of}
   */
  public boolean opens(
      CaseId caseId,
      int version,
      PartyId member,
      PanelReport.Stance stance,
      String rationale,
      String nonce) {
    return value.equals(of(caseId, version, member, stance, Dissent.statement(rationale), nonce));
  }
}
