package org.compend.press.pdf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.press.font.Family;
import org.compend.press.font.FontBook;
import org.compend.press.font.Typeface;
import org.xml.sax.SAXException;

/** Sets plain characters: each run in a font that has it, in a way that lines can be broken. */
final class Runs {
  /** What is longer than this has to be broken somewhere, or a narrow column cannot hold it. */
  private static final Pattern LONG = Pattern.compile("[^\\s\\u200b]{22,}");

  private static final Pattern JOINT =
      Pattern.compile("(?<=[/?&=_,;:#.+@|)~-])(?=[^/?&=_,;:#.+@|)~\\s-])");
  private static final Pattern WORD = Pattern.compile("\\s+|\\S+");
  private static final int STUBBORN = 18;

  private final Fo fo;
  private final FontBook fonts;
  private final Missing missing;
  private final Set<Family> used;

  Runs(Fo fo, FontBook fonts, Missing missing, Set<Family> used) {
    this.fo = fo;
    this.fonts = fonts;
    this.missing = missing;
    this.used = used;
  }

  Voice voice(Locale language) {
    Family family = fonts.forLanguage(language);
    used.add(family);
    return new Voice(language, family, false, false, false);
  }

  Voice code(Voice around) {
    used.add(fonts.of(Typeface.MONO));
    return new Voice(
        around.language(), fonts.of(Typeface.MONO), true, around.italic(), around.tight());
  }

