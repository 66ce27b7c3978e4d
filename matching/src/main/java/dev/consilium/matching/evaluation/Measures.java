package dev.consilium.matching.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The built-in measures by the names that trec_eval gives them.
 *
 * <p>Beyond trec_eval: {@code ndcg_exp} and {@code ndcg_exp_cut} (gain 2 to the grade, less 1),
 * {@code err} and {@code err_cut} (expected reciprocal rank), {@code kendall_loss} (weighted loss over
 * judged pairs; the only one of which less is better, with {@code unj} and {@code rbp_resid}).
 */
public final class Measures {

  private interface Family extends Function<Parameters, List<? extends RankingMeasure>> {}

  private static final Map<String, Family> FAMILIES = families();

  private static final List<String> OFFICIAL = List.of(
      "num_ret",
      "num_rel",
      "num_rel_ret",
      "map",
      "gm_map",
      "Rprec",
      "bpref",
      "recip_rank",
      "iprec_at_recall",
      "P");

  private static final Set<String> OURS =
      Set.of("ndcg_exp", "ndcg_exp_cut", "err", "err_cut", "kendall_loss");

  private static final Pattern LEVELLED = Pattern.compile("(.+)\\(rel=([1-9][0-9]?)\\)");

  private Measures() {}

  private static Map<String, Family> families() {
    var all = new LinkedHashMap<String, Family>();
    all.put("num_ret", SetMeasures::retrieved);
    all.put("num_rel", SetMeasures::relevant);
    all.put("num_rel_ret", SetMeasures::relevantRetrieved);
    all.put("map", PrecisionMeasures::averagePrecision);
    all.put("gm_map", PrecisionMeasures::geometricMean);
    all.put("Rprec", PrecisionMeasures::precisionAtRelevant);
    all.put("bpref", JudgedMeasures::preference);
    all.put("recip_rank", PrecisionMeasures::reciprocalRank);
    all.put("iprec_at_recall", PrecisionMeasures::interpolated);
    all.put("P", PrecisionMeasures::precision);
    all.put("recall", PrecisionMeasures::recall);
    all.put("infAP", JudgedMeasures::inferred);
    all.put("gm_bpref", JudgedMeasures::geometricPreference);
    all.put("Rprec_mult", PrecisionMeasures::precisionAtMultiples);
    all.put("utility", SetMeasures::utility);
    all.put("11pt_avg", PrecisionMeasures::elevenPoints);
    all.put("binG", GainMeasures::missedBinary);
    all.put("G", GainMeasures::missedGain);
    all.put("ndcg", GainMeasures::ndcg);
    all.put("ndcg_rel", GainMeasures::ndcgAtRelevant);
    all.put("Rndcg", GainMeasures::ndcgAtLevels);
    all.put("ndcg_cut", GainMeasures::ndcgCut);
    all.put("map_cut", PrecisionMeasures::averagePrecisionCut);
    all.put("relative_P", PrecisionMeasures::relativePrecision);
    all.put("success", PrecisionMeasures::success);
    all.put("set_P", SetMeasures::precision);
    all.put("set_relative_P", SetMeasures::relativePrecision);
    all.put("set_recall", SetMeasures::recall);
    all.put("set_map", SetMeasures::precisionTimesRecall);
    all.put("set_F", SetMeasures::balance);
    all.put("num_nonrel_judged_ret", SetMeasures::irrelevantRetrieved);
    all.put("rbp", GainMeasures::rankBiased);
    all.put("rbp_resid", GainMeasures::rankBiasedResidual);
    all.put("unj", SetMeasures::unjudged);
    all.put("ndcg_exp", GainMeasures::ndcgExponential);
    all.put("ndcg_exp_cut", GainMeasures::ndcgExponentialCut);
    all.put("err", GainMeasures::expectedReciprocalRank);
    all.put("err_cut", GainMeasures::expectedReciprocalRankCut);
    all.put("kendall_loss", JudgedMeasures::kendallLoss);
    return all;
  }

  /** {@return the names of all families, those of trec_eval first and in its order} */
  public static List<String> names() {
    return List.copyOf(FAMILIES.keySet());
  }

