package dev.consilium.reports.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table that turns character identifiers back into text (ISO 32000-1, 9.10.3). */
final class ToUnicode {

  private static final int BLOCK = 100;

  private ToUnicode() {}

  static String of(Map<Integer, Integer> idsByCodePoint) {
    var map = new StringBuilder("""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    var entries = List.copyOf(idsByCodePoint.entrySet());
    for (int from = 0; from < entries.size(); from += BLOCK) {
      var block = entries.subList(from, Math.min(entries.size(), from + BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      for (var entry : block) {
        var utf16 = Character.toString(entry.getKey()).getBytes(StandardCharsets.UTF_16BE);
        map.append(String.format(Locale.ROOT, "<%04X> <", entry.getValue()))
            .append(HexFormat.of().withUpperCase().formatHex(utf16))
            .append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("""
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """).toString();
  }
}
