package dev.consilium.core.record;

import dev.consilium.core.Coding;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A set of pictures (FHIR R4 ImagingStudy); the pictures themselves are elsewhere.
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what was examined
 * @param studyUid DICOM study instance UID; null when not sent
 * @param modalities such as CT or MR
 * @param bodySites where, laterality included
 * @param started when; null when not sent
 * @param seriesUids DICOM series instance UIDs, in order
 * @param seriesCount number of series, 0 when not sent
 * @param instanceCount number of pictures, 0 when not sent
 */
public record ImagingStudy(
    FactId id,
    Source source,
    CodeableText code,
    @Nullable String studyUid,
    List<Coding> modalities,
    List<CodeableText> bodySites,
    @Nullable PartialDate started,
    List<String> seriesUids,
    int seriesCount,
    int instanceCount)
    implements ClinicalFact {

  // Copies keep a later change to the caller's lists away from the fact.
  public ImagingStudy {
    modalities = List.copyOf(modalities);
    bodySites = List.copyOf(bodySites);
    seriesUids = List.copyOf(seriesUids);
  }

  /**
   * Makes a study whose series are counted and not named.
   *
   * @param id unique within its record
   * @param source where it was read
   * @param code what was examined
   * @param studyUid DICOM study instance UID; null when not sent
   * @param modalities such as CT or MR
   * @param bodySites where, laterality included
   * @param started when; null when not sent
   * @param seriesCount number of series, 0 when not sent
   * @param instanceCount number of pictures, 0 when not sent
   */
  public ImagingStudy(
      FactId id,
      Source source,
      CodeableText code,
      @Nullable String studyUid,
      List<Coding> modalities,
      List<CodeableText> bodySites,
      @Nullable PartialDate started,
      int seriesCount,
      int instanceCount) {
    this(
        id,
        source,
        code,
        studyUid,
        modalities,
        bodySites,
        started,
        List.of(),
        seriesCount,
        instanceCount);
  }

  @Override
  public @Nullable PartialDate when() {
    return started;
  }

  @Override
  public ImagingStudy renamed(UnaryOperator<FactId> naming) {
    return new ImagingStudy(
        naming.apply(id),
        source,
        code,
        studyUid,
        modalities,
        bodySites,
        started,
        seriesUids,
        seriesCount,
        instanceCount);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "ImagingStudy[" + id + "]";
  }
}
