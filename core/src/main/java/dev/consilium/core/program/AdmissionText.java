package dev.consilium.core.program;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that admission messages share. */
final class AdmissionText {

  private AdmissionText() {}

  static String list(Set<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  static String unknown(Applicant applicant) {
    var names = new ArrayList<String>();
    if (applicant.plan() == null) {
      names.add("plan");
    }
    if (applicant.residence() == null) {
      names.add("residence");
    }
    if (applicant.conditions() == null) {
      names.add("conditions");
    }
    return String.join(" or ", names);
  }
}
