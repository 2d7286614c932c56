package org.compend.extract;

/**
 * What the readers of pages and of plain texts know of languages: how magazines sign and date,
 * which language a text is in, what pages call their parts. Immutable but for lazily read month
 * names; safe to share between threads.
 */
record Vocabulary(
    Phrases signing,
    BylineRecogniser bylines,
    DateRecogniser dates,
    LanguageDetector languages,
    NameTable names) {

  /** Reads the tables from their resources. */
  static Vocabulary read() {
    Phrases signing = Phrases.read("bylines.txt");
    return new Vocabulary(
        signing,
        new BylineRecogniser(signing),
        new DateRecogniser(new MonthNames()),
        new LanguageDetector(Phrases.read("languages.txt")),
        new NameTable(Phrases.read("element-names.txt")));
  }
}
