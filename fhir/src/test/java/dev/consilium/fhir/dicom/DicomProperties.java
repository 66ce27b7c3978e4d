package dev.consilium.fhir.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.dicom.DicomFile.Syntax;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DicomProperties {

  private static final int CAMPAIGN = Integer.getInteger("consilium.fuzz.rounds", 20);

  @Property
  void whatIsWrittenIsRead(@ForAll Syntax syntax, @ForAll("values") Map<DicomTag, String> values) {
    var set = DicomFile.set(syntax);
    new TreeMap<>(values).forEach((tag, value) -> set.text(tag.number(), tag.vr(), value));

    var header = DicomFile.read(set.pixels().in(syntax));

    assertThat(header.issues()).isEmpty();
    assertThat(header.isComplete()).isTrue();
    for (var tag : DicomTag.values()) {
      if (tag != DicomTag.TRANSFER_SYNTAX) {
        assertThat(header.text(tag).orElse(""))
            .isEqualTo(values.getOrDefault(tag, "").strip());
      }
    }
  }

  @Provide
  Arbitrary<Map<DicomTag, String>> values() {
    var tags = Arbitraries.of(DicomTag.values())
        .filter(it -> it != DicomTag.TRANSFER_SYNTAX && it != DicomTag.SPECIFIC_CHARACTER_SET);
    return tags.set()
        .flatMap(chosen -> Arbitraries.longs().map(seed -> {
          var random = new Random(seed);
          var out = new java.util.EnumMap<DicomTag, String>(DicomTag.class);
          chosen.forEach(tag -> out.put(tag, value(tag, random)));
          return out;
        }));
  }

  private static String value(DicomTag tag, Random random) {
    return switch (tag) {
      case STUDY_DATE, PATIENT_BIRTH_DATE -> "19" + (10 + random.nextInt(90)) + "0" + "228";
      case STUDY_TIME -> "1" + random.nextInt(10) + "0500";
      case PATIENT_SEX -> Arrays.asList("M", "F", "O").get(random.nextInt(3));
      case LATERALITY, IMAGE_LATERALITY -> Arrays.asList("L", "R", "B", "U").get(random.nextInt(4));
      case BURNED_IN_ANNOTATION -> random.nextBoolean() ? "YES" : "NO";
      default ->
        tag.vr().equals("UI")
            ? "2.25." + random.nextInt(1 << 20)
            : "Syn " + "abcdefgh".substring(random.nextInt(8)) + random.nextInt(100);
    };
  }

  /** Mutated, cut and spliced files: a header or the typed refusal, within limits, always. */
  @Property
  void damageNeverEscapes(@ForAll Syntax syntax, @ForAll long seed) {
    var limits = new DicomLimits(1 << 10, 1 << 16, 500, 64);
    var random = new Random(seed);
    for (var round = 0; round < CAMPAIGN; round++) {
      var bytes = damaged(whole(syntax), random);
      assertThatCode(() -> {
            try {
              var header = DicomFile.read(bytes, limits);
              assertThat(header.attributes()).hasSizeLessThanOrEqualTo(500);
              assertThat(header.issues()).hasSizeLessThanOrEqualTo(2_000);
              header.patient();
              header.started();
              header.issues().forEach(DicomIssue::message);
              DicomStudies.of(java.util.List.of(header));
            } catch (MalformedRecordException e) {
              assertThat(e).hasMessageContaining("[dicom-form]");
            }
          })
          .doesNotThrowAnyException();
    }
  }

  @Property(tries = 50)
  void everyCutKeepsWhatStoodBeforeIt(@ForAll Syntax syntax) {
    var file = DicomFile.breast(syntax).in(syntax);
    var all = DicomFile.read(file);
    for (var end = 132; end < file.length; end += 7) {
      var cut = DicomFile.read(Arrays.copyOf(file, end));
      for (var tag : DicomTag.values()) {
        cut.text(tag).ifPresent(it -> assertThat(all.text(tag)).contains(it));
      }
    }
  }

  private static byte[] whole(Syntax syntax) {
    return DicomFile.breast(syntax)
        .head(0x00400275, "SQ", DicomFile.UNDEFINED)
        .item(DicomFile.UNDEFINED)
        .text(0x00400007, "LO", "step")
        .itemEnd()
        .sequenceEnd()
        .pixels()
        .in(syntax);
  }

  private static byte[] damaged(byte[] file, Random random) {
    var out =
        Arrays.copyOf(file, random.nextInt(4) == 0 ? random.nextInt(file.length) : file.length);
    for (var hits = random.nextInt(8); hits > 0 && out.length > 0; hits--) {
      // Half of the hits go where the structure is, not into the preamble.
      var at = random.nextBoolean()
          ? random.nextInt(out.length)
          : Math.min(out.length - 1, 128 + random.nextInt(Math.max(1, out.length)));
      out[at] = random.nextInt(3) == 0 ? (byte) 0xFF : (byte) random.nextInt(256);
    }
    return out;
  }
}
