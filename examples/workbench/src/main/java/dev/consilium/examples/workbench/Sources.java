package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.reconcile.IdentityField;
import dev.consilium.core.reconcile.ReconciledRecord;
import dev.consilium.core.reconcile.Reconciliation;
import dev.consilium.core.reconcile.RecordReconciler;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** Reads one patient's files and brings them together, or says why not. */
final class Sources {

  private Sources() {}

  static List<HealthRecord> read(List<Path> files) throws IOException {
    var reader = RecordReader.builder().build();
    var seen = new HashMap<String, Integer>();
    var records = new ArrayList<HealthRecord>();
    for (var file : files) {
      try (var in = Input.open(file)) {
        var plain = Objects.requireNonNull(file.getFileName(), "file name").toString();
        var count = seen.merge(plain, 1, Integer::sum);
        var result = reader.read(count == 1 ? plain : plain + "~" + count, in);
        // Half a record would look like a patient of whom less is known.
        if (!result.report().complete()) {
          throw new MalformedRecordException(DemoRecords.cutOff(plain, result.report()));
        }
        records.add(result.record());
      }
    }
    return records;
  }

  static ReconciledRecord reconcile(List<HealthRecord> records, List<IdentityField> waived)
      throws Refused {
    var result = RecordReconciler.waiving(waived.toArray(IdentityField[]::new)).reconcile(records);
    if (result instanceof Reconciliation.Stopped stopped) {
      throw new Refused("reconcile", List.of(stopped.refusal()));
    }
    return ((Reconciliation.Done) result).record();
  }
}
