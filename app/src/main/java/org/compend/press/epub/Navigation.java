package org.compend.press.epub;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.xhtml.Markup;

/**
 * The contents as reading systems read them: the navigation document (EPUB 3.3, section 7) and, for
 * older ones, the NCX (OPF 2.0.1, section 2.4.1).
 */
final class Navigation {
  private final Binding binding;
  private final Digest digest;
  private final Words words;
  private final DigestApparatus apparatus;

  Navigation(Binding binding, Words words, DigestApparatus apparatus) {
    this.binding = binding;
    this.apparatus = apparatus;
    this.digest = binding.digest();
    this.words = words;
  }

  String document() {
    Markup out = new Markup();
    out.open("nav", "id", "toc", "epub:type", "toc", "role", "doc-toc", "class", "contents");
    out.line().element("h1", words.get(Word.CONTENTS)).line().open("ol").line();
    if (!digest.foreword().isEmpty()) {
      entry(out, words.get(Word.FOREWORD), "foreword.xhtml", words.language());
      out.close().line();
    }
    for (Binding.Part part : binding.parts()) {
      boolean nested = part.title() != null && !part.articles().isEmpty();
      if (part.title() != null) {
        entry(out, part.title(), part.id() + ".xhtml", digest.language());
      }
      if (nested) {
        out.open("ol").line();
      }
      for (BoundArticle article : part.articles()) {
        entry(out, article.title(), Chapter.file(article, 0), article.language());
        out.close().line();
      }
      if (nested) {
        out.close();
      }
      if (part.title() != null) {
        out.close().line();
      }
    }
    for (Map.Entry<Word, String> page : back().entrySet()) {
      entry(out, words.get(page.getKey()), page.getValue(), words.language());
      out.close().line();
    }
    entry(out, words.get(Word.COLOPHON), "colophon.xhtml", words.language());
    out.close().line().close().line().close().line();
    landmarks(out);
    return Page.of(
        words.get(Word.CONTENTS),
        digest.language(),
        Direction.of(digest.language(), digest.title()),
        "frontmatter",
        out.toString());
  }

  private void landmarks(Markup out) {
    out.open("nav", "epub:type", "landmarks", "hidden", "hidden", "aria-label", "≡");
    out.line().open("ol").line();
    landmark(out, "cover", "cover.xhtml", Word.COVER);
    landmark(out, "titlepage", "title-page.xhtml", Word.TITLE_PAGE);
    landmark(out, "toc", "contents.xhtml", Word.CONTENTS);
    landmark(out, "bodymatter", start(), Word.START_OF_TEXT);
    if (!apparatus.sources().isEmpty()) {
      landmark(out, "bibliography", "bibliography.xhtml", Word.BIBLIOGRAPHY);
    }
    if (!apparatus.names().isEmpty()) {
      landmark(out, "index", "index-of-names.xhtml", Word.INDEX_OF_NAMES);
    }
    landmark(out, "colophon", "colophon.xhtml", Word.COLOPHON);
    out.close().line().close().line();
  }

  /** The pages of the apparatus. */
  private Map<Word, String> back() {
    Map<Word, String> pages = new LinkedHashMap<>();
    if (!apparatus.chronology().isEmpty()) {
      pages.put(Word.CHRONOLOGY, "chronology.xhtml");
    }
    if (!apparatus.voices().isEmpty()) {
      pages.put(Word.WHO_SAID_WHAT, "who-said-what.xhtml");
    }
    if (!apparatus.sources().isEmpty()) {
      pages.put(Word.BIBLIOGRAPHY, "bibliography.xhtml");
    }
    if (!apparatus.names().isEmpty()) {
      pages.put(Word.INDEX_OF_NAMES, "index-of-names.xhtml");
    }
    return pages;
  }

  /** Where the articles begin. */
  private String start() {
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null) {
        return part.id() + ".xhtml";
      }
      if (!part.articles().isEmpty()) {
        return Chapter.file(part.articles().getFirst(), 0);
      }
    }
    return "contents.xhtml";
  }

  private void landmark(Markup out, String type, String file, Word word) {
    out.open("li").element("a", words.get(word), "epub:type", type, "href", file).close().line();
  }

  /** Opens an item, which the caller closes. */
  private void entry(Markup out, String title, String file, Locale language) {
    String tag = language.equals(digest.language()) ? null : language.toLanguageTag();
    String direction = tag == null ? null : Direction.of(language, title).code();
    out.open("li");
    out.element("a", title, "href", file, "lang", tag, "xml:lang", tag, "dir", direction);
  }

  String ncx() {
    Markup out = new Markup();
    out.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.open(
        "ncx",
        "xmlns",
        "http://www.daisy.org/z3986/2005/ncx/",
        "version",
        "2005-1",
        "xml:lang",
        digest.language().toLanguageTag());
    out.line().open("head").line();
    boolean deep = binding.parts().stream().anyMatch(part -> part.title() != null);
    out.empty("meta", "name", "dtb:uid", "content", digest.id().toString()).line();
    out.empty("meta", "name", "dtb:depth", "content", deep ? "2" : "1").line();
    out.empty("meta", "name", "dtb:totalPageCount", "content", "0").line();
    out.empty("meta", "name", "dtb:maxPageNumber", "content", "0").line();
    out.close().line();
    out.open("docTitle").element("text", digest.title()).close().line();
    out.open("navMap").line();
    AtomicInteger order = new AtomicInteger();
    if (!digest.foreword().isEmpty()) {
      point(out, order, words.get(Word.FOREWORD), "foreword.xhtml");
      out.close().line();
    }
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null) {
        point(out, order, part.title(), part.id() + ".xhtml");
      }
      for (BoundArticle article : part.articles()) {
        point(out, order, article.title(), Chapter.file(article, 0));
        out.close().line();
      }
      if (part.title() != null) {
        out.close().line();
      }
    }
    for (Map.Entry<Word, String> page : back().entrySet()) {
      point(out, order, words.get(page.getKey()), page.getValue());
      out.close().line();
    }
    point(out, order, words.get(Word.COLOPHON), "colophon.xhtml");
    out.close().line().close().line().close().line();
    return out.toString();
  }

  /** Opens a point, which the caller closes. */
  private static void point(Markup out, AtomicInteger order, String title, String file) {
    int number = order.incrementAndGet();
    out.open("navPoint", "id", "point-" + number, "playOrder", Integer.toString(number));
    out.open("navLabel").element("text", title).close();
    out.empty("content", "src", file);
  }
}
