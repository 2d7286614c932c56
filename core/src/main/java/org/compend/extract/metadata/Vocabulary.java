package org.compend.extract.metadata;

import org.compend.extract.words.Phrases;

/**
 * What the readers of pages and of plain texts know of languages: how magazines sign and date,
 * which language a text is in, what pages call their parts. Immutable but for lazily read month
 * names; safe to share between threads.
 */
public record Vocabulary(
    Phrases signing,
    BylineRecogniser bylines,
    DateRecogniser dates,
    LanguageDetector languages,
    NameTable names) {

  /** Reads the tables from their resources. */
  public static Vocabulary read() {
    Phrases signing = Phrases.read(Vocabulary.class, "bylines.txt");
    return new Vocabulary(
        signing,
        new BylineRecogniser(signing),
        new DateRecogniser(new MonthNames()),
        new LanguageDetector(Phrases.read(Vocabulary.class, "languages.txt")),
        new NameTable(Phrases.read(Vocabulary.class, "element-names.txt")));
  }
}
