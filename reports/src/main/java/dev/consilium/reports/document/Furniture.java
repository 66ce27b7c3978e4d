package dev.consilium.reports.document;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the text on every page. A reader that hears the report skips it, so whatever
 * matters is said in the text too.
 *
 * @param headerStart top left
 * @param headerEnd top right, such as case, version and draft
 * @param footerStart bottom left
 * @param pageOf bottom right, with {@code {page}} and {@code {pages}} in it
 * @param watermark a word across each page, or null for none
 * @param notice a line of its own above the header, or null for none
 */
public record Furniture(
    String headerStart,
    String headerEnd,
    String footerStart,
    String pageOf,
    @Nullable String watermark,
    @Nullable String notice) {

  // "Page 3" alone does not tell whether a page is lost.
  public Furniture {
    if (!pageOf.contains("{page}") || !pageOf.contains("{pages}")) {
      throw new IllegalArgumentException("Furniture: the page pattern lacks {page} or {pages}"
          + " [page-of-pages]. Give both, such as 'Page {page} of {pages}'.");
    }
    if (watermark != null && (watermark.isBlank() || watermark.length() > 24)) {
      throw new IllegalArgumentException("Furniture: the watermark is blank or over 24 characters"
          + " [watermark-length]. Give a word such as DRAFT, or null.");
    }
  }

  /**
   * Makes furniture without a notice.
   *
   * @param headerStart top left
   * @param headerEnd top right
   * @param footerStart bottom left
   * @param pageOf bottom right, with {@code {page}} and {@code {pages}} in it
   * @param watermark a word across each page, or null for none
   */
  public Furniture(
      String headerStart,
      String headerEnd,
      String footerStart,
      String pageOf,
      @Nullable String watermark) {
    this(headerStart, headerEnd, footerStart, pageOf, watermark, null);
  }

  /** Says what it is only. */
  @Override
  public String toString() {
    return "Furniture";
  }
}
