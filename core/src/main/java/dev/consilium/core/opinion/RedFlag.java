package dev.consilium.core.opinion;

/**
 * A sign on which to seek care at once (section 14).
 *
 * @param sign what the patient may notice; never blank
 * @param action what to do then; never blank
 */
public record RedFlag(String sign, String action) {

  // A blank part would leave its reader guessing.
  public RedFlag {
    Text.present("Red flag", "sign", sign);
    Text.present("Red flag", "action", action);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "RedFlag";
  }
}
