package dev.consilium.fhir.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes over values that nothing reads: they must be JSON all the same, without a name twice. */
final class JsonPass {

  /** Hears of a name that an object has twice. */
  interface Twice {
    /** The path leads from the value passed over to the second of the two. */
    void twice(String path);
  }

  /** An open object or array: where its names begin, and a bit for each of them. */
  private static final class Frame {
    private boolean array;
    private int start;
    private long bits;
    private @Nullable Set<String> many;
  }

  // Objects of so many members are searched by hash.
  private static final int FEW = 32;

  private final JsonScanner scanner;
  private final long most;
  private final List<Frame> frames = new ArrayList<>();
  private Frame top = new Frame();
  private int open;
  private String[] names = new String[64];
  private int count;

  JsonPass(JsonScanner scanner, long most) {
    this.scanner = scanner;
    this.most = most;
    Arrays.fill(names, "");
  }

  /** Passes over the value with that first byte, on which the scanner stands. */
  void value(int first, Twice twice) throws IOException {
    open = 0;
    count = 0;
    for (var c = first; c >= 0; ) {
      var opened = c == '{' || c == '[';
      if (opened) {
        open(c == '[');
      } else if (c == '"') {
        scanner.string(false);
      } else if (JsonScanner.isNumber(c)) {
        scanner.number();
      } else {
        scanner.literal(c);
      }
      c = behind(opened, twice);
    }
  }

  /** Goes on to the next value and gives its first byte; -1 when all is passed. */
  private int behind(boolean opened, Twice twice) throws IOException {
    var fresh = opened;
    while (open > 0) {
      var c = scanner.next();
      if (c == (top.array ? ']' : '}')) {
        close();
        fresh = false;
        continue;
      }
      if (!fresh) {
        if (c != ',') {
          throw scanner.broken(c);
        }
        scanner.at++;
        c = scanner.next();
      }
      if (top.array) {
        return scanner.begun(c);
      }
      name(scanner.name(c), twice);
      return scanner.value();
    }
    return -1;
  }

  private void open(boolean array) throws IOException {
    scanner.at++;
    scanner.deeper();
    if (open == frames.size()) {
      frames.add(new Frame());
    }
    top = frames.get(open++);
    top.array = array;
    top.start = count;
    top.bits = 0;
    top.many = null;
  }

  private void close() {
    scanner.at++;
    scanner.shallower();
    count = top.start;
    open--;
    if (open > 0) {
      top = frames.get(open - 1);
    }
  }

  private void name(String name, Twice twice) throws IOException {
    var bit = Element.bit(name);
    if ((top.bits & bit) != 0 && has(name)) {
      twice.twice(path(name));
      return;
    }
    top.bits |= bit;
    if (top.many != null) {
      top.many.add(name);
    }
    if (count == names.length) {
      if (count > most) {
        throw BrokenJson.beyondLimits();
      }
      names = Arrays.copyOf(names, count * 2);
    }
    names[count++] = name;
  }

  private boolean has(String name) {
    if (top.many == null && count - top.start > FEW) {
      top.many = new HashSet<>(Arrays.asList(names).subList(top.start, count));
    }
    if (top.many != null) {
      return top.many.contains(name);
    }
    for (var i = count - 1; i >= top.start; i--) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private String path(String last) {
    var path = new StringBuilder();
    for (var i = 1; i < open; i++) {
      if (!frames.get(i - 1).array) {
        path.append(Mappings.safe(names[frames.get(i).start - 1])).append('.');
      }
    }
    return path.append(Mappings.safe(last)).toString();
  }
}
