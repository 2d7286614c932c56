package org.compend.press.pdf;

import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Sets the contents. */
final class ContentsPages {
  private final Fo fo;
  private final Runs runs;
  private final OwnPages pages;
  private final PageNumbers numbers;
  private final Binding binding;
  private final DigestApparatus apparatus;
  private final List<Appendix> appendices;
  private final Words words;

  ContentsPages(
      Fo fo,
      Runs runs,
      OwnPages pages,
      PageNumbers numbers,
      Binding binding,
      DigestApparatus apparatus,
      List<Appendix> appendices,
      Words words) {
    this.fo = fo;
    this.runs = runs;
    this.pages = pages;
    this.numbers = numbers;
    this.binding = binding;
    this.apparatus = apparatus;
    this.appendices = appendices;
    this.words = words;
  }

  void set() throws SAXException {
    pages.openFront(words.get(Word.CONTENTS), true);
    pages.heading("contents", words.get(Word.CONTENTS));
    Voice voice = runs.voice(binding.digest().language());
    fo.open("block", "role", "TOC", "text-align", "start", "hyphenate", "false");
    for (Binding.Part part : binding.parts()) {
      String title = part.title();
      if (title != null) {
        fo.open(
            "block",
            "role",
            "TOCI",
            "font-weight",
            "bold",
            "color",
            Style.ACCENT,
            "space-before",
            "1.1em",
            "space-after",
            "0.35em",
            "keep-with-next.within-column",
            "always");
        runs.set(title, voice, title);
        fo.close();
      }
      for (BoundArticle article : part.articles()) {
        entry(article);
      }
    }
    Voice own = runs.voice(words.language());
    for (Appendix appendix : appendices) {
      fo.open(
          "block",
          "role",
          "TOCI",
          "space-before",
          "1.1em",
          "keep-with-previous.within-column", // a page of nothing else would be a waste
          "always");
      titleAndPage(appendix.id(), appendix.title(), own);
      fo.close();
    }
    fo.close();
    pages.close();
  }

  private void entry(BoundArticle article) throws SAXException {
    // The last one is never left alone on a page.
    boolean last = article.number() > 1 && article.number() == binding.articles().size();
    Voice spoken = runs.voice(article.language());
    fo.open(
        "block",
        "role",
        "TOCI",
        "xml:lang",
        article.language().equals(Locale.ROOT) ? "" : article.language().toLanguageTag(),
        "space-after",
        "0.55em",
        "keep-together.within-column",
        "always",
        "keep-with-previous.within-column",
        last ? "always" : "");
    if (article.direction() == pages.direction()) {
      titleAndPage(article.id(), article.title(), spoken);
    } else {
      titleBesidePage(article, spoken);
    }
    String names =
        words.list(article.article().metadata().bylines().stream().map(Byline::name).toList());
    if (!names.isEmpty()) {
      fo.open(
          "block",
          "font-size",
          "0.86em",
          "font-style",
          "italic",
          "color",
          Style.QUIET,
          "end-indent",
          "2.4em",
          "font-family",
          spoken.family().name());
      runs.set(names, spoken.slanted(true), article.title());
      fo.close();
    }
    DigestApparatus.Summary summary = apparatus.summary(article.number());
    if (summary != null) {
      fo.open(
          "block",
          "font-size",
          "0.86em",
          "line-height",
          "1.3",
          "space-before",
          "0.15em",
          "end-indent",
          "2.4em",
          "font-family",
          spoken.family().name());
      runs.set(summary.text(), spoken, article.title());
      fo.close();
    }
    fo.close();
  }

  private void titleAndPage(String id, String title, Voice voice) throws SAXException {
    fo.open(
        "block",
        "text-align-last",
        "justify",
        "end-indent",
        "2.4em",
        "last-line-end-indent",
        "-2.4em",
        "line-height",
        "1.3");
    linkedTitle(id, title, voice);
    fo.text(" ");
    fo.empty(
        "leader",
        "leader-pattern",
        "dots",
        "leader-pattern-width",
        "0.5em",
        "leader-length.minimum",
        "1em",
        "leader-length.optimum",
        "2em",
        "leader-length.maximum",
        "100%",
        "color",
        Style.RULE);
    fo.text(" ");
    numbers.number(id);
    fo.close().close();
  }

  /** A title that runs the other way than the contents: its number has a column of its own. */
  private void titleBesidePage(BoundArticle article, Voice spoken) throws SAXException {
    fo.open(
        "table",
        "role",
        "NonStruct",
        "table-layout",
        "fixed",
        "width",
        "100%",
        "line-height",
        "1.3");
    fo.empty("table-column", "column-width", "proportional-column-width(1)");
    fo.empty("table-column", "column-width", "2.4em");
    fo.open("table-body", "role", "NonStruct").open("table-row", "role", "NonStruct");
    fo.open("table-cell", "role", "NonStruct").open("block");
    linkedTitle(article.id(), article.title(), spoken);
    fo.close().close().close();
    fo.open("table-cell", "role", "NonStruct", "display-align", "after");
    fo.open("block", "text-align", "end");
    numbers.link(article.id(), article.title());
    fo.close().close().close().close().close();
  }

  /** Opens the link to an article with its title; what follows may still belong to it. */
  private void linkedTitle(String id, String title, Voice voice) throws SAXException {
    fo.open("basic-link", "internal-destination", id, "fox:alt-text", Runs.clean(title));
    fo.open("inline", "font-family", voice.family().name());
    runs.set(title, voice.tightly(), title);
    fo.close();
  }
}
