package org.compend.press.pdf;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.compend.Prose;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Sets the apparatus, behind the articles, when it is known on which page everything stands. */
final class AppendixPages {
  private final Fo fo;
  private final Runs runs;
  private final OwnPages pages;
  private final PageNumbers numbers;
  private final Binding binding;
  private final Hyphenation hyphenation;
  private final Sheet sheet;
  private final Words words;

  AppendixPages(
      Fo fo,
      Runs runs,
      OwnPages pages,
      PageNumbers numbers,
      Binding binding,
      Hyphenation hyphenation,
      Sheet sheet,
      Words words) {
    this.fo = fo;
    this.runs = runs;
    this.pages = pages;
    this.numbers = numbers;
    this.binding = binding;
    this.hyphenation = hyphenation;
    this.sheet = sheet;
    this.words = words;
  }

  void set(Appendix appendix) throws SAXException {
    Sheet.Columns columns = appendix.index() ? Sheet.Columns.INDEX : Sheet.Columns.ARTICLE;
    pages.open(appendix.title(), columns);
    pages.heading(appendix.id(), appendix.title());
    fo.open(
        "block",
        "role",
        appendix.index() ? "Index" : "Sect",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "font-size",
        appendix.index() ? "0.86em" : "0.94em",
        "line-height",
        appendix.index() ? "1.32" : "");
    for (Appendix.Group group : appendix.groups()) {
      set(group, appendix);
    }
    fo.close();
    if (sheet.columns(columns) > 1) {
      // Columns are made equally long before what spans them.
      fo.empty("block", "span", "all");
    }
    pages.close();
  }

  private void set(Appendix.Group group, Appendix appendix) throws SAXException {
    if (group.title() != null) {
      Voice voice = runs.voice(group.language());
      fo.open(
          "block",
          "id",
          group.id(),
          "role",
          "H3",
          "xml:lang",
          Document.tag(group.language()),
          "font-family",
          voice.family().name(),
          "font-size",
          "1.08em",
          "font-weight",
          "bold",
          "space-before",
          "1.1em",
          "space-before.conditionality",
          "discard",
          "space-after",
          "0.35em",
          "keep-with-next.within-column",
          "always",
          "keep-together.within-column",
          "always");
      runs.set(group.title(), voice, appendix.title());
      fo.close();
    }
    String before = "";
    for (Appendix.Line line : group.lines()) {
      switch (line) {
        case Appendix.Line.Entry entry -> {
          entry(entry, appendix, isOther(before, entry.term()));
          before = entry.term();
        }
        case Appendix.Line.See see -> {
          see(see, appendix, isOther(before, see.term()));
          before = see.term();
        }
        case Appendix.Line.Work work -> work(work, appendix);
        case Appendix.Line.Excerpt excerpt -> excerpt(excerpt);
      }
    }
  }

  /** Whether the lines of an index come to another letter. */
  private static boolean isOther(String before, String term) {
    return !before.isEmpty() && initial(before) != initial(term);
  }

  private static int initial(String term) {
    int first = Normalizer.normalize(term, Normalizer.Form.NFD).codePointAt(0);
    return Character.isLetter(first) ? Character.toUpperCase(first) : '#';
  }

  private void entry(Appendix.Line.Entry entry, Appendix appendix, boolean apart)
      throws SAXException {
    Voice voice = open(entry.id(), entry.language(), apart);
    runs.set(entry.term(), voice, appendix.title());
    fo.text("\u2002");
    fo.open("inline", "role", "Reference");
    numbers.links(entry.places().stream().map(this::id).toList(), entry.term());
    fo.close().close();
  }

  private void see(Appendix.Line.See see, Appendix appendix, boolean apart) throws SAXException {
    Voice voice = open("", see.language(), apart);
    Voice own = runs.voice(words.language()).slanted(true);
    runs.set(see.term() + ", ", voice, appendix.title());
    fo.open(
        "inline",
        "xml:lang",
        words.language().toLanguageTag(),
        "font-family",
        own.family().name(),
        "font-style",
        "italic");
    runs.set(words.get(Word.SEE), own, appendix.title());
    fo.close().text(" ");
    fo.open("inline", "role", "Reference");
    fo.open(
        "basic-link", "internal-destination", see.id(), "fox:alt-text", Runs.clean(see.other()));
    runs.set(see.other(), voice, appendix.title());
    fo.close().close().close();
  }

  /** Opens a line of an index; what does not find room hangs below. */
  private Voice open(String id, Locale language, boolean apart) throws SAXException {
    Voice voice = runs.voice(language);
    fo.open(
        "block",
        "id",
        id,
        "role",
        "P",
        "start-indent",
        "1.4em",
        "text-indent",
        "-1.4em",
        "space-before",
        apart ? "0.6em" : "",
        "xml:lang",
        Document.tag(language),
        "font-family",
        voice.family().name());
    return voice;
  }

  /** A work, where it is to be read, and the pages on which it is cited. */
  private void work(Appendix.Line.Work work, Appendix appendix) throws SAXException {
    Voice voice = open("", work.language(), true);
    runs.set(work.words(), voice, appendix.title());
    URI address = work.address();
    if (address != null) {
      fo.text(" ");
      fo.open(
          "basic-link",
          "external-destination",
          "url('" + address.toASCIIString().replace("'", "%27") + "')",
          "fox:alt-text",
          address.toString(),
          "font-size",
          "0.88em",
          "color",
          Style.QUIET);
      runs.set(address.toString(), voice, appendix.title());
      fo.close();
    }
    if (!work.places().isEmpty()) {
      fo.text("\u2002");
      fo.open("inline", "role", "Reference");
      numbers.links(work.places().stream().map(this::id).toList(), work.words());
      fo.close();
    }
    fo.close();
  }

  /** Words from an article, its title, and the page. */
  private void excerpt(Appendix.Line.Excerpt excerpt) throws SAXException {
    BoundArticle article = excerpt.article();
    Voice voice = runs.voice(article.language());
    fo.open(
        "block",
        Style.all(
            hyphenation.attributes(article.language()),
            "role",
            "P",
            "font-family",
            voice.family().name(),
            "start-indent",
            "1.2em",
            "space-after",
            "0.5em"));
    fo.open("inline", "role", "Quote");
    runs.set(Prose.line(excerpt.words()), voice, article.title());
    fo.close();
    fo.text(" ");
    fo.open("inline", "font-size", "0.88em", "color", Style.QUIET);
    fo.text("— ");
    runs.set(article.title(), voice, article.title());
    fo.text(",\u00a0");
    fo.open("inline", "role", "Reference");
    numbers.links(List.of(id(excerpt.at())), article.title());
    fo.close().close().close();
  }

  private String id(Locator at) {
    return binding.articles().get(at.article() - 1).id() + "--" + Mentions.point(at);
  }
}
