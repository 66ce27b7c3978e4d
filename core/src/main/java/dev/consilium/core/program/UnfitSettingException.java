package dev.consilium.core.program;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that no program can have; carries every fault. */
final class UnfitSettingException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<ProgramFault> faults;

  UnfitSettingException(String subject, List<ProgramFault> faults) {
    super(faults.stream()
        .map(it -> subject + ": " + it.found() + " [" + it.rule() + "]. " + it.remedy())
        .collect(Collectors.joining(" ")));
    this.faults = List.copyOf(faults);
  }

  List<ProgramFault> faults() {
    return faults;
  }
}