  /** {@return all measures that trec_eval has as well, with their default parameters} */
  public static List<RankingMeasure> allOfTrecEval() {
    return FAMILIES.keySet().stream()
        .filter(it -> !OURS.contains(it))
        .flatMap(it -> parse(it).stream())
        .toList();
  }

  /**
   * Finds measures by name.
   *
   * @param name a family such as {@code ndcg_cut}, with parameters such as {@code ndcg_cut.5,10}, a
   *     printed name such as {@code ndcg_cut_10}, or one of the sets {@code official} and
   *     {@code all_trec}; {@code (rel=3)} behind it counts as relevant from grade 3 on, as in
   *     {@code recip_rank(rel=3)}
   * @return one measure for each cut-off, in ascending order
   * @throws IllegalArgumentException with the known names if there is none, or for bad parameters
   */
  public static List<RankingMeasure> parse(String name) {
    if ("official".equals(name)) {
      return OFFICIAL.stream().flatMap(it -> parse(it).stream()).toList();
    }
    if ("all_trec".equals(name)) {
      return allOfTrecEval();
    }
    var levelled = LEVELLED.matcher(name);
    if (levelled.matches()) {
      int level = Integer.parseInt(levelled.group(2));
      return parse(levelled.group(1)).stream().map(it -> atLevel(it, level)).toList();
    }
    var family = FAMILIES.keySet().stream()
        .filter(it -> isOf(it, name))
        .reduce((one, other) -> one.length() > other.length() ? one : other)
        .orElseThrow(() -> new IllegalArgumentException("Measure " + quoted(name)
            + ": none has this name [measure-known]. Choose from " + names()
            + ", official or all_trec."));
    var found = FAMILIES.get(family);
    var parameters = name.length() == family.length() ? "" : name.substring(family.length() + 1);
    if (found == null || (parameters.isEmpty() && name.length() > family.length())) {
      throw new Parameters(family, "").bad("nothing after the point", "Give cut-offs or leave it.");
    }
    return new ArrayList<>(found.apply(new Parameters(family, parameters)));
  }

  /** Counts as relevant from another grade on, whatever the evaluation says. */
  private static RankingMeasure atLevel(RankingMeasure measure, int level) {
    return new NamedMeasure(
        measure.name() + "(rel=" + level + ")",
        measure.averaging(),
        it -> measure.value(it.withRelevanceLevel(level)),
        it -> measure.expectation(it.withRelevanceLevel(level)));
  }

  // What is no short word is told by its length: somebody may have named the wrong argument.
  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9_.,=-]{1,40}") ? name : "of " + name.length() + " characters";
  }

  private static boolean isOf(String family, String name) {
    return name.equals(family)
        || (name.startsWith(family)
            && (name.charAt(family.length()) == '.' || name.charAt(family.length()) == '_'));
  }

  /**
   * Finds measures by a list with commas between them.
   *
   * @param names such as {@code ndcg_cut.5,10,recip_rank}: what is no name is a parameter of the name
   *     before it
   * @return in the order given
   * @throws IllegalArgumentException as {@link #parse} does
   */
  public static List<RankingMeasure> list(String names) {
    var single = new ArrayList<String>();
    for (var word : names.split(",", -1)) {
      boolean begins = single.isEmpty()
          || "official".equals(word)
          || "all_trec".equals(word)
          || FAMILIES.keySet().stream().anyMatch(it -> isOf(it, word) || word.startsWith(it + "("));
      if (begins) {
        single.add(word.strip());
      } else {
        single.set(single.size() - 1, single.get(single.size() - 1) + "," + word.strip());
      }
    }
    return single.stream().flatMap(it -> parse(it).stream()).toList();
  }

  /**
   * Finds one measure by its name.
   *
   * @param name names exactly one, such as {@code ndcg_cut_10} or {@code recip_rank}
   * @return the measure
   * @throws IllegalArgumentException if it names none or several
   */
  public static RankingMeasure one(String name) {
    var all = parse(name);
    if (all.size() != 1) {
      throw new IllegalArgumentException("Measure " + all.get(0).name() + " and others: "
          + all.size() + " [measure-single]. Name one cut-off, such as ndcg_cut_10.");
    }
    return all.get(0);
  }
}
