package dev.consilium.core.quality;

import dev.consilium.core.opinion.Reference;
import java.util.regex.Pattern;

/** What a locator must look like so that a reader can resolve it. */
final class ReferenceForm {

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");

  private ReferenceForm() {}

  static boolean fits(Reference reference) {
    return switch (reference.kind()) {
      case DOI -> DOI.matcher(reference.locator()).matches();
      case PMID -> PMID.matcher(reference.locator()).matches();
      case URL -> URL.matcher(reference.locator()).matches();
      case GUIDELINE -> true;
    };
  }
}
