package org.compend.press.font;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A font file's outer structure, ISO/IEC 14496-22: its tables, names, and which characters it has.
 *
 * <p>Reads from a buffer that may be a mapped file, so that of a large font only what is asked for
 * is read. Not safe for use by several threads at once.
 */
final class Sfnt {
  private static final int COLLECTION = tag("ttcf");
  private static final int CMAP = tag("cmap");
  private static final int NAME = tag("name");
  private static final int OUTLINES = tag("CFF ");

  /**
   * What the large fonts of East Asia carry for columns that run downwards, and for old spellings.
   */
  private static final Set<String> OF_NO_USE_IN_LINES =
      Set.of("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG");

  private final ByteBuffer file;
  private final int version;
  private final Map<Integer, Table> tables = new LinkedHashMap<>();
  private @Nullable CharacterMap characters;

  private record Table(int offset, int length) {}

  private Sfnt(ByteBuffer file, int offset) {
    this.file = file;
    this.version = file.getInt(offset);
    int count = file.getShort(offset + 4) & 0xffff;
    for (int i = 0; i < count; i++) {
      int entry = offset + 12 + 16 * i;
      tables.put(file.getInt(entry), new Table(file.getInt(entry + 8), file.getInt(entry + 12)));
    }
  }

  /**
   * The fonts of a file: one, or the members of a collection.
   *
   * @throws IllegalArgumentException if it is no font file
   */
  static List<Sfnt> read(ByteBuffer file) {
    try {
      int magic = file.getInt(0);
      if (magic == COLLECTION) {
        List<Sfnt> members = new ArrayList<>();
        int count = file.getInt(8);
        for (int i = 0; i < count; i++) {
          members.add(new Sfnt(file, file.getInt(12 + 4 * i)));
        }
        return members;
      }
      if (magic != 0x00010000 && magic != tag("OTTO") && magic != tag("true")) {
        throw new IllegalArgumentException("not a TrueType or OpenType file");
      }
      return List.of(new Sfnt(file, 0));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the font file breaks off", e);
    }
  }

  /** Its full name, as {@code Noto Serif CJK SC}; empty where it has none. */
  String fullName() {
    Table names = tables.get(NAME);
    if (names == null) {
      return "";
    }
    int count = file.getShort(names.offset + 2) & 0xffff;
    int strings = names.offset + (file.getShort(names.offset + 4) & 0xffff);
    for (int i = 0; i < count; i++) {
      int record = names.offset + 6 + 12 * i;
      boolean windowsEnglish = file.getShort(record) == 3 && file.getShort(record + 4) == 0x409;
      if (windowsEnglish && file.getShort(record + 6) == 4) {
        byte[] name = new byte[file.getShort(record + 8) & 0xffff];
        file.get(strings + (file.getShort(record + 10) & 0xffff), name);
        return new String(name, StandardCharsets.UTF_16BE);
      }
    }
    return "";
  }

  /** The glyph of every character it has. */
  CharacterMap characters() {
    if (characters == null) {
      characters = readCharacters();
    }
    return characters;
  }

  private CharacterMap readCharacters() {
    CharacterMap glyphs = new CharacterMap();
    Table cmap = tables.get(CMAP);
    if (cmap == null) {
      return glyphs;
    }
    int count = file.getShort(cmap.offset + 2) & 0xffff;
    for (int i = 0; i < count; i++) {
      int record = cmap.offset + 4 + 8 * i;
      int platform = file.getShort(record);
      int encoding = file.getShort(record + 2);
      boolean unicode =
          (platform == 0 && encoding != 5) || (platform == 3 && (encoding == 1 || encoding == 10));
      if (unicode) {
        subtable(cmap.offset + file.getInt(record + 4), glyphs);
      }
    }
    return glyphs;
  }

  private void subtable(int at, CharacterMap glyphs) {
    switch (file.getShort(at)) {
      case 4 -> segments(at, glyphs);
      case 12 -> groups(at, glyphs);
      default -> {
        // Every Unicode font of today has one of the two.
      }
    }
  }

  private void segments(int at, CharacterMap glyphs) {
    int doubled = file.getShort(at + 6) & 0xffff;
    for (int i = 0; i < doubled; i += 2) {
      int end = file.getShort(at + 14 + i) & 0xffff;
      int start = file.getShort(at + 16 + doubled + i) & 0xffff;
      int delta = file.getShort(at + 16 + 2 * doubled + i);
      int rangeAt = at + 16 + 3 * doubled + i;
      int range = file.getShort(rangeAt) & 0xffff;
      for (int c = start; c <= end && c < 0xffff; c++) {
        int glyph = range == 0 ? c : file.getShort(rangeAt + range + 2 * (c - start)) & 0xffff;
        if (glyph != 0) {
          glyph = (glyph + delta) & 0xffff;
        }
        if (glyph != 0) {
          glyphs.put(c, glyph);
        }
      }
    }
  }

