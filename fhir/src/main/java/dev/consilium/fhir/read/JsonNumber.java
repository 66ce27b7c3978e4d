package dev.consilium.fhir.read;

/** Tells JSON's numbers from what only looks like one (RFC 8259, section 6). */
final class JsonNumber {

  private JsonNumber() {}

  static boolean is(byte[] bytes, int from, int to) {
    var i = from < to && bytes[from] == '-' ? from + 1 : from;
    var whole = digits(bytes, i, to);
    if (whole == i || (bytes[i] == '0' && whole > i + 1)) {
      return false;
    }
    i = whole;
    if (i < to && bytes[i] == '.') {
      var fraction = digits(bytes, i + 1, to);
      if (fraction == i + 1) {
        return false;
      }
      i = fraction;
    }
    if (i < to && (bytes[i] == 'e' || bytes[i] == 'E')) {
      i++;
      i += i < to && (bytes[i] == '+' || bytes[i] == '-') ? 1 : 0;
      var exponent = digits(bytes, i, to);
      if (exponent == i) {
        return false;
      }
      i = exponent;
    }
    return i == to;
  }

  private static int digits(byte[] bytes, int from, int to) {
    var i = from;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i;
  }
}
