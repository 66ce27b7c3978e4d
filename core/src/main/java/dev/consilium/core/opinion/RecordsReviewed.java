package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.record.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read and what was not there to read (section 3).
 *
 * @param reviewed each item that was read, in the dossier's order
 * @param missing each item that was missing or unusable; may be empty
 */
public record RecordsReviewed(List<Reviewed> reviewed, List<Missing> missing) {

  // Copies keep a later change to the caller's lists away.
  public RecordsReviewed {
    reviewed = List.copyOf(reviewed);
    missing = List.copyOf(missing);
  }

  /**
   * An item that was read.
   *
   * @param path where it lies in the dossier; never blank
   * @param title what it is; never blank
   * @param hash SHA-256 of its bytes
   * @param date when it was written; null when it does not say
   * @param source who made it, such as a hospital; never blank
   * @param language BCP 47 tag; never blank
   */
  public record Reviewed(
      String path,
      String title,
      ContentHash hash,
      @Nullable PartialDate date,
      String source,
      String language) {

    // An item that cannot be found again was not reviewed.
    public Reviewed {
      Text.present("Reviewed item", "path", path);
      Text.present("Reviewed item", "title", title);
      Text.present("Reviewed item", "source", source);
      Text.present("Reviewed item", "language", language);
    }

    @Override
    public String toString() {
      return "Reviewed[" + hash + "]";
    }
  }

  /**
   * An item that could not be read.
   *
   * @param title what it would be; never blank
   * @param unusable true when it was there but could not be used
   * @param consequence what its absence means for the opinion; never blank
   */
  public record Missing(String title, boolean unusable, String consequence) {

    // The reader must know what the gap means.
    public Missing {
      Text.present("Missing item", "title", title);
      Text.present("Missing item", "consequence", consequence);
    }

    @Override
    public String toString() {
      return "Missing";
    }
  }
}
