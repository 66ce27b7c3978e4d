package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * What stays of an event when its content is erased.
 *
 * <p>The commitment is SHA-256 over a zero byte, the event's salt and its hash; the link is SHA-256
 * over a one byte, the link before and the commitment. With sealing the salt is 32 random bytes that
 * only the sealed body holds. So without the key, and for ever:
 *
 * <ul>
 *   <li>provable: how many events there were, their order, and, against a link kept elsewhere, that
 *       none was added, removed, replaced or reordered;
 *   <li>provable by whoever kept event and {@link EventOpening salt}: that this was event n;
 *   <li>not provable, on purpose: what an event said, not even by guessing, since the salt is gone.
 * </ul>
 *
 * @param sequence the event's place, from 1
 * @param commitment names the event without telling it
 * @param link names the history up to here
 */
public record EventProof(long sequence, ContentHash commitment, ContentHash link) {

  /**
   * Names the empty history.
   *
   * @param tenant whose case
   * @param caseId the case
   * @return the link before the first event
   */
  public static ContentHash start(TenantId tenant, CaseId caseId) {
    return ContentHash.of(
        ("consilium.proof:" + tenant + "/" + caseId).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Follows the chain.
   *
   * @param tenant whose case
   * @param caseId the case
   * @param proofs every event's proof, in order
   * @return the first place that does not follow from those before it; empty when all do
   */
  public static OptionalLong firstBroken(TenantId tenant, CaseId caseId, List<EventProof> proofs) {
    var link = start(tenant, caseId);
    long place = 0;
    for (var proof : proofs) {
      place++;
      if (proof.sequence() != place || !proof.link().equals(link(link, proof.commitment()))) {
        return OptionalLong.of(place);
      }
      link = proof.link();
    }
    return OptionalLong.empty();
  }

  /**
   * Tells whether this was the place of an event.
   *
   * @param event the event someone kept
   * @param opening the salt kept with it
   * @return true when it was
   */
  public boolean isOf(CaseEvent event, EventOpening opening) {
    return event.header().sequence() == sequence
        && commitment.equals(commitment(opening.salt(), event.hash()));
  }

  static EventProof after(ContentHash before, long sequence, String salt, ContentHash event) {
    var commitment = commitment(HexFormat.of().parseHex(salt), event);
    return new EventProof(sequence, commitment, link(before, commitment));
  }

  private static ContentHash commitment(byte[] salt, ContentHash event) {
    var bytes = ByteBuffer.allocate(1 + salt.length + 32).put((byte) 0).put(salt);
    return ContentHash.of(bytes.put(event.bytes()).array());
  }

  private static ContentHash link(ContentHash before, ContentHash commitment) {
    var bytes = ByteBuffer.allocate(65).put((byte) 1).put(before.bytes());
    return ContentHash.of(bytes.put(commitment.bytes()).array());
  }
}
