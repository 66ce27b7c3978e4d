package dev.consilium.fhir.export;

import dev.consilium.core.specialist.Specialist;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes specialists as FHIR R4 Practitioners, their roles and organisations.
 *
 * <p>Licences are qualifications; who says so, when, how well it was checked and until when it may
 * be relied on stand in our own extension at each of them. Cover, experience and capacity have no
 * place in R4 and are extensions of the role. Of several statements on capacity only the latest is
 * known to a {@link Specialist}, so only that is written. {@link DirectoryReader} reads all of it
 * back. Equal arguments give equal Bundles; holds no state and is safe to share.
 */
public final class DirectoryExporter {

  /** Makes an exporter. */
  public DirectoryExporter() {}

  /**
   * Writes a directory.
   *
   * @param specialists each once
   * @param at the Bundle's timestamp
   * @return a fresh collection Bundle, the caller's own; specialists in the order given
   * @throws IllegalArgumentException if one specialist occurs twice
   */
  public Bundle collection(List<Specialist> specialists, Instant at) {
    if (specialists.stream().map(Specialist::id).distinct().count() != specialists.size()) {
      throw new IllegalArgumentException(
          "Directory: one specialist occurs twice [specialist-once]. Give each once.");
    }
    var writer = new SpecialistWriter(at);
    specialists.forEach(writer::write);
    return writer.bundle();
  }
}
