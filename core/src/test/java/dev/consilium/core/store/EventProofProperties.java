package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EventProofProperties {

  private static final TenantId T = new TenantId("t");
  private static final CaseId C = new CaseId("c");

  private static List<EventProof> chain(int length, String flavour) {
    var proofs = new ArrayList<EventProof>();
    var link = EventProof.start(T, C);
    for (int place = 1; place <= length; place++) {
      var proof = EventProof.after(link, place, "ab".repeat(32), hash(flavour + place));
      proofs.add(proof);
      link = proof.link();
    }
    return proofs;
  }

  private static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void aWholeChainHolds(@ForAll @IntRange(min = 0, max = 20) int length) {
    assertThat(EventProof.firstBroken(T, C, chain(length, ""))).isEmpty();
  }

  @Property
  void aRemovedEventIsFoundWhereItWas(
      @ForAll @IntRange(min = 2, max = 20) int length,
      @ForAll @IntRange(min = 0, max = 18) int at) {
    var proofs = chain(length, "");
    int place = at % (length - 1);
    proofs.remove(place);

    assertThat(EventProof.firstBroken(T, C, proofs)).hasValue(place + 1);
  }

  @Property
  void aReplacedEventIsFoundWhereItIs(
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(min = 0, max = 19) int at) {
    var proofs = chain(length, "");
    int place = at % length;
    var old = proofs.get(place);
    proofs.set(place, new EventProof(old.sequence(), hash("other"), old.link()));

    assertThat(EventProof.firstBroken(T, C, proofs)).hasValue(place + 1);
  }

  @Property
  void swappedEventsAreFound(
      @ForAll @IntRange(min = 2, max = 20) int length,
      @ForAll @IntRange(min = 0, max = 18) int at) {
    var proofs = chain(length, "");
    int place = at % (length - 1);
    var first = proofs.get(place);
    var second = proofs.get(place + 1);
    proofs.set(place, new EventProof(first.sequence(), second.commitment(), second.link()));
    proofs.set(place + 1, new EventProof(second.sequence(), first.commitment(), first.link()));

    assertThat(EventProof.firstBroken(T, C, proofs)).hasValue(place + 1);
  }

  @Property
  void aRewrittenHistoryHasAnotherLastLink(@ForAll @IntRange(min = 1, max = 20) int length) {
    var honest = chain(length, "");
    var forged = chain(length, "x");

    assertThat(EventProof.firstBroken(T, C, forged)).isEmpty();
    assertThat(forged.get(length - 1).link())
        .isNotEqualTo(honest.get(length - 1).link());
  }

  @Property
  void aChainOfAnotherCaseOrTenantDoesNotHold(@ForAll @IntRange(min = 1, max = 5) int length) {
    var proofs = chain(length, "");

    assertThat(EventProof.firstBroken(T, new CaseId("d"), proofs)).hasValue(1);
    assertThat(EventProof.firstBroken(new TenantId("u"), C, proofs)).hasValue(1);
  }

  @Property
  void onlyTheEventAndItsSaltOpenACommitment(@ForAll @IntRange(min = 0, max = 255) int salt) {
    var events = Streams.growing(C, 2);
    var hex = HexFormat.of().toHexDigits((byte) salt).repeat(32);
    var proof = EventProof.after(EventProof.start(T, C), 1, hex, events.get(0).hash());
    var opening = EventOpening.of(1, HexFormat.of().parseHex(hex));

    assertThat(proof.isOf(events.get(0), opening)).isTrue();
    assertThat(proof.isOf(events.get(1), opening)).isFalse();
    assertThat(proof.isOf(Streams.withCause(C, "guess"), opening)).isFalse();
    assertThat(proof.isOf(events.get(0), EventOpening.of(1, new byte[0]))).isFalse();
    assertThat(opening).hasToString("EventOpening[1]");
    assertThat(opening.sequence()).isEqualTo(1);
  }
}
