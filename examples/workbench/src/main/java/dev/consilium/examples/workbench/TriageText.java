package dev.consilium.examples.workbench;

import static java.util.stream.Collectors.joining;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.FactId;
import dev.consilium.core.triage.CheckResult;
import dev.consilium.core.triage.ChecklistItem;
import dev.consilium.core.triage.Outcome;
import dev.consilium.core.triage.RedFlags;
import dev.consilium.core.triage.TriageReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a triage for a person: urgent first, then wrong, then missing, then untold. */
final class TriageText {

  private static final int OF_A_RULE = 3;
  private static final int CITES = 4;

  private TriageText() {}

  static List<String> lines(TriageSources sources, TriageReport report, Instant at, boolean all) {
    var out = new ArrayList<String>();
    out.add(sources.record().facts().size() + " facts from "
        + sources.record().sources().size() + " source(s), looked at as of " + at);
    redFlags(out, report);
    findings(out, sources, report, all);
    completeness(out, report);
    untold(out, report);
    return out;
  }

  private static void redFlags(List<String> out, TriageReport report) {
    var flags = RedFlags.standard();
    var untold = report.checks(Outcome.NOT_EVALUABLE).stream()
        .filter(it -> flags.ids().contains(it.rule()))
        .toList();
    out.add("");
    out.add("RED FLAGS: " + report.redFlags().size() + " seen; " + untold.size() + " of "
        + flags.ids().size() + " could not be told");
    for (var it : report.redFlags()) {
      var urgency = flags.urgency(it.rule()).map(Enum::name).orElse("");
      out.add("  ! " + urgency + " " + it.where() + ": " + it.found() + " [" + it.rule() + "]. "
          + it.remedy());
    }
    // Silence would read as safe.
    byMissing(untold)
        .forEach((missing, rules) ->
            out.add("  ? not told: " + rules + ": the record lacks " + missing));
  }

  private static void findings(
      List<String> out, TriageSources sources, TriageReport report, boolean all) {
    var findings = new ArrayList<>(sources.left());
    findings.addAll(sources.disputed());
    findings.addAll(report.findings());
    out.add("");
    out.add("FINDINGS: " + count(findings, Severity.MUST) + " MUST, "
        + count(findings, Severity.SHOULD) + " SHOULD, " + count(findings, Severity.MAY) + " MAY");
    var byRule = new LinkedHashMap<String, List<Finding>>();
    for (var severity : Severity.values()) {
      for (var it : findings) {
        if (it.severity() == severity) {
          byRule.computeIfAbsent(severity + it.rule(), any -> new ArrayList<>()).add(it);
        }
      }
    }
    for (var group : byRule.values()) {
      var lines = new LinkedHashMap<String, Integer>();
      group.forEach(it -> lines.merge("  " + it.message() + places(sources, it), 1, Integer::sum));
      lines.entrySet().stream()
          .limit(all ? lines.size() : OF_A_RULE)
          .forEach(it ->
              out.add(it.getKey() + (it.getValue() == 1 ? "" : " (" + it.getValue() + " times)")));
      var more = lines.size() - OF_A_RULE;
      if (!all && more > 0) {
        out.add("  … and " + more + " more of " + group.get(0).rule() + "; --all prints them");
      }
    }
  }

  // Where to look in the file that was sent.
  private static String places(TriageSources sources, Finding finding) {
    var places = finding.cites().stream()
        .limit(CITES)
        .map(it -> it
            + sources.statements(it).stream()
                .map(fact -> fact.source().document() + " " + fact.source().path())
                .reduce((one, other) -> one + ", " + other)
                .map(where -> " (" + where + ")")
                .orElse(""))
        .toList();
    var more = finding.cites().size() - places.size();
    return places.isEmpty()
        ? ""
        : "\n      see " + String.join(", ", places) + (more > 0 ? " and " + more + " more" : "");
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(it -> it.severity() == severity).count();
  }

  private static void completeness(List<String> out, TriageReport report) {
    var met =
        report.checklist().stream().filter(it -> it.outcome() == Outcome.MET).count();
    out.add("");
    out.add("COMPLETENESS by checklist " + report.checklistId() + ": " + met + " of "
        + report.checklist().size() + " met");
    report.checklist().forEach(it -> out.add("  " + it.state() + " " + it.title() + words(it)));
    out.add("");
    out.add("TO REQUEST: " + report.requests().size() + " item(s)");
    report
        .requests()
        .forEach(it -> out.add("  " + it.item() + " (" + it.state() + "): " + it.request()));
  }

  private static String words(ChecklistItem it) {
    var facts = it.facts().stream().limit(CITES).map(FactId::value).collect(joining(", "));
    var more = it.facts().size() > CITES ? " and " + (it.facts().size() - CITES) + " more" : "";
    var waiver = it.waiver();
    if (waiver != null) {
      return ": by " + waiver.by() + ", " + waiver.reason();
    }
    return it.missing() != null
        ? ": the record lacks " + it.missing()
        : facts.isEmpty() ? "" : ": " + facts + more;
  }

  private static void untold(List<String> out, TriageReport report) {
    var flags = RedFlags.standard().ids();
    var checks =
        report.checks().stream().filter(it -> !flags.contains(it.rule())).toList();
    var untold =
        checks.stream().filter(it -> it.outcome() == Outcome.NOT_EVALUABLE).toList();
    out.add("");
    out.add(
        "NOT TOLD: " + untold.size() + " of " + checks.size() + " rules had nothing to look at");
    byMissing(untold)
        .forEach((missing, rules) -> out.add("  ? " + rules + ": the record lacks " + missing));
  }

  private static Map<String, String> byMissing(List<CheckResult> untold) {
    var out = new LinkedHashMap<String, String>();
    for (var it : untold) {
      out.merge(String.valueOf(it.missing()), it.rule(), (one, other) -> one + ", " + other);
    }
    return out;
  }
}
