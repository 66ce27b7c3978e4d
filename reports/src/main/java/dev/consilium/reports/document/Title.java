package dev.consilium.reports.document;

/**
 * The report's name and the line beneath it; the first block of every report.
 *
 * @param text the name
 * @param subtitle one line, such as case and version
 */
public record Title(String text, String subtitle) implements Block {

  // A reader's window and its bookmarks show the title: blank would be nameless.
  public Title {
    if (text.isBlank() || subtitle.isBlank()) {
      throw new IllegalArgumentException(
          "Title: text or subtitle is blank [title-present]. Name the report and its case.");
    }
  }

  /** Says what it is only. */
  @Override
  public String toString() {
    return "Title";
  }
}
