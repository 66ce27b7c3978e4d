package dev.consilium.core.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a group of settings does not satisfy, so that a person sees all of it at once. */
final class Demands {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String subject;
  private final List<ProgramFault> faults = new ArrayList<>();

  Demands(String subject) {
    this.subject = subject;
  }

  Demands that(boolean holds, String at, String found, String rule, String remedy) {
    if (!holds) {
      faults.add(new ProgramFault(at, found, rule, remedy));
    }
    return this;
  }

  Demands range(String field, int value, int least, int most) {
    return that(
        value >= least && value <= most,
        "/" + field,
        field + " is " + value,
        "number-range",
        "Give " + least + " to " + most + ".");
  }

  Demands code(String field, String value) {
    return that(
        CODE.matcher(value).matches(),
        "/" + field,
        field + " is no code",
        "code-form",
        "Give lower-case-with-dashes.");
  }

  Demands codeOrNone(String field, String value) {
    return value.isEmpty() ? this : code(field, value);
  }

  Demands present(String field, String value) {
    return that(
        !value.isBlank(), "/" + field, field + " is blank", "text-present", "Write it down.");
  }

  void met() {
    if (!faults.isEmpty()) {
      throw new UnfitSettingException(subject, faults);
    }
  }
}
