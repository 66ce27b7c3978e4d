package dev.consilium.core.triage;

/** Writes the tables of triage for a reader ({@code docs/triage.md}); a test compares them. */
final class TriagePage {

  private TriagePage() {}

  static String markdown() {
    var rules = TriageRules.standard();
    var out = new StringBuilder("# Triage: what is looked for\n\n");
    out.append("Made from the tables of `core.triage`; do not edit. Rules ")
        .append(rules.version());
    out.append(", red flags ").append(RedFlags.standard().version());
    out.append(", checklists ").append(Completeness.standard().version()).append(".\n\n");
    out.append("Every check comes to MET, NOT_MET or NOT_EVALUABLE with the input that is missing."
        + " MUST is an error, SHOULD a warning, MAY a remark. Where the last column says"
        + " \"clinician\", knowledge and thresholds are ours and **to be confirmed by a"
        + " clinician**.\n\n## Rules\n\n");
    out.append("| rule | group | family | severity | what should be so | thresholds | version |"
        + " source | to be confirmed by |\n|---|---|---|---|---|---|---|---|---|\n");
    rules.rules().forEach(it -> out.append(row(it)));
    out.append("\n## Red flags\n\nAll of them are to be confirmed by a clinician against a"
        + " guideline. None seen means only that none of these few was seen.\n\n");
    out.append(RedFlags.standard().markdown());
    out.append("\n## Checklists\n\nAn item is PRESENT, SUMMARY_ONLY, STALE, ABSENT, WAIVED by a"
        + " named human, or UNTOLD. To be confirmed by a clinician.\n");
    return out.append(Completeness.standard().markdown()).toString();
  }

  private static String row(TriageRule it) {
    var thresholds = new StringBuilder();
    it.parameters()
        .forEach((name, value) -> thresholds
            .append(thresholds.isEmpty() ? "" : ", ")
            .append(name)
            .append(' ')
            .append(value.toPlainString()));
    return "| " + it.id() + " | " + it.catalogue() + " | " + it.family() + " | " + it.severity()
        + " | " + it.title() + " | " + thresholds + " | " + it.version() + " of " + it.date()
        + " | "
        + it.source() + " | " + (it.clinical() ? "clinician" : "") + " |\n";
  }
}
