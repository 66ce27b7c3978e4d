package dev.consilium.matching.synthetic;

import dev.consilium.core.Coding;
import dev.consilium.matching.code.CodeHierarchy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes case series of specialists who do not exist, alike those of a {@link Calibration}; labelled
 * synthetic in every id. Each follows one real series as its template, so that codes occur together
 * as they do; nothing about quality of care may be concluded.
 */
public final class SyntheticPractice {

  private static final int ALIKE = 5;

  /** Begins the id of everyone made here. */
  public static final String LABEL = "synthetic-";

  /**
   * How much worse than the template a case is coded.
   *
   * @param parents per cent of codes replaced by a broader one, 0 to 100
   * @param noise per cent of codes replaced by any code of all series, 0 to 100
   */
  public record Blur(int parents, int noise) {

    /** Codes as clean as the template's. */
    public static final Blur NONE = new Blur(0, 0);

    // A share outside the range would be taken for all or nothing without a word.
    public Blur {
      if (parents < 0 || parents > 100 || noise < 0 || noise > 100) {
        throw new IllegalArgumentException(
            "Blur: " + parents + " and " + noise + " per cent [percent-range]. Give 0 to 100.");
      }
    }
  }

  private final Calibration calibration;
  private final CodeHierarchy hierarchy;
  private final Blur blur;
  private final Dice dice;

  private SyntheticPractice(
      Calibration calibration, CodeHierarchy hierarchy, Blur blur, Dice dice) {
    this.calibration = calibration;
    this.hierarchy = hierarchy;
    this.blur = blur;
    this.dice = dice;
  }

  /**
   * Makes case series.
   *
   * @param calibration what they shall look like
   * @param hierarchy gives broader codes for a blur
   * @param blur how much worse they are coded
   * @param count how many, 0 or more
   * @param random the only source of chance
   * @return numbered from 1
   */
  public static List<CaseSeries> generate(
      Calibration calibration,
      CodeHierarchy hierarchy,
      Blur blur,
      int count,
      RandomGenerator random) {
    var maker = new SyntheticPractice(calibration, hierarchy, blur, new Dice(random));
    var made = new ArrayList<CaseSeries>();
    for (int i = 1; i <= count; i++) {
      made.add(maker.make(LABEL + i));
    }
    return made;
  }

  private CaseSeries make(String id) {
    int volume = dice.volume(calibration.mu(), calibration.sigma());
    var template = template(volume);
    var cases = new ArrayList<List<Coding>>();
    for (int i = 0; i < volume; i++) {
      cases.add(oneCase(template));
    }
    return new CaseSeries(id, cases);
  }

  // What is treated often is treated by those who treat much: the template has a like volume.
  private CaseSeries template(int volume) {
    var series = calibration.series();
    int from = 0;
    while (from < series.size() && 3 * series.get(from).cases().size() < 2 * volume) {
      from++;
    }
    int to = from;
    while (to < series.size() && 2 * series.get(to).cases().size() <= 3 * volume) {
      to++;
    }
    while (to - from < Math.min(ALIKE, series.size())) {
      from = Math.max(0, from - 1);
      to = Math.min(series.size(), to + 1);
    }
    return series.get(from + dice.below(to - from));
  }

  // A template with few codes may not fill a large case: after some draws the case stays smaller.
  private List<Coding> oneCase(CaseSeries template) {
    int size = drawn(calibration.sizes());
    Set<Coding> codes = new LinkedHashSet<>();
    for (int draw = 0; codes.size() < size && draw < 4 * size; draw++) {
      codes.add(blurred(
          dice.percent(blur.noise())
              ? drawn(calibration.codes())
              : drawn(drawn(template.cases()))));
    }
    for (int draw = 0; codes.size() < size && draw < 4 * size; draw++) {
      codes.add(blurred(drawn(calibration.codes())));
    }
    return List.copyOf(codes);
  }

  private Coding blurred(Coding code) {
    if (!dice.percent(blur.parents())) {
      return code;
    }
    var broader = hierarchy.ancestors(code);
    return broader.isEmpty() ? code : broader.get(0);
  }

  private <T> T drawn(List<T> choices) {
    return choices.get(dice.below(choices.size()));
  }

  @Override
  public String toString() {
    return "SyntheticPractice[" + calibration + "]";
  }
}
