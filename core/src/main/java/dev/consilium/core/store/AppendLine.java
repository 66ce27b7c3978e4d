package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.lifecycle.CaseState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that ends an append in a case file: kind {@code consilium.append}, schema 2.
 *
 * <p>It tells what a list shows, so that listing needs no key. Schema 1, without state and time,
 * reads as well.
 *
 * @param position the folder's count of appends then
 * @param state where the case stood after it; null in schema 1
 * @param decided when its first event was decided; null in schema 1
 * @param due when the case is due next, or null
 */
record AppendLine(
    long position,
    @Nullable CaseState state,
    @Nullable Instant decided,
    @Nullable Instant due) {

  static final AppendLine NONE = new AppendLine(0, null, null, null);

  private static final String START = "{\"kind\":\"consilium.append\"";
  private static final Pattern FORM = Pattern.compile(Pattern.quote(START)
      + ",\"schema\":(?:1,\"position\":(\\d{1,18})"
      + "|2,\"position\":(\\d{1,18}),\"state\":\"([A-Z_]+)\",\"decided\":\"([^\"]+)\")"
      + "(?:,\"due\":\"([^\"]+)\")?\\}");

  static boolean is(String line) {
    return line.startsWith(START);
  }

  String write() {
    return START + ",\"schema\":2,\"position\":" + position + ",\"state\":\"" + state
        + "\",\"decided\":\"" + decided + "\"" + (due == null ? "" : ",\"due\":\"" + due + "\"")
        + "}";
  }

  static AppendLine read(String line, CaseId caseId) {
    var parts = FORM.matcher(line);
    if (parts.matches()) {
      try {
        var state = parts.group(3);
        var position = state == null ? parts.group(1) : parts.group(2);
        return new AppendLine(
            Long.parseLong(position),
            state == null ? null : CaseState.valueOf(state),
            instant(parts.group(4)),
            instant(parts.group(5)));
      } catch (DateTimeException | IllegalArgumentException e) {
        // Refused below: the message must not quote the line.
      }
    }
    throw new MalformedRecordException("Case " + caseId
        + ": the line that ends an append is not one of schema 2 [append-schema]."
        + " Restore the file from a copy, or read it with the version that wrote it.");
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
