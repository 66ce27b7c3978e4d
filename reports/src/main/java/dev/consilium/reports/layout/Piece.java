package dev.consilium.reports.layout;

import java.util.ArrayList;
import java.util.List;

/** Text of one tag on one page; one marked-content sequence in the file. */
public final class Piece {

  private final int page;
  private final Tag.Role role;
  private final List<Run> runs = new ArrayList<>();

  Piece(int page, Tag.Role role) {
    this.page = page;
    this.role = role;
  }

  void add(List<Run> more) {
    runs.addAll(more);
  }

  /**
   * Names the page.
   *
   * @return its number, counted from 0
   */
  public int page() {
    return page;
  }

  /**
   * Says what the text belongs to.
   *
   * @return the role of its tag
   */
  public Tag.Role role() {
    return role;
  }

  /**
   * Gives the text.
   *
   * @return runs in reading order, in page coordinates
   */
  public List<Run> runs() {
    return List.copyOf(runs);
  }
}
