package dev.consilium.core.reconcile;

import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The patient as all sources together describe them; what they contradict each other in is unsaid. */
final class OnePatient {

  private OnePatient() {}

  static Patient of(List<SourcePatient> sources) {
    var all = sources.stream().map(SourcePatient::patient).toList();
    return new Patient(
        all.get(0).id(),
        all.stream().flatMap(it -> it.identifiers().stream()).distinct().toList(),
        all.stream().flatMap(it -> it.names().stream()).distinct().toList(),
        date(said(all, it -> Stream.ofNullable(it.birthDate()))),
        sexes(all).size() == 1 ? sexes(all).get(0) : Patient.Sex.UNSTATED,
        date(said(all, it -> Stream.ofNullable(it.deceased()))),
        all.stream().anyMatch(Patient::dead),
        residences(all).size() == 1 ? residences(all).get(0) : null,
        all.stream().flatMap(it -> it.languages().stream()).distinct().toList());
  }

  static List<Finding> findings(List<SourcePatient> sources) {
    var all = sources.stream().map(SourcePatient::patient).toList();
    var fields = new ArrayList<String>();
    if (differ(said(all, it -> Stream.ofNullable(it.birthDate())))) {
      fields.add("birthDate");
    }
    if (sexes(all).size() > 1) {
      fields.add("sex");
    }
    if (differ(said(all, it -> Stream.ofNullable(it.deceased())))) {
      fields.add("deceased");
    }
    if (residences(all).size() > 1) {
      fields.add("residence");
    }
    return fields.stream().map(OnePatient::finding).toList();
  }

  private static Finding finding(String field) {
    return new Finding(
        Finding.Severity.SHOULD,
        "patient-differs",
        "Patient " + field,
        "the sources contradict each other, so the record leaves it unsaid",
        "Ask the senders which is right.",
        List.of());
  }

  private static <T> List<T> said(List<Patient> all, Function<Patient, Stream<T>> field) {
    return all.stream().flatMap(field).distinct().toList();
  }

  private static List<Patient.Sex> sexes(List<Patient> all) {
    return said(all, it -> Stream.of(it.sex())).stream()
        .filter(it -> it != Patient.Sex.UNSTATED)
        .toList();
  }

  private static List<Jurisdiction> residences(List<Patient> all) {
    return said(all, it -> Stream.ofNullable(it.residence()));
  }

  private static boolean differ(List<PartialDate> said) {
    return said.stream()
        .anyMatch(
            it -> said.stream().anyMatch(that -> Moment.compare(it, that) == Likeness.DIFFERENT));
  }

  /** The most precise of dates that can all be one. */
  private static @Nullable PartialDate date(List<PartialDate> said) {
    return differ(said)
        ? null
        : said.stream()
            .max(Comparator.comparing(PartialDate::precision)
                .thenComparing(PartialDate::text, Comparator.reverseOrder()))
            .orElse(null);
  }
}
