package dev.consilium.crypto.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.crypto.Chance;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgeFileProperties {

  private static final IdentityKey KEY = IdentityKey.generate(Chance.of(1));

  @Property(tries = 60)
  void whatWasSealedIsOpened(
      @ForAll @IntRange(min = 0, max = 4) int chunks, @ForAll @IntRange(min = -2, max = 2) int more)
      throws IOException {
    var plain = new byte[Math.max(0, chunks * 65_536 + more)];
    Chance.of(more).nextBytes(plain);

    assertThat(AgeFileTest.open(AgeFileTest.seal(plain, KEY.recipient()), KEY)).isEqualTo(plain);
  }

  @Property(tries = 100)
  void oneChangedBitAnywhereIsRefused(
      @ForAll @IntRange(min = 0, max = 199_999) int place, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    var sealed = AgeFileTest.seal(new byte[140_000], KEY.recipient());
    sealed[place % sealed.length] ^= (byte) (1 << bit);

    assertThatThrownBy(() -> AgeFileTest.open(sealed, KEY)).isInstanceOf(PackageException.class);
  }
}
