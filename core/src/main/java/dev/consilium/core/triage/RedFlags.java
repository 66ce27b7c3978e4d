package dev.consilium.core.triage;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.PartialDate;
import java.util.List;
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

  private record Flag(
      String id,
      String title,
      String advice,
      int withinDays,
      String set,
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

  static boolean isOne(CheckResult check) {
    return STANDARD.ids().contains(check.rule());
  }

  Result assess(CheckInput input) {
    var findings = Stream.<Finding>builder();
    var checks = Stream.<CheckResult>builder();
    for (var flag : flags) {
      var verdict = flag.set.isEmpty() ? results(input, flag) : conditions(input, flag);
      verdict.findings.forEach(findings::add);
      verdict.checks.forEach(checks::add);
    }
    return new Result(findings.build().toList(), checks.build().toList());
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
    var looked = input.facts(Condition.class).stream()
        .filter(it -> it.activity() == Activity.ACTIVE || it.activity() == Activity.UNSTATED)
        .toList();
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
                Tables.text(it, "advice"),
                it.path("withinDays").asInt(),
                it.path("set").asText(),
                Tables.texts(it, "codes"),
                Tables.each(it, "thresholds", Threshold::of),
                units)));
  }

  @Override
  public String toString() {
    return "RedFlags[" + version + ", " + flags.size() + " flags]";
  }
}
