package dev.consilium.reports.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Short words for PDF objects. */
final class Cos {

  private Cos() {}

  static COSName name(String value) {
    return COSName.getPDFName(value);
  }

  static COSInteger number(long value) {
    return COSInteger.get(value);
  }

  static COSDictionary typed(String type) {
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, name(type));
    return dictionary;
  }

  static COSArray array(COSBase... items) {
    var array = new COSArray();
    for (var item : items) {
      array.add(item);
    }
    return array;
  }

  static COSArray numbers(double... values) {
    var array = new COSArray();
    for (double value : values) {
      array.add(new COSFloat((float) (Math.round(value * 100) / 100.0)));
    }
    return array;
  }

  /** Makes a dictionary that is written where it is used. */
  static COSDictionary inline() {
    var dictionary = new COSDictionary();
    dictionary.setDirect(true);
    return dictionary;
  }

  static COSStream stream(byte[] content) throws IOException {
    return stream(content, Map.of());
  }

  static COSStream stream(byte[] content, Map<String, Long> numbers) throws IOException {
    var stream = new COSStream();
    new TreeMap<>(numbers).forEach((key, value) -> stream.setItem(name(key), number(value)));
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }

  static COSStream plainStream(byte[] content) throws IOException {
    var stream = new COSStream();
    try (var out = stream.createOutputStream()) {
      out.write(content);
    }
    return stream;
  }
}
