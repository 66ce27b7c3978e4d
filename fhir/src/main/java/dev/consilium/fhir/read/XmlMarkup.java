package dev.consilium.fhir.read;

/** Knows start tags from everything else in XML (XML 1.0, section 2.4), byte by byte. */
final class XmlMarkup {

  /** What a byte brings about. */
  enum Found {
    GOES_ON,
    /** A start tag is whole. */
    TAG_ENDS,
    /** The value of an element named data begins with the next byte. */
    VALUE_BEGINS
  }

  private enum State {
    TEXT,
    OPENED,
    NAME,
    TAG,
    QUOTED,
    END,
    BANG,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  // Longer names are none that matters; what is kept of them stays bounded.
  private static final int LONGEST = 256;
  private static final String CDATA_START = "[CDATA[";

  private State state = State.TEXT;
  private final StringBuilder name = new StringBuilder();
  private final StringBuilder attribute = new StringBuilder();
  private int quote;
  private int last;
  private int before;
  private boolean fresh;

  boolean isText() {
    return state == State.TEXT;
  }

  /** The tag is over, wherever its bytes went. */
  void text() {
    state = State.TEXT;
  }

  /** The name of the tag that was opened last, with its prefix. */
  String name() {
    return name.toString();
  }

  /** The sign that ends the value. */
  int quote() {
    return quote;
  }

  Found step(int next) {
    var found = switch (state) {
      case TEXT -> {
        state = next == '<' ? State.OPENED : State.TEXT;
        yield Found.GOES_ON;
      }
      case OPENED -> opened(next);
      case NAME, TAG -> tag(next);
      case QUOTED -> quoted(next);
      case BANG -> bang(next);
      case END -> until(next == '>');
      case COMMENT -> until(next == '>' && last == '-' && before == '-');
      case CDATA -> until(next == '>' && last == ']' && before == ']');
      case INSTRUCTION -> until(next == '>' && last == '?');
    };
    before = fresh ? 0 : last;
    last = fresh ? 0 : next;
    fresh = false;
    return found;
  }

  private Found until(boolean over) {
    state = over ? State.TEXT : state;
    return Found.GOES_ON;
  }

  private Found opened(int next) {
    name.setLength(0);
    attribute.setLength(0);
    state = switch (next) {
      case '/' -> State.END;
      case '?' -> State.INSTRUCTION;
      case '!' -> State.BANG;
      default -> State.NAME;
    };
    if (state == State.NAME) {
      name.append((char) next);
    }
    return Found.GOES_ON;
  }

  private Found tag(int next) {
    if (next == '>') {
      state = State.TEXT;
      return Found.TAG_ENDS;
    }
    if (next == '"' || next == '\'') {
      quote = next;
      var value = attribute.toString().equals("value") && isData();
      state = State.QUOTED;
      return value ? Found.VALUE_BEGINS : Found.GOES_ON;
    }
    if (next <= ' ' || next == '/') {
      state = State.TAG;
    } else if (state == State.NAME) {
      add(name, next);
    } else if (next != '=') {
      add(attribute, next);
    }
    return Found.GOES_ON;
  }

  private boolean isData() {
    var colon = name.indexOf(":");
    return name.substring(colon + 1).equals("data");
  }

  private static void add(StringBuilder to, int next) {
    if (to.length() < LONGEST) {
      to.append((char) next);
    }
  }

  private Found quoted(int next) {
    if (next == quote) {
      attribute.setLength(0);
      state = State.TAG;
    }
    return Found.GOES_ON;
  }

  private Found bang(int next) {
    add(name, next);
    var text = name.toString();
    if (text.equals("--")) {
      state = State.COMMENT;
      // The two dashes that open a comment do not close it.
      fresh = true;
    } else if (text.equals(CDATA_START)) {
      state = State.CDATA;
    } else if (next == '>') {
      state = State.TEXT;
    }
    return Found.GOES_ON;
  }
}
