package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Reference;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Writes a reference with a link to where it can be read. */
final class References {

  private References() {}

  static Phrase phrase(Reference reference) {
    var target = target(reference);
    var label = "[" + reference.id() + "] ";
    var place = reference.kind() + " " + reference.locator();
    return Phrase.of(
        Span.strong(label),
        Span.plain(reference.citation() + " "),
        target.isPresent() ? Span.link(place, target.get()) : Span.plain(place));
  }

  private static Optional<URI> target(Reference reference) {
    try {
      return switch (reference.kind()) {
        case DOI -> Optional.of(new URI("https", "doi.org", "/" + reference.locator(), null));
        case PMID ->
          Optional.of(
              new URI("https", "pubmed.ncbi.nlm.nih.gov", "/" + reference.locator() + "/", null));
        case URL -> Optional.of(new URI(reference.locator())).filter(References::isWeb);
        case GUIDELINE -> Optional.empty();
      };
    } catch (URISyntaxException e) {
      return Optional.empty(); // printed as text then
    }
  }

  private static boolean isWeb(URI uri) {
    return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
  }
}
