package org.compend.extract.content;

import java.util.Locale;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Writes a page's texts in another script, its markup as it was: what people wrote then looks as it
 * does in other languages, and says nothing.
 */
enum Transliteration {
  /** An ideograph or several for each word, no spaces between them, full-width stops. */
  HAN(""),
  CYRILLIC("абцдефгхийклмнопярстувжьыз"),
  GREEK("αβψδεφγηιξκλμνοπρσςτυωχθζά"),
  ARABIC("ابجدهوزحطيكلمنسعفصقرشتثخذض"),
  DEVANAGARI("अबचदइफगहईजकलमनओपखरसतउवशषयझ");

  private static final int FIRST_IDEOGRAPH = 0x4e00;
  private static final int IDEOGRAPHS = 3_000;

  /** What stands for the letters from a to z; empty where words are written, and not letters. */
  private final String letters;

  Transliteration(String letters) {
    this.letters = letters;
  }

  void apply(Document page) {
    page.head()
        .select("meta[content]")
        .forEach(meta -> meta.attr("content", of(meta.attr("content"))));
    page.head().select("title").forEach(title -> title.text(of(title.text())));
    page.body()
        .nodeStream(TextNode.class)
        .toList()
        .forEach(text -> text.text(of(text.getWholeText())));
  }

  private String of(String text) {
    return letters.isEmpty() ? inWords(text) : inLetters(text);
  }

  private String inLetters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = Character.toLowerCase(c) - 'a';
      if (place < 0 || place >= letters.length()) {
        out.append(c);
      } else {
        char other = letters.charAt(place);
        out.append(Character.isUpperCase(c) ? Character.toUpperCase(other) : other);
      }
    }
    return out.toString();
  }

  private static String inWords(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > i && !WordHashes.isWide(c)) {
        long hash = WordHashes.hash(text.substring(i, end).toLowerCase(Locale.ROOT));
        for (int k = 0; k < Math.max(1, (end - i + 1) / 3); k++) {
          hash = hash * 0x9e3779b97f4a7c15L + 1;
          out.append((char) (FIRST_IDEOGRAPH + (hash >>> 33) % IDEOGRAPHS));
        }
        i = end;
      } else {
        i++;
        switch (c) {
          case '.' -> out.append('。');
          case ',' -> out.append('，');
          case '?' -> out.append('？');
          case '!' -> out.append('！');
          case ' ' -> {
            // Words stand side by side; a space stays only next to what is no letter.
            if (out.isEmpty() || !WordHashes.isWide(out.charAt(out.length() - 1))) {
              out.append(' ');
            }
          }
          default -> out.append(c);
        }
      }
    }
    return out.toString();
  }
}
