package org.compend.extract;

/**
 * What the readers of pages and of plain texts know of languages: how magazines sign and date, and
 * which language a text is in. Immutable but for lazily read month names; safe to share between
 * threads.
 */
record Vocabulary(
    Phrases signing, BylineRecogniser bylines, DateRecogniser dates, LanguageDetector languages) {

  /** Reads the tables from their resources. */
  static Vocabulary read() {
    Phrases signing = Phrases.read("bylines.txt");
    return new Vocabulary(
        signing,
        new BylineRecogniser(signing),
        new DateRecogniser(new MonthNames()),
        new LanguageDetector(Phrases.read("languages.txt")));
  }
}
