package dev.consilium.fhir.dicom;

import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.io.IOException;

/** Walks the attributes of one data set, sequences included, and stops before the pixels. */
final class DataSetWalk {

  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_END = 0xFFFEE00D;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final int PIXELS = 0x7FE0;
  private static final int ITEM_GROUP = 0xFFFE;
  private static final int META_GROUP = 2;
  private static final long UNDEFINED = 0xFFFFFFFFL;
  private static final long OPEN = Long.MAX_VALUE;

  private final Octets in;
  private final Collected out;
  private final DicomLimits limits;
  private int last;

  /** One attribute's beginning. */
  private record Head(int tag, String vr, long length) {
    boolean isUndefined() {
      return length == UNDEFINED;
    }
  }

  DataSetWalk(Octets in, Collected out, DicomLimits limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
  }

  /** Reads group 0002, which is explicit and little endian whatever follows it. */
  void meta() throws IOException, Broken {
    while (Encoding.EXPLICIT.number(padded(in.peek(2)), 0, 2) == META_GROUP) {
      element(Encoding.EXPLICIT, 0, OPEN);
    }
  }

  void dataSet(Encoding encoding) throws IOException, Broken {
    while (!in.atEnd()) {
      var next = encoding.tag(padded(in.peek(4)), 0);
      if (next >>> 16 == PIXELS) {
        break;
      }
      if (Integer.compareUnsigned(next, last) < 0) {
        out.issue(Code.OUT_OF_ORDER, in.at(), next, "a lower tag follows a higher one");
      }
      last = next;
      element(encoding, 0, OPEN);
    }
    out.ended = true;
  }

  private static byte[] padded(byte[] bytes) {
    return bytes.length < 4 ? java.util.Arrays.copyOf(bytes, 4) : bytes;
  }

  private void element(Encoding encoding, int depth, long end) throws IOException, Broken {
    var start = in.at();
    var head = head(encoding);
    met(head, depth, start);
    if (head.isUndefined()) {
      undefined(encoding, head, depth);
    } else if (in.at() + head.length > end) {
      throw new Broken(Code.DAMAGED, head.tag, "the attribute is longer than its item");
    } else if (isSequence(head)) {
      defined(sequenceEncoding(encoding, head), depth, in.at() + head.length);
    } else {
      var wanted = depth == 0 ? DicomTag.of(head.tag) : java.util.Optional.<DicomTag>empty();
      if (wanted.isPresent()) {
        value(wanted.get(), head, start);
      } else {
        in.skip(head.length, head.tag);
      }
    }
  }

  private void met(Head head, int depth, long start) throws Broken {
    if (out.attributes.size() == limits.attributes()) {
      throw new Broken(Code.LIMIT, head.tag, "more than " + limits.attributes() + " attributes");
    }
    var length = head.isUndefined() ? -1 : head.length;
    out.attributes.add(new DicomAttribute(head.tag, head.vr, depth, start, length));
  }

  private Head head(Encoding encoding) throws IOException, Broken {
    var tag = tag(encoding);
    if (tag >>> 16 == ITEM_GROUP) {
      throw new Broken(Code.DAMAGED, tag, "an item's mark outside of a sequence");
    }
    if (!encoding.explicit()) {
      return new Head(tag, "", in.number(encoding, 4, tag));
    }
    var letters = in.take(2, tag);
    var vr = Encoding.vr(letters, 0);
    if (!Encoding.isRepresentation(vr)) {
      throw new Broken(Code.DAMAGED, tag, "no value representation where one belongs");
    }
    if (!Encoding.isLong(vr)) {
      return new Head(tag, vr, in.number(encoding, 2, tag));
    }
    in.skip(2, tag);
    return new Head(tag, vr, in.number(encoding, 4, tag));
  }

  private int tag(Encoding encoding) throws IOException, Broken {
    var group = in.number(encoding, 2, 0);
    return (int) ((group << 16) | in.number(encoding, 2, 0));
  }

  // Without a dictionary, only its first item tells a sequence whose representation is not said.
  private boolean isSequence(Head head) throws IOException, Broken {
    if (!head.vr.isEmpty() && !head.vr.equals("UN")) {
      return head.vr.equals("SQ");
    }
    return head.length >= 8
        && DicomTag.of(head.tag).isEmpty()
        && Encoding.IMPLICIT.tag(padded(in.peek(4)), 0) == ITEM;
  }

  // Who does not know a representation copies the sequence as implicit little endian (PS3.5
  // §6.2.2).
  private static Encoding sequenceEncoding(Encoding encoding, Head head) {
    return head.vr.equals("UN") ? Encoding.IMPLICIT : encoding;
  }

  private void undefined(Encoding encoding, Head head, int depth) throws IOException, Broken {
    switch (head.vr) {
      case "SQ", "UN", "" -> sequence(sequenceEncoding(encoding, head), depth, OPEN, false);
      case "OB", "OW" -> sequence(encoding, depth, OPEN, true);
      default -> throw new Broken(Code.DAMAGED, head.tag, "a value without a length");
    }
  }

  private void defined(Encoding encoding, int depth, long end) throws IOException, Broken {
    try {
      sequence(encoding, depth, end, false);
    } catch (Broken e) {
      if (!e.canGoOn() || in.at() > end) {
        throw e;
      }
      out.issue(e.code, in.at(), e.tag, e.detail());
      in.skip(end - in.at(), e.tag);
    }
  }

  private void sequence(Encoding encoding, int depth, long end, boolean fragments)
      throws IOException, Broken {
    if (depth >= limits.depth()) {
      throw new Broken(Code.LIMIT, 0, "more than " + limits.depth() + " sequences in each other");
    }
    while (in.at() < end) {
      var start = in.at();
      var tag = tag(encoding);
      var head = new Head(tag, "", in.number(encoding, 4, tag));
      if (tag == SEQUENCE_END) {
        return;
      }
      if (tag != ITEM || (!head.isUndefined() && in.at() + head.length > end)) {
        throw new Broken(Code.DAMAGED, tag, "no item, or a too long one, in a sequence");
      }
      met(head, depth + 1, start);
      if (fragments) {
        in.skip(head.length, tag);
      } else {
        item(encoding, depth + 1, head.isUndefined() ? end : in.at() + head.length, head);
      }
    }
  }

  private void item(Encoding encoding, int depth, long end, Head head) throws IOException, Broken {
    while (in.at() < end) {
      if (head.isUndefined() && encoding.tag(padded(in.peek(4)), 0) == ITEM_END) {
        in.skip(8, ITEM_END);
        return;
      }
      element(encoding, depth, end);
    }
  }

  private void value(DicomTag tag, Head head, long start) throws IOException, Broken {
    if (head.length > limits.values() - out.kept) {
      out.issue(Code.LIMIT, start, head.tag, "values of more than " + limits.values() + " bytes");
      in.skip(head.length, head.tag);
      return;
    }
    out.kept += (int) head.length;
    out.value(tag, head.vr, in.take((int) head.length, head.tag), start);
  }
}
