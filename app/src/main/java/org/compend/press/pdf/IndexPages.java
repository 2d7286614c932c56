package org.compend.press.pdf;

import org.xml.sax.SAXException;

/** Sets indexes, behind the articles, when it is known on which page everything stands. */
final class IndexPages {
  private final Fo fo;
  private final Runs runs;
  private final OwnPages pages;
  private final PageNumbers numbers;

  IndexPages(Fo fo, Runs runs, OwnPages pages, PageNumbers numbers) {
    this.fo = fo;
    this.runs = runs;
    this.pages = pages;
    this.numbers = numbers;
  }

  void set(IndexSection section) throws SAXException {
    pages.open(section.title(), false);
    pages.heading(section.id(), section.title());
    fo.open("block", "text-align", "start", "hyphenate", "false", "font-size", "0.9em");
    for (IndexSection.Entry entry : section.entries()) {
      Voice voice = runs.voice(entry.language());
      fo.open(
          "block",
          "role",
          "P",
          "start-indent",
          "1.4em",
          "text-indent",
          "-1.4em",
          "xml:lang",
          entry.language().toLanguageTag());
      fo.open("inline", "font-family", voice.family().name());
      runs.set(entry.term(), voice, section.title());
      fo.close().text("  ");
      numbers.links(entry.targets(), entry.term());
      fo.close();
    }
    fo.close();
    pages.close();
  }
}
