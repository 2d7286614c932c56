package org.compend.press.epub;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.compend.Prose;
import org.compend.press.font.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * Sets lines of text in the typefaces that travel with the program and, for scripts that these
 * lack, in those of the system; characters that neither has are left out.
 */
final class Lettering {
  private static final List<Typeface> TRAVELLING =
      List.of(
          Typeface.SERIF,
          Typeface.ARABIC,
          Typeface.HEBREW,
          Typeface.DEVANAGARI,
          Typeface.MATH,
          Typeface.SYMBOLS,
          Typeface.EMOJI);

  /** Cuts that are not the plain one. */
  private static final Pattern SHADES =
      Pattern.compile("(?i)black|bold|light|thin|medium|italic|oblique|condensed|extra|demi");

  private final Graphics2D graphics;
  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Map<String, Font> fonts = new HashMap<>();
  private @Nullable List<Font> system;

  Lettering(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** Lines ready to be drawn. */
  final class Text {
    private final List<TextLayout> lines;
    private final float leading;
    private final int width;
    private final boolean whole;

    private Text(List<TextLayout> lines, float leading, int width, boolean whole) {
      this.lines = lines;
      this.leading = leading;
      this.width = width;
      this.whole = whole;
    }

    /** Whether all of the text is in the lines, and no word had to be broken. */
    boolean isWhole() {
      return whole;
    }

    int height() {
      return Math.round(lines.size() * leading);
    }

    /** Draws the lines below a height, from the left or to the right. */
    void draw(int x, int top, boolean atRight) {
      float y = top;
      for (TextLayout line : lines) {
        float at = atRight ? x + width - line.getVisibleAdvance() : x;
        line.draw(graphics, at, y + 0.78f * leading);
        y += leading;
      }
    }
  }

  /** Breaks a text into at most {@code most} lines of a width, the last shortened if need be. */
  Text set(
      String text, Locale language, int size, boolean bold, boolean italic, int width, int most) {
    AttributedString styled = styled(text, size, bold, italic);
    List<TextLayout> lines = new ArrayList<>();
    float leading = size * 1.16f;
    if (styled.getIterator().getEndIndex() == 0) {
      return new Text(lines, leading, width, true);
    }
    int end = styled.getIterator().getEndIndex();
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(
            styled.getIterator(), BreakIterator.getLineInstance(language), context);
    boolean whole = true;
    while (measurer.getPosition() < end && lines.size() < most) {
      int from = measurer.getPosition();
      boolean last = lines.size() == most - 1;
      TextLayout line = measurer.nextLayout(width, end, true);
      if (line == null) {
        whole = false;
        line = measurer.nextLayout(width);
      }
      if (last && measurer.getPosition() < end) {
        whole = false;
        String rest = plain(styled).substring(from, measurer.getPosition()).stripTrailing();
        line = shortened(rest, size, bold, italic, width);
      }
      lines.add(line);
    }
    return new Text(lines, leading, width, whole);
  }

  private TextLayout shortened(String text, int size, boolean bold, boolean italic, int width) {
    String kept = text;
    while (true) {
      AttributedString styled = styled(kept + "…", size, bold, italic);
      TextLayout line = new TextLayout(styled.getIterator(), context);
      int space = kept.lastIndexOf(' ');
      if (line.getVisibleAdvance() <= width || kept.length() < 2) {
        return line;
      }
      kept = kept.substring(0, space > 0 ? space : kept.length() - 1);
    }
  }

  private static String plain(AttributedString styled) {
    StringBuilder text = new StringBuilder();
    var characters = styled.getIterator();
    for (char c = characters.first(); characters.getIndex() < characters.getEndIndex(); ) {
      text.append(c);
      c = characters.next();
    }
    return text.toString();
  }

  /** The text with a font for each run; without the characters that no font has. */
  private AttributedString styled(String text, int size, boolean bold, boolean italic) {
    StringBuilder kept = new StringBuilder();
    List<Font> runs = new ArrayList<>();
    Font current = null;
    String tidy = Prose.line(text);
    for (int i = 0; i < tidy.length(); ) {
      int character = tidy.codePointAt(i);
      i += Character.charCount(character);
      boolean follows = current != null && (isNeutral(character) && current.canDisplay(character));
      Font font = follows ? current : font(character, size, bold, italic);
      if (font == null) {
        continue;
      }
      current = font;
      for (int unit = 0; unit < Character.charCount(character); unit++) {
        runs.add(font);
      }
      kept.appendCodePoint(character);
    }
    AttributedString styled = new AttributedString(kept.toString());
    for (int i = 0; i < runs.size(); ) {
      int start = i;
      while (i < runs.size() && runs.get(i).equals(runs.get(start))) {
        i++;
      }
      styled.addAttribute(TextAttribute.FONT, runs.get(start), start, i);
    }
    return styled;
  }

  /** Spaces, marks and signs stay with the run before them. */
  private static boolean isNeutral(int character) {
    return !Character.isLetterOrDigit(character);
  }

  private @Nullable Font font(int character, int size, boolean bold, boolean italic) {
    for (Typeface typeface : TRAVELLING) {
      Font font = travelling(typeface, bold, italic);
      if (font.canDisplay(character)) {
        return font.deriveFont((float) size);
      }
    }
    for (Font font : system()) {
      if (font.canDisplay(character)) {
        return font.deriveFont(bold ? Font.BOLD : Font.PLAIN, size);
      }
    }
    return null;
  }

  private Font travelling(Typeface typeface, boolean bold, boolean italic) {
    return fonts.computeIfAbsent(
        typeface + " " + bold + " " + italic,
        _ -> {
          try (InputStream in = typeface.face(bold, italic).open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
          } catch (IOException e) {
            throw new UncheckedIOException("reading a typeface of the program", e);
          } catch (FontFormatException e) {
            throw new IllegalStateException("a typeface of the program is damaged", e);
          }
        });
  }

  /** The system's fonts, plain ones with serifs first, in an order that is always the same. */
  private List<Font> system() {
    if (system == null) {
      List<Font> found = new ArrayList<>();
      for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
        found.add(font);
      }
      found.sort(
          Comparator.comparing((Font font) -> !font.getFontName().contains("Serif"))
              .thenComparing(font -> SHADES.matcher(font.getFontName()).find())
              .thenComparing(font -> font.getFontName()));
      system = found;
    }
    return system;
  }
}
