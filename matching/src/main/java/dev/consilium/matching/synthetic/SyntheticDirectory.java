package dev.consilium.matching.synthetic;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.directory.SpecialistDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes directories of specialists who do not exist, labelled so in id, name and source.
 *
 * <p>Oncology, cardiology, neurology, rare disease, orthopaedics, endocrinology and some others;
 * case volumes are log-normal; licences in US states, DE, CH, GB, JP and AE. Nothing about quality
 * of care may be concluded from it.
 */
public final class SyntheticDirectory {

  /** Most specialists at a time. */
  public static final int MOST = 5_000_000;

  private SyntheticDirectory() {}

  /**
   * Makes a directory.
   *
   * @param count how many, 0 to 5,000,000
   * @param seed equal seeds give equal directories
   * @param day on which it is looked at; assertions lie before it
   * @return the directory
   */
  public static SpecialistDirectory generate(int count, long seed, LocalDate day) {
    return generate(count, new SplittableRandom(seed), day);
  }

  /**
   * Makes a directory.
   *
   * @param count how many, 0 to 5,000,000
   * @param random the only source of chance
   * @param day on which it is looked at; assertions lie before it
   * @return the directory
   */
  public static SpecialistDirectory generate(int count, RandomGenerator random, LocalDate day) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException("Synthetic directory: " + count
          + " specialists [synthetic-count]. Give 0 to " + MOST + ".");
    }
    var maker = new SyntheticSpecialist(Templates.load(), new Dice(random), day);
    List<Specialist> specialists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      specialists.add(maker.make(i + 1));
    }
    return SpecialistDirectory.of(specialists);
  }
}
