package dev.consilium.core.exploration;

import dev.consilium.core.Period;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the history says about one party within one assignment. */
record Standing(
    CaseFact.@Nullable LicenceVerified licence,
    @Nullable Boolean conflict,
    @Nullable Period indemnity,
    @Nullable String basis,
    Map<RuleKind, Verdict> verdicts,
    Set<Guard> waived) {

  static final Standing UNKNOWN = new Standing(null, null, null, null, Map.of(), Set.of());

  Standing licence(CaseFact.@Nullable LicenceVerified it) {
    return new Standing(it, conflict, indemnity, basis, verdicts, waived);
  }

  Standing conflict(boolean it) {
    return new Standing(licence, it, indemnity, basis, verdicts, waived);
  }

  Standing indemnity(@Nullable Period it) {
    return new Standing(licence, conflict, it, basis, verdicts, waived);
  }

  Standing basis(@Nullable String it) {
    return new Standing(licence, conflict, indemnity, it, verdicts, waived);
  }

  Standing verdict(RuleKind question, Verdict it) {
    return new Standing(
        licence, conflict, indemnity, basis, Sets.with(verdicts, question, it), waived);
  }

  Standing waive(Guard guard) {
    return new Standing(licence, conflict, indemnity, basis, verdicts, Sets.with(waived, guard));
  }

  Standing unwaive(Guard guard) {
    return new Standing(licence, conflict, indemnity, basis, verdicts, Sets.without(waived, guard));
  }

  // A sourced denial stands; an open question needs a named human where the reference allows one.
  boolean permits(@Nullable Guard waivable, RuleKind... questions) {
    for (var question : questions) {
      var verdict = verdicts.get(question);
      if (verdict == Verdict.DENY
          || (verdict == Verdict.INDETERMINATE
              && (waivable == null || !waived.contains(waivable)))) {
        return false;
      }
    }
    return true;
  }
}
