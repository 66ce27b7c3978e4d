package dev.consilium.reports.layout;

import dev.consilium.reports.document.Callout;

/**
 * Sizes, colours and distances, in one place. Each ink keeps a contrast of 4.5 on what it is drawn
 * on; the bars beside boxes differ in grey as well. Points.
 */
final class Theme {

  static final double SIDE = 62;
  static final double TOP = 78;
  static final double BOTTOM = 66;
  /** A list of facts up to this height moves as one with heading and text. */
  static final double SHORT_LIST = 240;

  static final double HEADER_BASELINE = 44;
  static final double FOOTER_BASELINE = 38;

  static final Ink WHITE = Ink.of(0xFFFFFF);
  static final Ink TEXT = Ink.of(0x1B1F24);
  static final Ink MUTED = Ink.of(0x50575F);
  static final Ink ACCENT = Ink.of(0x1B4570);
  static final Ink HAIRLINE = Ink.of(0xC9D1DA);
  static final Ink RULE = Ink.of(0x8CA0B5);
  static final Ink HEAD_FILL = Ink.of(0xE8EEF4);
  static final Ink WATERMARK = Ink.of(0xEBEDF0);

  static final TextStyle TITLE = new TextStyle(Face.BOLD, 21, 26, ACCENT);
  static final TextStyle SUBTITLE = new TextStyle(Face.REGULAR, 11, 15, MUTED);
  static final TextStyle SECTION = new TextStyle(Face.BOLD, 13, 17, ACCENT);
  static final TextStyle SUBSECTION = new TextStyle(Face.BOLD, 10.5, 14.5, TEXT);
  static final TextStyle BODY = new TextStyle(Face.REGULAR, 10, 14.2, TEXT);
  static final TextStyle NOTE = new TextStyle(Face.REGULAR, 8.5, 11.8, MUTED);
  static final TextStyle TERM = new TextStyle(Face.BOLD, 9.2, 14.2, MUTED);
  static final TextStyle CAPTION = new TextStyle(Face.BOLD, 9, 12.5, TEXT);
  static final TextStyle CELL = new TextStyle(Face.REGULAR, 8.8, 12, TEXT);
  static final TextStyle CELL_HEAD = new TextStyle(Face.BOLD, 8.8, 12, ACCENT);
  static final TextStyle ROW_HEAD = new TextStyle(Face.BOLD, 8.8, 12, TEXT);
  static final TextStyle BOX_TITLE = new TextStyle(Face.BOLD, 11, 15, TEXT);
  static final TextStyle FURNITURE = new TextStyle(Face.REGULAR, 8, 10, MUTED);
  static final TextStyle STAMP = new TextStyle(Face.BOLD, 96, 96, WATERMARK);

  static final double BOX_PAD = 11;
  static final double BOX_INSET = 15;
  static final double BOX_BAR = 3.5;
  static final double CELL_PAD = 5;
  static final double TERM_SHARE = 0.30;
  static final double TERM_GAP = 12;

  private Theme() {}

  static TextStyle heading(int level) {
    return level == 2 ? SECTION : SUBSECTION;
  }

  static Ink fill(Callout.Tone tone) {
    return switch (tone) {
      case SUMMARY -> Ink.of(0xEEF3F8);
      case NOTE -> Ink.of(0xF4F5F7);
      case CAUTION -> Ink.of(0xFCF3E3);
      case DANGER -> Ink.of(0xFBEAE8);
    };
  }

  static Ink edge(Callout.Tone tone) {
    return switch (tone) {
      case SUMMARY -> ACCENT;
      case NOTE -> Ink.of(0x7A8794);
      case CAUTION -> Ink.of(0x9A5B00);
      case DANGER -> Ink.of(0x8E1414);
    };
  }
}