  /** Sets text; {@code where} names the article for a report of what cannot be set. */
  void set(String raw, Voice voice, String where) throws SAXException {
    String text = breakable(clean(raw));
    StringBuilder run = new StringBuilder();
    Family family = voice.family();
    boolean lost = false;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      Optional<Family> next = family(character, voice, lost ? voice.family() : family);
      boolean nextLost = next.isEmpty();
      Family nextFamily = next.orElse(family);
      if (!run.isEmpty() && (nextLost != lost || !nextFamily.equals(family))) {
        flush(run, family, lost, voice, where);
      }
      lost = nextLost;
      family = nextFamily;
      run.appendCodePoint(character);
    }
    if (!run.isEmpty()) {
      flush(run, family, lost, voice, where);
    }
  }

  private void flush(StringBuilder run, Family family, boolean lost, Voice voice, String where)
      throws SAXException {
    String text = run.toString();
    run.setLength(0);
    if (lost) {
      set(missing.note(text, where), voice, where);
      return;
    }
    used.add(family);
    boolean other = !family.equals(voice.family());
    boolean apart = !voice.tight() && isSetApart(family, voice.language());
    if (other || apart) {
      fo.open(
          "inline",
          "font-family",
          other ? family.name() : "",
          "letter-spacing.minimum",
          apart ? "0pt" : "",
          "letter-spacing.optimum",
          apart ? "0pt" : "",
          "letter-spacing.maximum",
          apart ? "0.2em" : "");
    }
    if (isConjoining(text)) {
      words(text, family);
    } else {
      fo.text(family.encoded(text));
    }
    if (other || apart) {
      fo.close();
    }
  }

  /**
   * Whether letters may be set apart to fill a line: between ideographs stands no space that could
   * be made wider. Never the letters of other families among them, for which the engine, counting
   * letter spaces, takes one away where there is none.
   */
  private static boolean isSetApart(Family family, Locale language) {
    return switch (FontBook.script(language)) {
      case "Hans", "Hant", "Jpan" -> family.isIdeographic();
      default -> false;
    };
  }

  /**
   * Words of scripts whose letters join: each is told as it is written, since its glyphs cannot
   * tell. The engine joins Arabic letters itself, those of India come to it joined.
   */
  private void words(String text, Family family) throws SAXException {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (isIndic(word)) {
        fo.open("inline", "fox:abbreviation", word, "hyphenate", "false");
        fo.text(family.shaped(word)).close();
      } else if (isConjoining(word)) {
        fo.open("inline", "fox:abbreviation", word).text(family.encoded(word)).close();
      } else {
        fo.text(family.encoded(word));
      }
    }
  }

  private Optional<Family> family(int character, Voice voice, Family current) {
    Family base = voice.family();
    if (isInvisible(character)) {
      // A font of signs has spaces of its own width, which are not those of the text.
      return Optional.of(Character.isSpaceChar(character) && base.has(character) ? base : current);
    }
    if (Character.isEmojiPresentation(character)) {
      return fonts.forCharacter(character, voice.language());
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    boolean common =
        script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
    if (common && current.has(character) && !isWide(character)) {
      return Optional.of(current);
    }
    boolean western =
        script == Character.UnicodeScript.LATIN
            || script == Character.UnicodeScript.GREEK
            || script == Character.UnicodeScript.CYRILLIC
            || (character < 0x80 && Character.isLetterOrDigit(character));
    Family serif = fonts.of(Typeface.SERIF);
    if (western && base.name().contains("CJK") && serif.has(character)) {
      return Optional.of(serif);
    }
    return base.has(character)
        ? Optional.of(base)
        : fonts.forCharacter(character, voice.language());
  }

  /** East Asian punctuation and brackets, which belong to the ideographs around them. */
  private static boolean isWide(int character) {
    return (character >= 0x3000 && character <= 0x303F)
        || (character >= 0xFF00 && character <= 0xFFEF);
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isConjoining(String text) {
    return isIndic(text)
        || text.codePoints()
            .anyMatch(character ->
                Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC);
  }

  private static boolean isIndic(String text) {
    return text.codePoints()
        .anyMatch(character ->
            switch (Character.UnicodeScript.of(character)) {
              case DEVANAGARI,
                  BENGALI,
                  GURMUKHI,
                  GUJARATI,
                  ORIYA,
                  TAMIL,
                  TELUGU,
                  KANNADA,
                  MALAYALAM,
                  SINHALA,
                  KHMER,
                  MYANMAR ->
                  true;
              default -> false;
            });
  }

  /** Without what has no place on paper: controls, lone surrogates, variation selectors. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(character ->
            !(character < 0x20 && character != '\n' && character != '\t')
                && !(character >= 0x7F && character < 0xA0)
                && !(character >= 0xD800 && character <= 0xDFFF)
                && !(character >= 0xFE00 && character <= 0xFE0F)
                && !(character >= 0x1F3FB && character <= 0x1F3FF)
                && !(character >= 0xE0000 && character <= 0xE01EF)
                && character != 0xFEFF
                && character != 0x20E3
                && (character & 0xFFFE) != 0xFFFE)
        .forEach(clean::appendCodePoint);
    return clean.toString().replaceAll("(?<=\\p{So})\\u200D(?=\\p{So})", "");
  }

  /** With places where what is too long for a line, such as an address, may be broken. */
  static String breakable(String text) {
    if (!LONG.matcher(text).find()) {
      return text;
    }
    return LONG.matcher(text)
        .replaceAll(found -> {
          String word = found.group();
          boolean plainWord = word.codePoints().allMatch(Runs::isWordly);
          if ((plainWord && word.length() < 2 * STUBBORN)
              || word.codePoints().anyMatch(Character::isIdeographic)) {
            return Matcher.quoteReplacement(word);
          }
          StringBuilder broken = new StringBuilder();
          for (String part : JOINT.split(word, -1)) {
            broken.append(broken.isEmpty() ? "" : "\u200b");
            for (int i = 0; i < part.length(); i += STUBBORN) {
              String piece = part.substring(i, Math.min(part.length(), i + STUBBORN));
              boolean cut = i > 0 && !Character.isLowSurrogate(piece.charAt(0));
              broken.append(cut ? "\u200b" : "").append(piece);
            }
          }
          return Matcher.quoteReplacement(broken.toString());
        });
  }

  private static boolean isWordly(int character) {
    return Character.isLetter(character)
        || character == '-'
        || character == '’'
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.FINAL_QUOTE_PUNCTUATION
        || Character.getType(character) == Character.INITIAL_QUOTE_PUNCTUATION
        || character == ','
        || character == '.';
  }
}
