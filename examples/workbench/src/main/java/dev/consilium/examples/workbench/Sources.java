package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.reconcile.IdentityField;
import dev.consilium.core.reconcile.ReconciledRecord;
import dev.consilium.core.reconcile.Reconciliation;
import dev.consilium.core.reconcile.RecordReconciler;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of one patient that a subcommand brings together, and what may differ in them. */
final class Sources {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "FHIR R4 bundles, resources, NDJSON or folders of one patient; may be gzip.")
  private List<Path> files;

  @Option(
      names = "--waive",
      split = ",",
      paramLabel = "FIELD",
      description =
          "What a person has seen to differ and it is one patient all the same: ${COMPLETION-CANDIDATES}.")
  private List<IdentityField> waived = new ArrayList<>();

  Sources() {}

  /** Reads them and brings them together, or says why not. */
  ReconciledRecord reconciled() throws IOException, Refused {
    var reader = RecordReader.builder().build();
    var records = new ArrayList<HealthRecord>();
    for (var source : ImportSource.of(files)) {
      records.add(whole(reader, source).record());
    }
    var result = RecordReconciler.waiving(waived.toArray(IdentityField[]::new)).reconcile(records);
    if (result instanceof Reconciliation.Stopped stopped) {
      throw new Refused("reconcile", List.of(stopped.refusal()));
    }
    return ((Reconciliation.Done) result).record();
  }

  /** Reads one source to its end. */
  static ReadResult whole(RecordReader reader, ImportSource source) throws IOException {
    try (var in = source.open()) {
      var result = reader.read(source.name(), in);
      // Half a record would look like a patient of whom less is known.
      if (!result.report().complete()) {
        throw new MalformedRecordException(DemoRecords.cutOff(source.name(), result.report()));
      }
      return result;
    }
  }
}
