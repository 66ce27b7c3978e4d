package dev.consilium.examples.workbench;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code consilium audit}: the tamper-evident log. */
@Command(
    name = "audit",
    description = "Writes, proves and checks an audit log.",
    subcommands = {
      AuditAppendCommand.class,
      AuditProveCommand.class,
      AuditExportCommand.class,
      AuditVerifyCommand.class
    })
final class AuditCommand {

  private static final int MOST_BYTES = 1 << 20;

  /** Tells whether the answer is yes: a remark does not make it a no. */
  static boolean isFine(List<Finding> findings) {
    return findings.stream().allMatch(it -> it.severity() == Severity.MAY);
  }

  /** Reads a checkpoint, a proof or a salt, none of which is long. */
  static byte[] small(Path file) throws IOException {
    try (var in = Input.open(file)) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new MalformedRecordException(file + ": more than " + MOST_BYTES
            + " bytes [file-small]. Name the file that was meant.");
      }
      return bytes;
    }
  }

  static String text(Path file) throws IOException {
    return new String(small(file), StandardCharsets.UTF_8);
  }
}
