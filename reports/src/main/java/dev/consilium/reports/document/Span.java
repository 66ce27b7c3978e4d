package dev.consilium.reports.document;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style.
 *
 * @param text what is read; white space is one space, wherever it stands
 * @param style how it is set
 * @param target where a link leads; present exactly when the style is {@link Style#LINK}
 */
public record Span(String text, Style style, @Nullable URI target) {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  /** How a span is set. */
  public enum Style {
    /** As the text around it. */
    PLAIN,
    /** Bold. */
    STRONG,
    /** Italic. */
    EMPHASIS,
    /** Fixed width, for codes and hashes. */
    CODE,
    /** Leads to a page or a mailbox. */
    LINK
  }

  // A file: or javascript: target would make the archive run or read something.
  public Span {
    if ((style == Style.LINK) != (target != null)) {
      throw new IllegalArgumentException(
          "Span: style " + style + (target == null ? " without" : " with")
              + " a target [link-target]. Give a target to links, and to nothing else.");
    }
    if (target != null && (target.getScheme() == null || !SCHEMES.contains(target.getScheme()))) {
      throw new IllegalArgumentException(
          "Span: the target's scheme is not one of http, https, mailto"
              + " [link-scheme]. Link to a public page or write the address as text.");
    }
  }

  /**
   * Sets text as the text around it.
   *
   * @param text what is read
   * @return the span
   */
  public static Span plain(String text) {
    return new Span(text, Style.PLAIN, null);
  }

  /**
   * Sets text in bold.
   *
   * @param text what is read
   * @return the span
   */
  public static Span strong(String text) {
    return new Span(text, Style.STRONG, null);
  }

  /**
   * Sets text in italic.
   *
   * @param text what is read
   * @return the span
   */
  public static Span emphasis(String text) {
    return new Span(text, Style.EMPHASIS, null);
  }

  /**
   * Sets text in fixed width.
   *
   * @param text a code or a hash
   * @return the span
   */
  public static Span code(String text) {
    return new Span(text, Style.CODE, null);
  }

  /**
   * Makes a link.
   *
   * @param text what is read
   * @param target an http, https or mailto address
   * @return the span
   */
  public static Span link(String text, URI target) {
    return new Span(text, Style.LINK, target);
  }

  /** Says style and length only: the text may be a patient's. */
  @Override
  public String toString() {
    return "Span[" + style + ", " + text.length() + " characters]";
  }
}
