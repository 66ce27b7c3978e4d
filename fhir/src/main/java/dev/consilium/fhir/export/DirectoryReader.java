package dev.consilium.fhir.export;

import dev.consilium.core.Finding;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Specialist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * Reads FHIR R4 Practitioners, PractitionerRoles and Organizations as specialists.
 *
 * <p>Nothing is guessed. A practitioner without id, name or country, one marked inactive, or one
 * with a modifier extension is left out whole and found as a MUST; a licence without place, kind or
 * status is left out and found as a SHOULD; an element of the resource that is not read, within a
 * qualification or a name excepted, is found as a MAY. A
 * statement that does not say who made it gets the reader's source and day, and is unverified.
 * Limit: 100000 entries. Immutable and safe to share between threads.
 */
public final class DirectoryReader {

  private static final int MOST_ENTRIES = 100_000;

  private final Assertion<String> otherwise;

  /**
   * Makes a reader.
   *
   * @param source whose directory it is, for statements that do not say
   * @param asOf the day on which it was so, for statements that do not say
   */
  public DirectoryReader(String source, LocalDate asOf) {
    otherwise = new Assertion<>("", source, asOf, Assertion.Verification.UNKNOWN, null);
  }

  /**
   * Reads a directory.
   *
   * @param bundle a Bundle of any type; references by fullUrl or by type and id
   * @return the specialists and what was left out
   * @throws LimitExceededException if it has more than 100000 entries
   */
  public DirectoryReading read(Bundle bundle) {
    if (bundle.getEntry().size() > MOST_ENTRIES) {
      throw new LimitExceededException("Directory: " + bundle.getEntry().size()
          + " entries [directory-entries]. Send at most " + MOST_ENTRIES + " at once.");
    }
    return new Sitting(bundle).read();
  }

  /** One reading of one Bundle. */
  private final class Sitting {

    private final Bundle bundle;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, PartyId> organisations = new HashMap<>();
    private final Map<String, List<SpecialistReader.Role>> roles = new LinkedHashMap<>();
    private final Set<PartyId> known = new HashSet<>();
    private final List<Specialist> specialists = new ArrayList<>();

    private Sitting(Bundle bundle) {
      this.bundle = bundle;
    }

    private DirectoryReading read() {
      for (var entry : bundle.getEntry()) {
        if (entry.getResource() instanceof Organization organization) {
          names(entry)
              .forEach(it ->
                  SpecialistReader.id(organization).ifPresent(id -> organisations.put(it, id)));
        }
      }
      each((entry, where) -> {
        if (entry.getResource() instanceof PractitionerRole role) {
          roles
              .computeIfAbsent(key(role.getPractitioner()), it -> new ArrayList<>())
              .add(new SpecialistReader.Role(where, role));
        }
      });
      each((entry, where) -> {
        if (entry.getResource() instanceof Practitioner practitioner) {
          practitioner(entry, where, practitioner);
        }
      });
      roles
          .values()
          .forEach(all -> all.forEach(it -> find(
              Finding.Severity.SHOULD,
              "role-of-none",
              it.where(),
              "its practitioner is not here")));
      return new DirectoryReading(specialists, findings);
    }

    private void each(BiConsumer<Bundle.BundleEntryComponent, String> what) {
      for (int i = 0; i < bundle.getEntry().size(); i++) {
        what.accept(bundle.getEntry().get(i), "entry[" + i + "]");
      }
    }

    private void practitioner(
        Bundle.BundleEntryComponent entry, String where, Practitioner practitioner) {
      var own = new ArrayList<SpecialistReader.Role>();
      for (var name : names(entry)) {
        own.addAll(roles.getOrDefault(name, List.of()));
        roles.remove(name);
      }
      var reader = new SpecialistReader(otherwise, this::organisation, findings);
      reader.read(where, practitioner, own).ifPresent(it -> {
        if (known.add(it.id())) {
          specialists.add(it);
        } else {
          find(Finding.Severity.MUST, "practitioner-once", where, "its id occurred before");
        }
      });
    }

    private PartyId organisation(Reference reference) {
      var here = organisations.get(key(reference));
      return here != null ? here : SpecialistReader.outside(reference);
    }

    private void find(Finding.Severity severity, String rule, String where, String found) {
      findings.add(SpecialistReader.finding(severity, rule, where, found));
    }
  }

  private static List<String> names(Bundle.BundleEntryComponent entry) {
    var names = new ArrayList<String>();
    if (entry.hasFullUrl()) {
      names.add(entry.getFullUrl());
    }
    var resource = entry.getResource();
    if (resource.hasId()) {
      names.add(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }
    return names;
  }

  private static String key(Reference reference) {
    return reference.hasReference() ? reference.getReference() : "";
  }
}