  private void groups(int at, CharacterMap glyphs) {
    int count = file.getInt(at + 12);
    for (int i = 0; i < count; i++) {
      int group = at + 16 + 12 * i;
      int start = file.getInt(group);
      int end = Math.min(file.getInt(group + 4), Character.MAX_CODE_POINT);
      int glyph = file.getInt(group + 8);
      for (int c = start; c <= end; c++) {
        if (glyph + c - start != 0) {
          glyphs.put(c, glyph + c - start);
        }
      }
    }
  }

  /** One of its tables; empty where it has none of this tag. */
  ByteBuffer table(String tag) {
    Table table = tables.get(tag(tag));
    return table == null ? ByteBuffer.allocate(0) : file.slice(table.offset, table.length);
  }

  /**
   * The font as a file of its own.
   *
   * @param wanted what its character map is to say in place of what it says; what lies beyond the
   *     Basic Multilingual Plane is left out
   */
  byte[] alone(CharacterMap wanted) {
    return file(tables(wanted));
  }

  /**
   * The same with the outlines of these characters alone, and without what puts others in their
   * place: a font of East Asia is twenty megabytes, of which a text needs a few hundred kilobytes.
   */
  byte[] thinned(CharacterMap wanted) {
    Map<Integer, ByteBuffer> content = tables(wanted);
    OF_NO_USE_IN_LINES.forEach(tag -> content.remove(tag(tag)));
    ByteBuffer outlines = content.get(OUTLINES);
    if (outlines != null) {
      BitSet others = new BitSet();
      others.set(1, 1 << 16);
      wanted.forEach((_, glyph) -> others.clear(glyph));
      new CompactOutlines(outlines).without(others).ifPresent(thin -> content.put(OUTLINES, thin));
    }
    return file(content);
  }

  private Map<Integer, ByteBuffer> tables(CharacterMap wanted) {
    Map<Integer, ByteBuffer> content = new TreeMap<>(Integer::compareUnsigned);
    tables.forEach((tag, table) -> content.put(tag, file.slice(table.offset, table.length)));
    content.put(CMAP, ByteBuffer.wrap(characterMap(wanted)));
    return content;
  }

  private byte[] file(Map<Integer, ByteBuffer> content) {
    int head = 12 + 16 * content.size();
    int size = head + content.values().stream().mapToInt(t -> (t.remaining() + 3) & ~3).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(version).putShort((short) content.size());
    int power = Integer.highestOneBit(content.size());
    out.putShort((short) (16 * power))
        .putShort((short) Integer.numberOfTrailingZeros(power))
        .putShort((short) (16 * (content.size() - power)));
    int at = head;
    for (Map.Entry<Integer, ByteBuffer> table : content.entrySet()) {
      int length = table.getValue().remaining();
      out.putInt(table.getKey()).putInt(0).putInt(at).putInt(length);
      out.put(at, table.getValue(), table.getValue().position(), length);
      at += (length + 3) & ~3;
    }
    return out.array();
  }

  /** A character map of format 4. */
  private static byte[] characterMap(CharacterMap characters) {
    List<int[]> segments = new ArrayList<>();
    characters.forEach((character, glyph) -> {
      if (character > 0xffff) {
        return;
      }
      int[] last = segments.isEmpty() ? null : segments.getLast();
      if (last != null && character == last[1] + 1 && glyph - character == last[2]) {
        last[1] = character;
      } else {
        segments.add(new int[] {character, character, glyph - character});
      }
    });
    segments.add(new int[] {0xffff, 0xffff, 1});
    int count = segments.size();
    ByteBuffer out = ByteBuffer.allocate(12 + 16 + 8 * count);
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) 1).putInt(12);
    int power = Integer.highestOneBit(count);
    out.putShort((short) 4).putShort((short) (16 + 8 * count)).putShort((short) 0);
    out.putShort((short) (2 * count)).putShort((short) (2 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (2 * (count - power)));
    segments.forEach(segment -> out.putShort((short) segment[1]));
    out.putShort((short) 0);
    segments.forEach(segment -> out.putShort((short) segment[0]));
    segments.forEach(segment -> out.putShort((short) segment[2]));
    segments.forEach(_ -> out.putShort((short) 0));
    return out.array();
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
