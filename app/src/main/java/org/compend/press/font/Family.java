package org.compend.press.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A family of faces that have the same characters.
 *
 * <p>Equal to another where it has the same name. Not safe for use by several threads at once.
 */
public final class Family {
  /** Where characters beyond the Basic Multilingual Plane are put by {@link #encoded}. */
  private static final int FIRST_STAND_IN = 0xE000;

  private static final int LAST_STAND_IN = 0xF8FF;

  /**
   * The letters and signs of the West are always kept: engines set hyphens and dots of their own.
   */
  private static final int END_OF_LATIN = 0x0250;

  /** So are marks and brackets, which are turned about where text runs from right to left. */
  private static final int FIRST_MARK = 0x2000;

  private static final int END_OF_MARKS = 0x3040;

  /** And the signs of ligatures, by which engines name what they have made of letters. */
  private static final int FIRST_LIGATURE = 0xFB00;

  private static final int END_OF_LIGATURES = 0xFB07;

  private static final int HAN = 0x4E00;
  private static final int HANGUL = 0xAC00;

  private final String name;
  private final List<Face> faces;
  private final Map<Face, Sfnt> fonts = new HashMap<>();
  private final BitSet used = new BitSet();
  private final SortedMap<Integer, Integer> standIns = new TreeMap<>();
  private final SortedMap<Integer, Integer> glyphStandIns = new TreeMap<>();
  private @Nullable Shaper shaper;
  private int next = FIRST_STAND_IN;

  Family(String name, List<Face> faces) {
    this.name = name;
    this.faces = List.copyOf(faces);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The cut that comes nearest to what is wanted. */
  public Face face(boolean bold, boolean italic) {
    return faces.stream()
        .min(
            Comparator.comparingInt(
                face -> (face.bold() == bold ? 0 : 2) + (face.italic() == italic ? 0 : 1)))
        .orElseThrow();
  }

  /** Its faces. */
  public List<Face> faces() {
    return faces;
  }

  /** Whether it has a glyph for a character. */
  public boolean has(int character) {
    return font(face(false, false)).characters().glyph(character) != 0;
  }

  /** Whether it has the ideographs of East Asia. */
  public boolean isIdeographic() {
    return has(HAN);
  }

  /**
   * Text as {@link #open} will have it: each character beyond the Basic Multilingual Plane becomes
   * one of that plane's private use area, the same each time.
   */
  public String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          if (character < 0x10000) {
            used.set(character);
            encoded.append((char) character);
          } else {
            encoded.appendCodePoint(standIns.computeIfAbsent(character, _ -> free()));
          }
        });
    return encoded.toString();
  }

  /**
   * A word of a script whose letters join and change places, as the glyphs that stand on the line:
   * each a private use character under which {@link #open} has that glyph.
   *
   * <p>The faces of a family are taken to number their glyphs alike, as all of Noto do.
   */
  public String shaped(String word) {
    if (shaper == null) {
      Sfnt font = font(face(false, false));
      shaper = new Shaper(font.alone(font.characters()));
    }
    StringBuilder glyphs = new StringBuilder();
    for (int glyph : shaper.glyphs(word)) {
      glyphs.appendCodePoint(glyphStandIns.computeIfAbsent(glyph, _ -> free()));
    }
    return glyphs.toString();
  }

  private int free() {
    while (next <= LAST_STAND_IN && has(next)) {
      next++;
    }
    if (next > LAST_STAND_IN) {
      throw new IllegalStateException(name + " has too many rare characters at once");
    }
    return next++;
  }

  /**
   * A face as a font file of its own, with what has been {@link #encoded} and {@link #shaped} so
   * far and the characters that any text may need beside.
   */
  public byte[] open(Face face) {
    Sfnt font = font(face);
    CharacterMap all = font.characters();
    CharacterMap wanted = new CharacterMap();
    all.forEach((character, glyph) -> {
      boolean always =
          character < END_OF_LATIN
              || (character >= FIRST_MARK && character < END_OF_MARKS)
              || (character >= FIRST_LIGATURE && character < END_OF_LIGATURES);
      if (always || used.get(character)) {
        wanted.put(character, glyph);
      }
    });
    standIns.forEach((character, standIn) -> {
      if (all.glyph(character) != 0) {
        wanted.put(standIn, all.glyph(character));
      }
    });
    glyphStandIns.forEach((glyph, standIn) -> wanted.put(standIn, glyph));
    return has(HAN) || has(HANGUL) ? font.thinned(wanted) : font.alone(wanted);
  }

  /** What each glyph of a face stands for. */
  public GlyphText text(Face face) {
    Sfnt font = font(face);
    return GlyphText.of(font.characters(), font.table("GSUB"));
  }

  private Sfnt font(Face face) {
    return fonts.computeIfAbsent(face, Family::read);
  }

  private static Sfnt read(Face face) {
    List<Sfnt> members = Sfnt.read(content(face));
    return members.stream()
        .filter(member -> members.size() == 1 || member.fullName().equals(face.member()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no font called " + face.member() + " in " + face.location()));
  }

  private static ByteBuffer content(Face face) {
    try {
      if ("file".equals(face.location().getScheme())) {
        try (FileChannel file =
            FileChannel.open(Path.of(face.location()), StandardOpenOption.READ)) {
          return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
      }
      try (InputStream in = face.open()) {
        return ByteBuffer.wrap(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + face.location() + " cannot be read", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Family family && family.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
