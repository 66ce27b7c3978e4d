package dev.consilium.core.program;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list of conditions or operations that the host keeps; a program knows its name and size.
 *
 * @param id under which an applicant's membership is answered, in lower-case-with-dashes
 * @param size how many entries it has; 0 when not stated
 * @param of how many entries it was chosen from; 0 when not stated
 * @param approximate true when the source gives the counts roughly
 * @param since first day on which it holds; null when not stated
 */
public record Catalogue(
    String id,
    int size,
    int of,
    boolean approximate,
    @Nullable LocalDate since) {

  // A list that is larger than what it was chosen from is a typing error.
  public Catalogue {
    new Demands("Catalogue")
        .code("id", id)
        .range("size", size, 0, 1_000_000)
        .range("of", of, 0, 1_000_000)
        .that(of == 0 || size <= of, "/of", "size exceeds of", "catalogue-part", "Correct one.")
        .met();
  }

  /**
   * Names a list without telling its size.
   *
   * @param id in lower-case-with-dashes
   * @return the catalogue
   */
  public static Catalogue named(String id) {
    return new Catalogue(id, 0, 0, false, null);
  }
}
