package dev.consilium.core.opinion;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.util.Arrays;

/**
 * The stored and signed form of opinions, addenda and attestations: canonical JSON in UTF-8.
 *
 * <p>Members are sorted and nothing is spaced, so equal values are equal bytes (RFC 8785). Each
 * object names its {@code kind} and {@code schema}. Reading accepts canonical bytes only: what a
 * reader would drop or normalise is refused, so the hash of what was read is the input's hash. An
 * opinion of an earlier schema keeps its schema and so its bytes and its signatures.
 */
public final class OpinionJson {

  static final int SCHEMA = 2;

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private OpinionJson() {}

  /**
   * Writes an opinion.
   *
   * @param opinion any
   * @return its canonical bytes, whose SHA-256 is {@link Opinion#hash}
   */
  public static byte[] write(Opinion opinion) {
    return OpinionTrees.opinion(opinion).bytes();
  }

  /**
   * Reads an opinion back.
   *
   * @param json canonical bytes
   * @return the opinion, equal to the one that was written
   * @throws MalformedRecordException if the bytes are not canonical, not an opinion of this schema,
   *     or incomplete
   */
  public static Opinion read(byte[] json) {
    var opinion = root(json, "opinion", SCHEMA).read(OpinionReader::opinion);
    canonical(json, write(opinion), "opinion");
    return opinion;
  }

  /**
   * Gives what a signer signs.
   *
   * @param statement what is attested
   * @return its canonical bytes
   */
  public static byte[] statement(Attestation.Statement statement) {
    return AttestationTrees.statement(statement).bytes();
  }

  /**
   * Writes an attestation.
   *
   * @param attestation any
   * @return its canonical bytes
   */
  public static byte[] write(Attestation attestation) {
    return AttestationTrees.attestation(attestation).bytes();
  }

  /**
   * Reads an attestation back.
   *
   * @param json canonical bytes
   * @return the attestation, equal to the one that was written
   * @throws MalformedRecordException if the bytes are not canonical or not an attestation of this
   *     schema
   */
  public static Attestation readAttestation(byte[] json) {
    var attestation =
        root(json, "attestation", AttestationTrees.SCHEMA).read(AttestationTrees::attestation);
    canonical(json, write(attestation), "attestation");
    return attestation;
  }

  /**
   * Writes an addendum.
   *
   * @param addendum any
   * @return its canonical bytes, whose SHA-256 is {@link FollowUpAnswer#hash}
   */
  public static byte[] write(FollowUpAnswer addendum) {
    return AddendumTrees.addendum(addendum).bytes();
  }

  /**
   * Reads an addendum back.
   *
   * @param json canonical bytes
   * @return the addendum, equal to the one that was written
   * @throws MalformedRecordException if the bytes are not canonical or not an addendum of this
   *     schema
   */
  public static FollowUpAnswer readAddendum(byte[] json) {
    var addendum = root(json, "addendum", AddendumTrees.SCHEMA).read(AddendumTrees::addendum);
    canonical(json, write(addendum), "addendum");
    return addendum;
  }

  private static JsonObject root(byte[] json, String kind, int newest) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (IOException e) {
      // The parser's exception quotes its input, so it stays here.
      throw new MalformedRecordException(
          kind + ": no JSON [json-form]. Give the bytes as they were written.");
    }
    var root = new JsonObject(tree, kind);
    if (!root.text("kind").equals(kind)) {
      throw root.malformed("another kind of object", "kind-known");
    }
    int schema = root.number("schema");
    if (schema < 1 || schema > newest) {
      throw root.malformed(
          "schema " + schema + ", known is " + (newest == 1 ? "1" : "1 to " + newest),
          "schema-known");
    }
    return root;
  }

  private static void canonical(byte[] given, byte[] written, String kind) {
    if (!Arrays.equals(given, written)) {
      throw new MalformedRecordException(kind + ": " + given.length
          + " bytes that are not canonical, or members that are not known [canonical-form]."
          + " Give the bytes as they were written.");
    }
  }
}
