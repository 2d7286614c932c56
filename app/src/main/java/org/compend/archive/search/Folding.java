package org.compend.archive.search;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes from lower-case words what readers leave out when they type: accents, points and vowel
 * signs, letters that are written in two ways.
 *
 * <p>A mark that makes another letter stays: й is not и, ガ is not カ.
 */
final class Folding extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  Folding(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (buffer[i] >= 0x80) {
        String folded = fold(term.toString());
        term.setEmpty().append(folded);
        break;
      }
    }
    return true;
  }

  /** A word in lower case without what readers leave out. */
  static String fold(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(composed.length());
    composed.codePoints().forEach(character -> fold(character, out));
    return out.toString();
  }

  private static void fold(int character, StringBuilder out) {
    if (character < 0x80) {
      out.append((char) character);
      return;
    }
    if (character >= 0x300 && character <= 0x36f) {
      return;
    }
    switch (UnicodeScript.of(character)) {
      case LATIN -> latin(character, out);
      case GREEK -> out.appendCodePoint(character == 'ς' ? 'σ' : bare(character));
      case CYRILLIC ->
          out.appendCodePoint(
              switch (character) {
                case 'ё', 'ѐ' -> 'е';
                case 'ѝ' -> 'и';
                default -> character;
              });
      case ARABIC -> arabic(character, out);
      case HEBREW -> {
        if (Character.getType(character) != Character.NON_SPACING_MARK) {
          out.appendCodePoint(character);
        }
      }
      case INHERITED -> {
        // The vowel signs of Arabic belong to several scripts; those of kana make other letters.
        if (character < 0x64b || character > 0x65f) {
          out.appendCodePoint(character);
        }
      }
      default -> out.appendCodePoint(character == '’' ? '\'' : character);
    }
  }

  private static void latin(int character, StringBuilder out) {
    if (character > Character.MAX_VALUE) {
      out.appendCodePoint(character);
      return;
    }
    char[] folded = new char[4];
    int length = ASCIIFoldingFilter.foldToASCII(new char[] {(char) character}, 0, folded, 0, 1);
    out.append(folded, 0, length);
  }

  private static void arabic(int character, StringBuilder out) {
    switch (character) {
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ى', 'ی' -> out.append('ي');
      case 'ک' -> out.append('ك');
      case 'ة' -> out.append('ه');
      // The stroke that only makes a word longer.
      case 'ـ' -> {}
      default -> {
        if (Character.getType(character) != Character.NON_SPACING_MARK) {
          out.appendCodePoint(character);
        }
      }
    }
  }

  /** The letter under the accents. */
  private static int bare(int character) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePointAt(0);
  }
}
