package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys for tests, from a seed. */
final class KeysInMemory implements CaseKeys {

  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
  boolean failing;

  @Override
  public SecretKey forSealing(TenantId tenant, CaseId caseId) {
    return keys.computeIfAbsent(tenant + "/" + caseId, name -> {
      var bytes = new byte[32];
      new Random(name.hashCode()).nextBytes(bytes);
      return new SecretKeySpec(bytes, "AES");
    });
  }

  @Override
  public Optional<SecretKey> find(TenantId tenant, CaseId caseId) {
    return Optional.ofNullable(keys.get(tenant + "/" + caseId));
  }

  @Override
  public void erase(TenantId tenant, CaseId caseId) {
    if (failing) {
      throw new IllegalStateException("the vault is away");
    }
    keys.remove(tenant + "/" + caseId);
  }
}
