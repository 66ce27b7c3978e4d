package dev.consilium.reports.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of the report's logical structure, grown while pages are filled.
 *
 * <p>A tag joins its parent when its first content is placed, so children stand in reading order.
 */
public final class Tag {

  /** What an element is (ISO 32000-1, 14.8.4). */
  public enum Role {
    DOCUMENT("Document"),
    SECT("Sect"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    P("P"),
    DIV("Div"),
    LIST("L"),
    ITEM("LI"),
    LABEL("Lbl"),
    BODY("LBody"),
    TABLE("Table"),
    CAPTION("Caption"),
    HEAD("THead"),
    ROWS("TBody"),
    ROW("TR"),
    HEADER("TH"),
    CELL("TD"),
    LINK("Link");

    private final String pdfName;

    Role(String pdfName) {
      this.pdfName = pdfName;
    }

    /**
     * Names the element type.
     *
     * @return the standard structure type
     */
    public String pdfName() {
      return pdfName;
    }
  }

  private final Role role;
  private final @Nullable Tag parent;
  private final String attribute;
  private final List<Object> kids = new ArrayList<>();
  private boolean attached;

  Tag(Role role, @Nullable Tag parent, String attribute) {
    this.role = role;
    this.parent = parent;
    this.attribute = attribute;
    this.attached = parent == null;
  }

  Tag(Role role, Tag parent) {
    this(role, parent, "");
  }

  static Tag heading(int level, Tag parent) {
    return new Tag(Role.valueOf("H" + level), parent);
  }

  /**
   * Says what the element is.
   *
   * @return its role
   */
  public Role role() {
    return role;
  }

  /**
   * Gives what the role alone does not say.
   *
   * @return a header's scope, a list's numbering, a table's summary, or nothing
   */
  public String attribute() {
    return attribute;
  }

  /**
   * Gives what is inside, in reading order.
   *
   * @return {@link Tag} and {@link Piece}
   */
  public List<Object> kids() {
    return List.copyOf(kids);
  }

  /** Joins the parent, and the parent its own, unless that has happened. */
  void attach() {
    if (!attached && parent != null) {
      attached = true;
      parent.attach();
      parent.kids.add(this);
    }
  }

  void add(Piece piece) {
    attach();
    kids.add(piece);
  }

  boolean endsWith(@Nullable Piece piece) {
    return piece != null && !kids.isEmpty() && kids.get(kids.size() - 1) == piece;
  }

  @Nullable
  Piece firstPiece() {
    for (var kid : kids) {
      var found = kid instanceof Piece piece ? piece : ((Tag) kid).firstPiece();
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
