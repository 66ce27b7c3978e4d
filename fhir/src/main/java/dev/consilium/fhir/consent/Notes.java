package dev.consilium.fhir.consent;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what was not understood; a MUST takes the consent's permits away. */
final class Notes {

  private final List<Finding> findings = new ArrayList<>();
  private String consent = "Consent";

  void about(String name) {
    consent = name;
  }

  void lost(String path, String found, String rule) {
    add(
        Severity.MUST,
        path,
        found + "; the consent can deny and no longer permit",
        rule,
        "Correct the consent, or have a person read it.");
  }

  void unused(String path, String found, String rule) {
    add(Severity.MAY, path, found, rule, "Nothing is to be done unless it was meant to matter.");
  }

  private void add(Severity severity, String path, String found, String rule, String remedy) {
    findings.add(new Finding(
        severity, rule, consent + (path.isEmpty() ? "" : " " + path), found, remedy, List.of()));
  }

  boolean understood() {
    return findings.stream().noneMatch(it -> it.severity() == Severity.MUST);
  }

  List<Finding> findings() {
    return findings;
  }
}
