package dev.consilium.core.opinion;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first opinion as received: the comparator, frozen before disclosure (section 5).
 *
 * @param diagnosis the first diagnosis, coded where it was
 * @param plan the first plan in its words; never blank
 * @param procedure the procedure intended; null when none was
 * @param author who gave it, as received; never blank
 * @param date when it was given
 * @param frozenAt when it was frozen, before the first disclosure
 */
public record InitialOpinion(
    CodeableText diagnosis,
    String plan,
    @Nullable CodeableText procedure,
    String author,
    PartialDate date,
    Instant frozenAt) {

  // A blank part would leave its reader guessing.
  public InitialOpinion {
    Text.coded("Initial opinion", "diagnosis", diagnosis);
    Text.present("Initial opinion", "plan", plan);
    if (procedure != null) {
      Text.coded("Initial opinion", "procedure", procedure);
    }
    Text.present("Initial opinion", "author", author);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "InitialOpinion";
  }
}
