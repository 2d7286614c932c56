package org.compend.press.font;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What characters each glyph of a font stands for: those of its character map, and those that its
 * substitutions (OpenType GSUB: single, multiple, alternate, ligature) make of them.
 */
public final class GlyphText {
  /** Stands for nothing of its own; a glyph without any text is not allowed. */
  private static final String JOINER = "\u200d";

  /** Glyph and character of every entry of the map in one number, ordered. */
  private final long[] direct;

  private final Map<Integer, int[]> made = new HashMap<>();

  private GlyphText(long[] direct) {
    this.direct = direct;
  }

  static GlyphText of(CharacterMap characters, ByteBuffer gsub) {
    LongStream.Builder direct = LongStream.builder();
    characters.forEach((character, glyph) -> direct.add(((long) glyph << 32) | character));
    GlyphText text = new GlyphText(direct.build().sorted().toArray());
    if (gsub.remaining() > 10) {
      text.lookups(gsub);
    }
    return text;
  }

  /** The characters of a glyph; {@code null} where it stands for none. */
  public @Nullable String of(int glyph) {
    return of(glyph, 0);
  }

  /**
   * The text of each code of a subset.
   *
   * @param subset the code of each glyph that is in it
   */
  public Map<Integer, String> ofCodes(Map<Integer, Integer> subset) {
    Map<Integer, String> texts = new TreeMap<>();
    subset.forEach((glyph, code) -> {
      String text = of(glyph);
      texts.put(code, text == null ? JOINER : text);
    });
    return texts;
  }

  private @Nullable String of(int glyph, int depth) {
    List<Integer> characters = direct(glyph);
    if (!characters.isEmpty()) {
      return best(characters);
    }
    int[] parts = made.get(glyph);
    if (parts == null || depth > 8) {
      return null;
    }
    if (parts.length == 0) {
      return JOINER;
    }
    StringBuilder all = new StringBuilder();
    for (int part : parts) {
      String text = of(part, depth + 1);
      if (text == null) {
        return null;
      }
      all.append(text);
    }
    return all.toString();
  }

  /** The characters that the map gives a glyph. */
  private List<Integer> direct(int glyph) {
    int at = Arrays.binarySearch(direct, (long) glyph << 32);
    List<Integer> characters = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at; i < direct.length && direct[i] >> 32 == glyph; i++) {
      characters.add((int) direct[i]);
    }
    return characters;
  }

  /** A letter rather than the compatibility character that looks like it: 文 rather than ⽂. */
  private static String best(List<Integer> characters) {
    String fallback = "";
    for (int character : characters) {
      String text = Character.toString(character);
      if (Normalizer.isNormalized(text, Normalizer.Form.NFKC)
          && Character.getType(character) != Character.PRIVATE_USE) {
        return text;
      }
      if (fallback.isEmpty()) {
        fallback = plain(text);
      }
    }
    return fallback;
  }

  /** Presentation forms, such as the ligature ﬁ, become the letters they are made of. */
  private static String plain(String text) {
    int character = text.codePointAt(0);
    boolean presentation =
        (character >= 0xFB00 && character <= 0xFDFF)
            || (character >= 0xFE70 && character <= 0xFEFC)
            || (character >= 0x2F00 && character <= 0x2FDF);
    return presentation ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  private void lookups(ByteBuffer gsub) {
    int list = at(gsub, 8);
    int count = at(gsub, list);
    for (int i = 0; i < count; i++) {
      int lookup = list + at(gsub, list + 2 + 2 * i);
      int type = at(gsub, lookup);
      int subtables = at(gsub, lookup + 4);
      for (int j = 0; j < subtables; j++) {
        int subtable = lookup + at(gsub, lookup + 6 + 2 * j);
        if (type == 7) {
          substitution(gsub, at(gsub, subtable + 2), subtable + gsub.getInt(subtable + 4));
        } else {
          substitution(gsub, type, subtable);
        }
      }
    }
  }

  private void substitution(ByteBuffer gsub, int type, int at) {
    switch (type) {
      case 1 -> {
        List<Integer> covered = coverage(gsub, at + at(gsub, at + 2));
        boolean delta = at(gsub, at) == 1;
        for (int i = 0; i < covered.size(); i++) {
          int to = delta ? (covered.get(i) + at(gsub, at + 4)) & 0xffff : at(gsub, at + 6 + 2 * i);
          made.putIfAbsent(to, new int[] {covered.get(i)});
        }
      }
      case 2 -> {
        List<Integer> covered = coverage(gsub, at + at(gsub, at + 2));
        for (int i = 0; i < covered.size(); i++) {
          int sequence = at + at(gsub, at + 6 + 2 * i);
          for (int j = 0; j < at(gsub, sequence); j++) {
            // The first part speaks for the whole; what follows it is a dot or a stretch of it.
            made.putIfAbsent(
                at(gsub, sequence + 2 + 2 * j), j == 0 ? new int[] {covered.get(i)} : new int[0]);
          }
        }
      }
      case 3 -> {
        List<Integer> covered = coverage(gsub, at + at(gsub, at + 2));
        for (int i = 0; i < covered.size(); i++) {
          int set = at + at(gsub, at + 6 + 2 * i);
          for (int j = 0; j < at(gsub, set); j++) {
            made.putIfAbsent(at(gsub, set + 2 + 2 * j), new int[] {covered.get(i)});
          }
        }
      }
      case 4 -> ligatures(gsub, at);
      default -> {
        // Contextual substitutions only call the others.
      }
    }
  }

  private void ligatures(ByteBuffer gsub, int at) {
    List<Integer> covered = coverage(gsub, at + at(gsub, at + 2));
    for (int i = 0; i < covered.size(); i++) {
      int set = at + at(gsub, at + 6 + 2 * i);
      for (int j = 0; j < at(gsub, set); j++) {
        int ligature = set + at(gsub, set + 2 + 2 * j);
        int[] parts = new int[at(gsub, ligature + 2)];
        parts[0] = covered.get(i);
        for (int k = 1; k < parts.length; k++) {
          parts[k] = at(gsub, ligature + 2 + 2 * k);
        }
        made.putIfAbsent(at(gsub, ligature), parts);
      }
    }
  }

  private static List<Integer> coverage(ByteBuffer gsub, int at) {
    List<Integer> glyphs = new ArrayList<>();
    int count = at(gsub, at + 2);
    for (int i = 0; i < count; i++) {
      if (at(gsub, at) == 1) {
        glyphs.add(at(gsub, at + 4 + 2 * i));
      } else {
        int end = at(gsub, at + 6 + 6 * i);
        for (int glyph = at(gsub, at + 4 + 6 * i); glyph <= end; glyph++) {
          glyphs.add(glyph);
        }
      }
    }
    return glyphs;
  }

  private static int at(ByteBuffer buffer, int index) {
    return buffer.getShort(index) & 0xffff;
  }
}
