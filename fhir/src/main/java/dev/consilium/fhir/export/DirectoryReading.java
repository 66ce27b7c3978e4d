package dev.consilium.fhir.export;

import dev.consilium.core.Finding;
import dev.consilium.core.specialist.Specialist;
import java.util.List;

/**
 * What a directory says, and what of it was not taken.
 *
 * @param specialists in the directory's order
 * @param findings what was left out, in the same order; a MUST cost a whole specialist or role
 */
public record DirectoryReading(List<Specialist> specialists, List<Finding> findings) {

  // The copies keep later changes to the caller's lists away.
  public DirectoryReading {
    specialists = List.copyOf(specialists);
    findings = List.copyOf(findings);
  }
}
