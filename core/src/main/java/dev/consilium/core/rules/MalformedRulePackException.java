package dev.consilium.core.rules;

import dev.consilium.core.ConsiliumException;
import dev.consilium.core.Finding;

/** A rule pack that cannot be compiled; nothing of it is used. */
public final class MalformedRulePackException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  MalformedRulePackException(Finding finding) {
    super(finding.where() + ": " + finding.found() + " [" + finding.rule() + "]. "
        + finding.remedy());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
