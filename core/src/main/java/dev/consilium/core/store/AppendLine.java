package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.MalformedRecordException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that ends an append in a case file: kind {@code consilium.append}, schema 1.
 *
 * @param position the folder's count of appends then
 * @param due when the case is due next, or null
 */
record AppendLine(long position, @Nullable Instant due) {

  static final AppendLine NONE = new AppendLine(0, null);

  private static final String START = "{\"kind\":\"consilium.append\"";
  private static final Pattern FORM = Pattern.compile(
      Pattern.quote(START) + ",\"schema\":1,\"position\":(\\d{1,18})(?:,\"due\":\"([^\"]+)\")?\\}");

  static boolean is(String line) {
    return line.startsWith(START);
  }

  String write() {
    return START + ",\"schema\":1,\"position\":" + position
        + (due == null ? "" : ",\"due\":\"" + due + "\"") + "}";
  }

  static AppendLine read(String line, CaseId caseId) {
    var parts = FORM.matcher(line);
    if (parts.matches()) {
      try {
        var due = parts.group(2);
        return new AppendLine(
            Long.parseLong(parts.group(1)), due == null ? null : Instant.parse(due));
      } catch (DateTimeParseException e) {
        // Refused below: the message must not quote the line.
      }
    }
    throw new MalformedRecordException("Case " + caseId
        + ": the line that ends an append is not one of schema 1 [append-schema]."
        + " Restore the file from a copy, or read it with the version that wrote it.");
  }
}
