package org.compend.press.font;

import java.net.URI;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The typefaces that travel with the program, all under the SIL Open Font License 1.1: text in
 * Latin, Greek and Cyrillic, Arabic, Hebrew and Devanagari, code, and signs.
 *
 * <pre>{@code
 * try (InputStream font = Typeface.SERIF.face(true, false).open()) {
 *   Font bold = Font.createFont(Font.TRUETYPE_FONT, font);
 * }
 * }</pre>
 */
public enum Typeface {
  /** Latin, Greek, Cyrillic, Vietnamese: the text face. */
  SERIF("Source Serif 4", "Regular", "Bold", "Regular_Italic", "Bold_Italic"),
  /** Latin, Greek, Cyrillic, box drawing: code. */
  MONO("Source Code Pro", "Regular", "Bold", "Regular_Italic"),
  /** Arabic, Persian, Urdu; with a Latin to go with them. */
  ARABIC("Amiri", "Regular", "Bold", "Regular_Italic", "Bold_Italic"),
  HEBREW("Noto Serif Hebrew", "Regular", "Bold"),
  DEVANAGARI("Noto Serif Devanagari", "Regular", "Bold"),
  /** Arrows, operators, letterlike signs. */
  MATH("Noto Sans Math", "Regular"),
  /** Stars, ticks, chess, dingbats. */
  SYMBOLS("Noto Sans Symbols 2", "Regular"),
  /** Emoji as line drawings. */
  EMOJI("Noto Emoji", "Regular");

  private final String family;
  private final String cuts;

  Typeface(String family, String... cuts) {
    this.family = family;
    this.cuts = String.join(" ", cuts);
  }

  /** The family's name. */
  public String family() {
    return family;
  }

  /** Every face of the family; the regular one first. */
  public List<Face> faces() {
    return Stream.of(cuts.split(" ")).map(this::face).toList();
  }

  /** The face that comes nearest: a family without an italic or a bold gives what it has. */
  public Face face(boolean bold, boolean italic) {
    return faces().stream()
        .min(
            Comparator.comparingInt(
                face -> (face.bold() == bold ? 0 : 2) + (face.italic() == italic ? 0 : 1)))
        .orElseThrow();
  }

  /** The place of a cut within the npm package that the build unpacks beside this class. */
  private Face face(String cut) {
    boolean bold = cut.startsWith("Bold");
    String weighed = (bold ? "700" : "400") + cut;
    String path =
        family.toLowerCase(Locale.ROOT).replace(' ', '-')
            + "/package/"
            + weighed
            + "/"
            + family.replace(" ", "")
            + "_"
            + weighed
            + ".ttf";
    URL url = Typeface.class.getResource(path);
    if (url == null) {
      throw new IllegalStateException(
          "the typeface " + family + " is not in this build: run ./mvnw process-resources");
    }
    return new Face(family, bold, cut.endsWith("Italic"), URI.create(url.toString()), "");
  }
}
