package dev.consilium.core.assistance;

import dev.consilium.core.ContentHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a tool's maker describes it, and what that description leaves out.
 *
 * @param uri where it is published; never blank
 * @param version its own version; never blank
 * @param hash SHA-256 of the card that was read; null when it was not kept
 * @param missing names of the fields the card leaves empty; may be empty
 */
public record ModelCard(
    String uri, String version, @Nullable ContentHash hash, List<String> missing) {

  // A blank part would leave its reader guessing.
  public ModelCard {
    Words.present("Model card", "uri", uri);
    Words.present("Model card", "version", version);
    missing = List.copyOf(missing);
  }
}
