package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.reports.document.Attachment;
import java.util.ArrayList;
import java.util.List;

/** The attestations inside a report, one file each. */
final class AttestationFiles {

  private AttestationFiles() {}

  static List<Attachment> of(List<Attestation> attestations, FixedWords words) {
    var files = new ArrayList<Attachment>();
    for (int i = 0; i < attestations.size(); i++) {
      files.add(new Attachment(
          "attestation-" + (i + 1) + ".json",
          "application/json",
          words.of("attachment.attestation"),
          OpinionJson.write(attestations.get(i))));
    }
    return files;
  }
}
