package dev.consilium.core.store;

import dev.consilium.core.Finding;
import java.util.List;

/**
 * What catching up with a store came to.
 *
 * @param audited how many events were missing in the audit log and are in it now
 * @param findings cases of which events can no longer be read and so were not audited
 */
public record CatchUp(long audited, List<Finding> findings) {

  // The copy keeps later changes to the caller's list away.
  public CatchUp {
    findings = List.copyOf(findings);
  }
}
