package dev.consilium.reports.document;

import java.util.List;
import java.util.Locale;

/**
 * A whole report, before it has pages. Immutable and safe to share between threads.
 *
 * @param language of all text; readers speak in it
 * @param author who is named in the file's properties: the program, never the patient
 * @param furniture what stands around the text
 * @param blocks a {@link Title}, then the rest; heading levels go down one at a time
 * @param attachments files inside the report; may be empty
 */
public record ReportDocument(
    Locale language,
    String author,
    Furniture furniture,
    List<Block> blocks,
    List<Attachment> attachments) {

  // Each of these would make a file that fails PDF/UA: refuse before a page is laid out.
  public ReportDocument {
    blocks = List.copyOf(blocks);
    attachments = List.copyOf(attachments);
    if (language.getLanguage().isEmpty() || author.isBlank()) {
      throw new IllegalArgumentException("Report: language or author is empty [report-named]."
          + " Give a locale with a language, and the program's name.");
    }
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Title)) {
      throw new IllegalArgumentException(
          "Report: the first block is not a title [title-first]. Start with a title.");
    }
    checkOutline(blocks);
    if (attachments.stream().map(Attachment::name).distinct().count() < attachments.size()) {
      throw new IllegalArgumentException(
          "Report: two attachments share a name [attachment-unique]." + " Rename one of them.");
    }
  }

  private static void checkOutline(List<Block> blocks) {
    int level = 1;
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Title) {
        throw new IllegalArgumentException("Report: block " + (i + 1)
            + " is a second title [title-once]. Use headings within a report.");
      }
      if (blocks.get(i) instanceof Heading heading) {
        if (heading.level() > level + 1) {
          throw new IllegalArgumentException("Report: block " + (i + 1) + " is a heading of level "
              + heading.level() + " after level " + level
              + " [heading-skip]. Go down one level at a time.");
        }
        level = heading.level();
      }
    }
  }

  /**
   * Gives the report's name.
   *
   * @return the title block's text
   */
  public String title() {
    return ((Title) blocks.get(0)).text();
  }

  /** Says the number of blocks only. */
  @Override
  public String toString() {
    return "ReportDocument[" + blocks.size() + " blocks]";
  }
}
