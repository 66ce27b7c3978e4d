package dev.consilium.fhir.dicom;

import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one reading has met so far. */
final class Collected {

  private static final Set<String> WORDS = Set.of("LO", "SH", "PN");
  private static final Set<String> TEXTUAL = Set.of(
      "AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI",
      "UN", "UR", "UT", "");
  private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");

  final String source;
  final List<DicomAttribute> attributes = new ArrayList<>();
  final List<DicomIssue> issues = new ArrayList<>();
  final Map<DicomTag, String> values = new EnumMap<>(DicomTag.class);
  private final Set<DicomTag> met = java.util.EnumSet.noneOf(DicomTag.class);
  private @Nullable CharacterSets characters = CharacterSets.ASCII;
  private boolean costly;
  int kept;
  boolean ended;

  Collected(String source) {
    this.source = source;
  }

  void issue(Code code, long offset, int tag, String detail) {
    issues.add(new DicomIssue(code, source, offset, tag, detail));
    costly |= code.isCostly();
  }

  boolean isComplete() {
    return ended && !costly;
  }

  void value(DicomTag tag, String vr, byte[] bytes, long offset) {
    if (!met.add(tag)) {
      issue(Code.DUPLICATE, offset, tag.number(), "the attribute occurs again");
      return;
    }
    if (!TEXTUAL.contains(vr)) {
      issue(Code.INVALID_VALUE, offset, tag.number(), "a number where text belongs");
      return;
    }
    var text = text(tag, bytes, offset);
    if (text == null || text.isEmpty()) {
      return;
    }
    if (tag == DicomTag.SPECIFIC_CHARACTER_SET) {
      characterSet(text, offset);
    }
    if (isValid(tag, text)) {
      values.put(tag, text);
    } else {
      issue(
          Code.INVALID_VALUE, offset, tag.number(), "the value has not the form of a " + tag.vr());
    }
  }

  private void characterSet(String terms, long offset) {
    characters = CharacterSets.of(terms).orElse(null);
    if (characters == null) {
      issue(
          Code.UNKNOWN_CHARACTER_SET,
          offset,
          DicomTag.SPECIFIC_CHARACTER_SET.number(),
          "a term that is none of the standard's, or that this Java cannot decode");
    }
  }

  private @Nullable String text(DicomTag tag, byte[] bytes, long offset) {
    var text = decoded(tag, bytes);
    if (text == null) {
      issue(Code.UNREADABLE_TEXT, offset, tag.number(), "bytes outside of the character set");
      return null;
    }
    var trimmed = trimmed(tag, text);
    if (!isSafe(trimmed)) {
      issue(Code.UNREADABLE_TEXT, offset, tag.number(), "characters that are no text");
      return null;
    }
    return trimmed;
  }

  private @Nullable String decoded(DicomTag tag, byte[] bytes) {
    var set = WORDS.contains(tag.vr()) ? characters : CharacterSets.ASCII;
    return set == null ? null : set.text(bytes);
  }

  // Leading blanks count only between the terms of a character set.
  private static String trimmed(DicomTag tag, String text) {
    var end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
      end--;
    }
    var kept = text.substring(0, end);
    return tag == DicomTag.SPECIFIC_CHARACTER_SET ? kept : kept.strip();
  }

  private static boolean isSafe(String text) {
    return text.chars()
        .noneMatch(c -> Character.isISOControl(c)
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069));
  }

  private static boolean isValid(DicomTag tag, String text) {
    return switch (tag) {
      case STUDY_DATE, PATIENT_BIRTH_DATE -> DicomDates.date(text).isPresent();
      case STUDY_TIME -> DicomDates.time(text).isPresent();
      case PATIENT_SEX -> Set.of("M", "F", "O").contains(text);
      case LATERALITY, IMAGE_LATERALITY -> Laterality.of(text).isPresent();
      case BURNED_IN_ANNOTATION -> Set.of("YES", "NO").contains(text);
      default -> !tag.vr().equals("UI") || UID.matcher(text).matches();
    };
  }
}
