package org.compend.press.pdf;

import java.util.List;
import java.util.Locale;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/**
 * Sets a digest as a whole.
 *
 * <p>The articles come first, then the pages that stand before them: so every page number that the
 * contents name is known when they are set, and no page has to wait in memory. {@link Repair} puts
 * the pages into their order.
 */
final class Document {
  private final Fo fo;
  private final Runs runs;
  private final Binding binding;
  private final Digest digest;
  private final List<Appendix> appendices;
  private final Sheet sheet;
  private final Look look;
  private final Words words;
  private final CoverPage cover;
  private final FrontMatter front;
  private final ContentsPages contents;
  private final ArticlePages articles;
  private final AppendixPages back;
  private final ColophonPage colophon;

  Document(
      Fo fo,
      Runs runs,
      Blocks blocks,
      PageNumbers numbers,
      Hyphenation hyphenation,
      Binding binding,
      DigestApparatus apparatus,
      List<Appendix> appendices,
      Sheet sheet,
      Look look,
      Words words,
      Mentions mentions,
      PrintedPictures pictures) {
    this.fo = fo;
    this.runs = runs;
    this.binding = binding;
    this.digest = binding.digest();
    this.appendices = appendices;
    this.sheet = sheet;
    this.look = look;
    this.words = words;
    Heads heads = new Heads(fo, runs, sheet);
    OwnPages pages = new OwnPages(fo, runs, heads, hyphenation, digest, words);
    this.cover = new CoverPage(fo, runs, binding, sheet, words, pictures);
    this.front = new FrontMatter(fo, runs, blocks, pages, digest, sheet, words);
    this.contents =
        new ContentsPages(fo, runs, pages, numbers, binding, apparatus, appendices, words);
    this.articles =
        new ArticlePages(
            fo, runs, blocks, heads, hyphenation, digest, sheet, look, words, mentions);
    this.back = new AppendixPages(fo, runs, pages, numbers, binding, hyphenation, sheet, words);
    this.colophon = new ColophonPage(fo, runs, pages, binding, words);
  }

  void set() throws SAXException {
    Voice voice = runs.voice(digest.language());
    fo.begin(
        "xml:lang",
        tag(digest.language()),
        "font-family",
        voice.family().name(),
        "font-size",
        Sheet.points(sheet.size()),
        "line-height",
        look == Look.BOOK ? "1.42" : "1.36",
        "widows",
        "2",
        "orphans",
        "2",
        "hyphenation-push-character-count",
        "3",
        "hyphenation-remain-character-count",
        "3",
        "hyphenation-ladder-count",
        "2");
    sheet.masters(fo);
    bookmarks();
    boolean first = true;
    for (Binding.Part part : binding.parts()) {
      boolean page = look == Look.BOOK && part.title() != null;
      if (page) {
        front.part(part, first);
        first = false;
      }
      for (BoundArticle article : part.articles()) {
        articles.set(article, part.title(), page, first);
        first = false;
      }
    }
    for (Appendix appendix : appendices) {
      back.set(appendix);
    }
    colophon.set();
    cover.set(look == Look.BOOK);
    front.titlePage();
    if (!digest.foreword().isEmpty()) {
      front.foreword();
    }
    contents.set();
    fo.end();
  }

  private void bookmarks() throws SAXException {
    fo.open("bookmark-tree");
    if (!digest.foreword().isEmpty()) {
      bookmark("foreword", words.get(Word.FOREWORD)).close();
    }
    bookmark("contents", words.get(Word.CONTENTS)).close();
    for (Binding.Part part : binding.parts()) {
      String title = part.title();
      boolean open = title != null && !part.articles().isEmpty();
      if (title != null && open) {
        String target = look == Look.BOOK ? part.id() : part.articles().getFirst().id();
        bookmark(target, title);
      }
      for (BoundArticle article : part.articles()) {
        bookmark(article.id(), article.title()).close();
      }
      if (open) {
        fo.close();
      }
    }
    for (Appendix appendix : appendices) {
      bookmark(appendix.id(), appendix.title());
      for (Appendix.Group group : appendix.groups()) {
        if (group.title() != null) {
          bookmark(group.id(), group.title()).close();
        }
      }
      fo.close();
    }
    bookmark("colophon", words.get(Word.COLOPHON)).close();
    fo.close();
  }

  private Fo bookmark(String target, String title) throws SAXException {
    fo.open("bookmark", "internal-destination", target, "starting-state", "hide");
    fo.open("bookmark-title").text(Runs.clean(title)).close();
    return fo;
  }

  /** A language as a tag; that of a digest without one is not known. */
  static String tag(Locale language) {
    return language.equals(Locale.ROOT) ? "und" : language.toLanguageTag();
  }
}
