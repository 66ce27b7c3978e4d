package dev.consilium.core.specialist;

/**
 * How much work a specialist takes.
 *
 * @param open cases in hand, 0 or more
 * @param most cases at one time, 0 or more
 * @param accepting false while the specialist takes no new case
 */
public record Capacity(int open, int most, boolean accepting) {

  // A negative count can only be a reader's mistake.
  public Capacity {
    if (open < 0 || most < 0) {
      throw new IllegalArgumentException(
          "Capacity: " + open + " of " + most + " [capacity-range]. Give 0 or more for both.");
    }
  }

  /**
   * Tells how many more cases fit.
   *
   * @return 0 when none or not accepting
   */
  public int free() {
    return accepting ? Math.max(0, most - open) : 0;
  }
}
