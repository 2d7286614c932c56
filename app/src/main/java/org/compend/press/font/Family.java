package org.compend.press.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A family of faces that have the same characters.
 *
 * <p>Equal to another where it has the same name. Not safe for use by several threads at once.
 */
public final class Family {
  /** Where characters beyond the Basic Multilingual Plane are put by {@link #standIn}. */
  private static final int FIRST_STAND_IN = 0xE000;

  private static final int LAST_STAND_IN = 0xF8FF;

  private final String name;
  private final List<Face> faces;
  private final SortedMap<Integer, Integer> standIns = new TreeMap<>();
  private final SortedMap<Integer, Integer> glyphStandIns = new TreeMap<>();
  private @Nullable SortedMap<Integer, Integer> characters;
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
    if (characters == null) {
      characters = sfnt(face(false, false)).characters();
    }
    return characters.containsKey(character);
  }

  /**
   * A character of the Basic Multilingual Plane's private use area under which {@link #open} has
   * the glyph of one beyond that plane; the same each time.
   */
  public int standIn(int character) {
    return standIns.computeIfAbsent(character, _ -> free());
  }

  /**
   * A word of a script whose letters join and change places, as the glyphs that stand on the line:
   * each a private use character under which {@link #open} has that glyph.
   *
   * <p>The faces of a family are taken to number their glyphs alike, as all of Noto do.
   */
  public String shaped(String word) {
    if (shaper == null) {
      Sfnt font = sfnt(face(false, false));
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
   * A face as a font file of its own, its character map without what lies beyond the Basic
   * Multilingual Plane, but with every {@link #standIn} so far.
   */
  public byte[] open(Face face) {
    Sfnt font = sfnt(face);
    SortedMap<Integer, Integer> all = font.characters();
    SortedMap<Integer, Integer> plane = new TreeMap<>(all.headMap(0x10000));
    standIns.forEach((character, standIn) -> {
      Integer glyph = all.get(character);
      if (glyph != null) {
        plane.put(standIn, glyph);
      }
    });
    glyphStandIns.forEach((glyph, standIn) -> plane.put(standIn, glyph));
    return font.alone(plane);
  }

  /** What each glyph of a face stands for. */
  public GlyphText text(Face face) {
    Sfnt font = sfnt(face);
    return GlyphText.of(font.characters(), font.table("GSUB"));
  }

  static Sfnt sfnt(Face face) {
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
