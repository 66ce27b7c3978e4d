package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmSealingTest {

  private static final TenantId T = new TenantId("t");
  private static final CaseId C = new CaseId("c");
  private static final String CLEAR = "{\"finding\":\"İstanbul\"}";

  private final KeysInMemory keys = new KeysInMemory();
  private final AesGcmSealing sealing = new AesGcmSealing(keys, new SecureRandom());

  @Test
  void opensWhatItSealed() {
    var sealed = sealing.seal(T, C, 1, CLEAR);

    assertThat(sealed).startsWith("consilium.sealed/1:").doesNotContain("finding");
    assertThat(sealing.open(T, C, 1, sealed)).contains(CLEAR);
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealing.seal(T, C, 1, CLEAR)).isNotEqualTo(sealing.seal(T, C, 1, CLEAR));
  }

  @Test
  void opensNothingOnceTheKeyIsErased() {
    var sealed = sealing.seal(T, C, 1, CLEAR);
    keys.erase(T, C);

    assertThat(sealing.open(T, C, 1, sealed)).isEmpty();
  }

  @Test
  void findsEveryChangedCharacter() {
    var sealed = sealing.seal(T, C, 1, CLEAR);
    int end = sealed.indexOf('=') < 0 ? sealed.length() : sealed.indexOf('=') - 1;

    for (int at = "consilium.sealed/1:".length(); at < end; at++) {
      var changed = new StringBuilder(sealed);
      changed.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
      assertThatThrownBy(() -> sealing.open(T, C, 1, changed.toString()))
          .isInstanceOf(StoreException.class)
          .hasMessage("Case c, event 1: does not open with the key of its case [store-intact]."
              + " Restore it from a copy.");
    }
  }

  @Test
  void opensNothingAtAnotherPlace() {
    var sealed = sealing.seal(T, C, 1, CLEAR);
    var one = keys.forSealing(T, C);
    var same = new AesGcmSealing(always(one), new SecureRandom());

    assertThatThrownBy(() -> same.open(T, C, 2, sealed)).hasMessageContaining("[store-intact]");
    assertThatThrownBy(() -> same.open(T, new CaseId("d"), 1, sealed))
        .hasMessageContaining("[store-intact]");
    assertThatThrownBy(() -> same.open(new TenantId("u"), C, 1, sealed))
        .hasMessageContaining("[store-intact]");
  }

  @Test
  void refusesWhatIsNotSealedOrCut() {
    keys.forSealing(T, C);

    assertThatThrownBy(() -> sealing.open(T, C, 1, CLEAR))
        .hasMessageStartingWith("Case c, event 1: is not sealed [store-intact].");
    assertThatThrownBy(() -> sealing.open(T, C, 1, "consilium.sealed/1:AAAA"))
        .hasMessageContaining("[store-intact]");
    assertThatThrownBy(() -> sealing.open(T, C, 1, "consilium.sealed/1:*"))
        .hasMessageContaining("[store-intact]");
  }

  @Test
  void saysThatAKeyIsOfNoUse() {
    var short3 = new SecretKeySpec(new byte[3], "AES");
    var unusable = new AesGcmSealing(always(short3), new SecureRandom());

    assertThatThrownBy(() -> unusable.seal(T, C, 1, CLEAR))
        .hasMessageStartingWith("Case c, event 1: cannot be sealed with its key");
  }

  private static CaseKeys always(SecretKey key) {
    return new CaseKeys() {
      @Override
      public SecretKey forSealing(TenantId tenant, CaseId caseId) {
        return key;
      }

      @Override
      public Optional<SecretKey> find(TenantId tenant, CaseId caseId) {
        return Optional.of(key);
      }

      @Override
      public void erase(TenantId tenant, CaseId caseId) {}
    };
  }
}
