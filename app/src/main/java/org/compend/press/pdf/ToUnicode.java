package org.compend.press.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what the codes of a font stand for as a ToUnicode CMap (ISO 32000-1, 9.10.3). */
final class ToUnicode {
  private static final int MOST_IN_A_BLOCK = 100;

  private ToUnicode() {}

  /** The map of codes of two bytes to their text. */
  static String of(Map<Integer, String> texts) {
    StringBuilder map =
        new StringBuilder(
            """
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
    List<Map.Entry<Integer, String>> entries = new ArrayList<>(texts.entrySet());
    for (int i = 0; i < entries.size(); i += MOST_IN_A_BLOCK) {
      List<Map.Entry<Integer, String>> block =
          entries.subList(i, Math.min(entries.size(), i + MOST_IN_A_BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> entry : block) {
        map.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()))
            .append(
                HexFormat.of()
                    .withUpperCase()
                    .formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE)))
            .append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append(
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """)
        .toString();
  }
}
