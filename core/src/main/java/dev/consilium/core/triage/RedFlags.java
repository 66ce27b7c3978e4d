package dev.consilium.core.triage;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs of an emergency ({@code red-flags.json}): few, recent facts only.
 *
 * <p>A second opinion takes days; these must not wait for it. Every threshold is to be confirmed by
 * a clinician, and no flag means only that none of these few was seen. Immutable and safe to share.
 */
public final class RedFlags {

  private static final RedFlags STANDARD = load();

  /** How fast a person must act. */
  public enum Urgency {
    /** Emergency care now. */
    EMERGENCY_REDIRECT,
    /** The treating physician within a day. */
    URGENT_24H,
    /** Before other cases. */
    PRIORITY
  }

  private record Flag(
      String id,
      String title,
      Urgency urgency,
      String specialty,
      String source,
      int version,
      String advice,
      int withinDays,
      String set,
      String with,
      List<String> codes,
      List<Threshold> thresholds,
      Units units) {

    List<Threshold> thresholds(Measurement it) {
      var unit = units.of(it.quantity());
      return thresholds.stream()
          .flatMap(threshold -> units.inEveryUnit(threshold, it))
          .filter(threshold -> threshold.unit().equals(unit))
          .toList();
    }

    Finding finding(ClinicalFact fact, String path) {
      return new Finding(
          Severity.SHOULD,
          id,
          fact.id() + " " + path,
          title + " (threshold to be confirmed by a clinician)",
          advice,
          List.of(fact.id().value()));
    }
  }

  record Result(List<Finding> findings, List<CheckResult> checks) {}

  private final String version;
  private final List<Flag> flags;

  private RedFlags(String version, List<Flag> flags) {
    this.version = version;
    this.flags = flags;
  }

  /**
   * Gives the red flags that come with the library.
   *
   * @return the standard red flags
   */
  public static RedFlags standard() {
    return STANDARD;
  }

  /**
   * Tells which edition of the table this is.
   *
   * @return its date; a later edition of one day adds a number, such as 2026-01-31.2
   */
  public String version() {
    return version;
  }

  /**
   * Lists the red flags.
   *
   * @return their ids, in the table's order
   */
  public List<String> ids() {
    return flags.stream().map(Flag::id).toList();
  }

  /**
   * Tells how fast a person must act on a red flag.
   *
   * @param id one of {@link #ids}
   * @return the urgency, when there is such a flag
   */
  public Optional<Urgency> urgency(String id) {
    return flags.stream().filter(it -> it.id.equals(id)).map(Flag::urgency).findFirst();
  }

  String markdown() {
    var out = new StringBuilder("| red flag | urgency | specialty | what it looks for | days |"
        + " threshold | version | source |\n|---|---|---|---|---|---|---|---|\n");
    for (var it : flags) {
      var what = it.set.isEmpty() ? String.join(", ", it.codes) : "diagnosis in " + it.set;
      out.append("| ").append(it.id).append(" | ").append(it.urgency).append(" | ");
      out.append(it.specialty).append(" | ").append(it.title).append(": ").append(what);
      out.append(it.with.isEmpty() ? "" : ", and one in " + it.with).append(" | ");
      out.append(it.withinDays).append(" | ");
      out.append(it.thresholds.stream().map(Threshold::words).collect(Collectors.joining(", ")));
      out.append(" | ").append(it.version).append(" | ").append(it.source).append(" |\n");
    }
    return out.toString();
  }

  static boolean isOne(CheckResult check) {
    return STANDARD.ids().contains(check.rule());
  }

  Result assess(CheckInput input) {
    var findings = Stream.<Finding>builder();
    var checks = Stream.<CheckResult>builder();
    for (var flag : flags) {
      var verdict = assess(input, flag);
      verdict.findings.forEach(findings::add);
      verdict.checks.forEach(checks::add);
    }
    var byUrgency =
        Comparator.comparing((Finding it) -> urgency(it.rule()).orElse(Urgency.PRIORITY));
    return new Result(
        findings.build().sorted(byUrgency).toList(), checks.build().toList());
  }

  // A flag of two signs is up only when both are seen; the second is looked for among diagnoses,
  // and where there are none nobody can say that it is missing.
  private static Result assess(CheckInput input, Flag flag) {
    var verdict = flag.set.isEmpty() ? results(input, flag) : conditions(input, flag);
    if (flag.with.isEmpty() || verdict.findings.isEmpty() || isBeside(input, flag)) {
      return verdict;
    }
    return result(flag, List.of(), active(input).isEmpty() ? "an active condition" : null);
  }

  private static boolean isBeside(CheckInput input, Flag flag) {
    return active(input).stream().anyMatch(it -> input.is(flag.with, it.code()));
  }

  private static List<Condition> active(CheckInput input) {
    return input.facts(Condition.class).stream()
        .filter(it -> it.activity() == Activity.ACTIVE || it.activity() == Activity.UNSTATED)
        .toList();
  }

  private static Result results(CheckInput input, Flag flag) {
    var recent = Measurement.all(input).stream()
        .filter(it -> it.isOneOf(flag.codes))
        .filter(it -> isRecent(input, it.fact().when(), flag.withinDays))
        .toList();
    var found = recent.stream()
        .filter(it -> flag.thresholds(it).stream().anyMatch(t -> t.isReachedBy(it.quantity())))
        .map(it -> flag.finding(it.fact(), it.path()))
        .toList();
    // One result that nobody could compare is enough not to say that all is well.
    var told = recent.stream().noneMatch(it -> flag.thresholds(it).isEmpty());
    return result(
        flag,
        found,
        recent.isEmpty() || (found.isEmpty() && !told)
            ? "a result of the last " + flag.withinDays + " days in a known unit"
            : null);
  }

  private static Result conditions(CheckInput input, Flag flag) {
    var looked = active(input);
    var found = looked.stream()
        .filter(it -> input.is(flag.set, it.code()))
        .filter(it -> isRecent(input, it.when(), flag.withinDays))
        .map(it -> flag.finding(it, "code"))
        .toList();
    return result(flag, found, looked.isEmpty() ? "an active condition" : null);
  }

  private static Result result(Flag flag, List<Finding> found, @Nullable String missing) {
    var outcome =
        missing != null ? Outcome.NOT_EVALUABLE : found.isEmpty() ? Outcome.MET : Outcome.NOT_MET;
    return new Result(found, List.of(new CheckResult(flag.id, outcome, missing)));
  }

  private static boolean isRecent(CheckInput input, @Nullable PartialDate when, int days) {
    return when != null && input.isWithin(when, days) && !input.isFuture(when);
  }

  private static RedFlags load() {
    var root = Tables.read("red-flags.json");
    var units = Units.of(root);
    return new RedFlags(
        Tables.text(root, "version"),
        Tables.each(
            root,
            "flags",
            it -> new Flag(
                Tables.text(it, "id"),
                Tables.text(it, "title"),
                Urgency.valueOf(Tables.text(it, "urgency")),
                Tables.text(it, "specialty"),
                Tables.text(it, "source"),
                it.path("version").asInt(),
                Tables.text(it, "advice"),
                it.path("withinDays").asInt(),
                it.path("set").asText(),
                it.path("with").asText(),
                Tables.texts(it, "codes"),
                Tables.each(it, "thresholds", Threshold::of),
                units)));
  }

  @Override
  public String toString() {
    return "RedFlags[" + version + ", " + flags.size() + " flags]";
  }
}
