package dev.consilium.fhir.read;

import java.io.IOException;

/** Ends the reading of a source; its message is for an issue and quotes nothing. */
final class BrokenJson extends IOException {

  private static final long serialVersionUID = 1L;

  private BrokenJson(String words) {
    super(words);
  }

  static BrokenJson syntax() {
    return new BrokenJson("no JSON");
  }

  static BrokenJson ended() {
    return new BrokenJson("the input ends within a value");
  }

  static BrokenJson beyondLimits() {
    return new BrokenJson("a name, text, number or nesting beyond every limit");
  }
}
