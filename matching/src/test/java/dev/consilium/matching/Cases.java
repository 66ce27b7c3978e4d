package dev.consilium.matching;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseCode;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.CaseProfileBuilder;
import dev.consilium.matching.profile.CodeKind;
import dev.consilium.matching.profile.Consultation;
import dev.consilium.matching.profile.Consultation.Counterpart;
import dev.consilium.matching.profile.Consultation.Mode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small cases and specialists for tests. */
public final class Cases {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  public static final String SCT = "http://snomed.info/sct";
  public static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  public static final Consultation TO_PATIENT =
      new Consultation(Mode.RECORD_REVIEW, Counterpart.PATIENT);
  public static final Consultation TO_PHYSICIAN =
      new Consultation(Mode.RECORD_REVIEW, Counterpart.PHYSICIAN);

  private Cases() {}

  public static CaseProfileBuilder profile() {
    return CaseProfile.of(new CaseId("C-1"), DAY, TO_PATIENT)
        .residence(new Jurisdiction("US-AZ"))
        .language("en-US");
  }

  public static CaseCode diagnosis(String system, String code) {
    return new CaseCode(
        new Coding(system, code, "Shown " + code), CodeKind.DIAGNOSIS, 1000, List.of());
  }

  public static Specialist.Builder bare(String id) {
    return Specialist.of(new PartyId(id), "Synthetic " + id, new Jurisdiction("US-AZ"));
  }

  /** Licensed in Arizona, speaks English, has room. */
  public static Specialist.Builder fit(String id) {
    return bare(id)
        .organisation(new PartyId("org-" + id))
        .licence(licence("US-AZ"))
        .language(said("en"))
        .capacity(said(new Capacity(1, 4, true)));
  }

  public static Assertion<Licence> licence(String place) {
    return licence(place, Licence.Status.ACTIVE, DAY.minusDays(10), null);
  }

  public static Assertion<Licence> licence(
      String place, Licence.Status status, LocalDate asOf, @Nullable LocalDate expiry) {
    return new Assertion<>(
        new Licence(new Jurisdiction(place), "N-1", Licence.Kind.FULL, status),
        "register",
        asOf,
        Verification.PRIMARY_SOURCE_VERIFIED,
        expiry);
  }

  public static Assertion<Expertise> treated(String system, String code, int cases) {
    return said(new Expertise(Coding.of(system, code), cases));
  }

  public static <T> Assertion<T> said(T value) {
    return new Assertion<>(
        value, "directory", DAY.minusDays(10), Verification.PRIMARY_SOURCE_VERIFIED, null);
  }

  public static <T> Assertion<T> expired(T value) {
    return new Assertion<>(
        value, "directory", DAY.minusDays(100), Verification.ATTESTED, DAY.minusDays(1));
  }
}
