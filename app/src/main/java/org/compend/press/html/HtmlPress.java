package org.compend.press.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Walk;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.Places;
import org.compend.press.Press;
import org.compend.press.Signature;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Covers;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.compend.press.xhtml.ApparatusWriter;
import org.compend.press.xhtml.ArticleWriter;
import org.compend.press.xhtml.BibliographyWriter;
import org.compend.press.xhtml.Layout;
import org.compend.press.xhtml.Markup;
import org.compend.press.xhtml.Stylesheet;
import org.jspecify.annotations.Nullable;

/**
 * Presses a digest as one page of HTML (the WHATWG's standard) that needs nothing beside itself:
 * pictures are {@code data:} URIs, there is no script, and a policy in the page forbids whatever is
 * not there.
 *
 * <p>The page follows the reader's choice of light or dark, and prints with each article on a new
 * page and its links spelled out.
 */
public final class HtmlPress implements Press {
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action"
          + " 'none'";

  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    Binding binding = Binding.of(digest);
    Words words = Words.in(digest.language());
    Pictures pictures = new Pictures(assets);
    pictures.prepare(Walk.images(digest));
    Places places = Places.of(binding, apparatus);
    boolean alone = binding.articles().size() == 1 && digest.foreword().isEmpty();
    boolean parted = binding.parts().stream().anyMatch(part -> part.title() != null);
    Layout layout = new OnePage(alone ? 1 : parted ? 3 : 2);
    Locale language =
        digest.language().getLanguage().isEmpty() ? words.language() : digest.language();

    Markup page = new Markup();
    page.open("html", "lang", language.toLanguageTag(), "dir", Direction.of(language).code())
        .line();
    head(digest, page);
    page.open("body").line();
    page.element("a", words.get(Word.SKIP_TO_TEXT), own(words, "class", "skip", "href", "#text"))
        .line();
    Picture.Ready cover = Covers.of(digest, assets).orElse(null);
    if (alone && cover != null) {
      page.open("header");
      cover(digest, cover, page);
      page.close().line();
    }
    if (!alone) {
      titlePage(digest, words, cover, page);
      contents(binding, words, apparatus, page);
    }
    page.open("main", "id", "text", "tabindex", "-1").line();
    if (!digest.foreword().isEmpty()) {
      page.open("section", "class", "foreword", "aria-labelledby", "foreword").line();
      page.element("h2", words.get(Word.FOREWORD), own(words, "id", "foreword")).line();
      page.add(ArticleWriter.blocks(binding, digest.foreword(), words, pictures, layout));
      page.close().line();
    }
    for (Binding.Part part : binding.parts()) {
      boolean headed = part.title() != null && !alone;
      if (headed) {
        page.open(
                "section",
                "id",
                part.id(),
                "class",
                "part",
                "aria-labelledby",
                part.id() + "-title")
            .line();
        page.element(
                "h2",
                Objects.requireNonNull(part.title()),
                "id",
                part.id() + "-title",
                "class",
                "part-title")
            .line();
      }
      for (BoundArticle article : part.articles()) {
        article(binding, article, words, pictures, layout, places, alone, page);
      }
      if (headed) {
        page.close().line();
      }
    }
    ApparatusWriter back = new ApparatusWriter(binding, apparatus, words, layout);
    page.add(back.chronology(2)).add(back.voices(2));
    page.add(new BibliographyWriter(binding, apparatus, words, layout).write(2));
    page.add(back.names(2));
    page.close().line();
    if (!alone) {
      colophon(digest, words, page);
    }
    page.close().line().close().line();
    out.write(("<!DOCTYPE html>\n" + page).getBytes(StandardCharsets.UTF_8));
  }

  private static void head(Digest digest, Markup page) throws IOException {
    page.open("head").line();
    page.empty("meta", "charset", "utf-8").line();
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    page.empty("meta", "name", "referrer", "content", "no-referrer").line();
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.empty("meta", "name", "color-scheme", "content", "light dark").line();
    page.empty("meta", "name", "generator", "content", "Compend").line();
    page.element("title", digest.title()).line();
    page.open("style").line().add(Stylesheet.of(HtmlPress.class, "page.css")).close().line();
    page.close().line();
  }

  private static void titlePage(
      Digest digest, Words words, Picture.@Nullable Ready cover, Markup page) {
    page.open("header", "class", "title-page").line();
    if (cover != null) {
      cover(digest, cover, page);
    }
    String publisher = Binding.publisher(digest);
    if (publisher != null) {
      page.element("p", publisher, "class", "publisher").line();
    }
    page.element("h1", digest.title()).line();
    if (digest.subtitle() != null) {
      page.element("p", digest.subtitle(), "class", "subtitle").line();
    }
    page.element("p", words.date(digest.bound()), own(words, "class", "bound")).line();
    page.close().line();
  }

  private static void cover(Digest digest, Picture.Ready picture, Markup page) {
    page.open("p", "class", "cover");
    page.empty(
        "img",
        "src",
        OnePage.data(picture),
        "alt",
        Objects.requireNonNull(digest.cover()).alternative(),
        "width",
        Integer.toString(picture.width()),
        "height",
        Integer.toString(picture.height()));
    page.close().line();
  }

  private static void contents(
      Binding binding, Words words, DigestApparatus apparatus, Markup page) {
    page.open("nav", "aria-labelledby", "contents").line();
    page.element("h2", words.get(Word.CONTENTS), own(words, "id", "contents")).line();
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null) {
        page.open("p", "class", "contents-part");
        page.element("a", part.title(), "href", "#" + part.id());
        page.close().line();
      }
      page.open(
              "ol",
              "start",
              Integer.toString(part.articles().isEmpty() ? 1 : part.articles().getFirst().number()))
          .line();
      for (BoundArticle article : part.articles()) {
        page.open("li");
        page.element("a", article.title(), inLanguageOf(article, "href", "#" + article.id()));
        String names = Signature.names(article, words);
        if (!names.isEmpty()) {
          page.text(" ").element("span", names, inLanguageOf(article, "class", "names"));
        }
        DigestApparatus.Summary summary = apparatus.summary(article.number());
        if (summary != null) {
          page.element("p", summary.text(), inLanguageOf(article, "class", "summary"));
        }
        page.close().line();
      }
      page.close().line();
    }
    if (!apparatus.chronology().isEmpty()) {
      backLink(Word.CHRONOLOGY, "#chronology", words, page);
    }
    if (!apparatus.voices().isEmpty()) {
      backLink(Word.WHO_SAID_WHAT, "#who-said-what", words, page);
    }
    if (!apparatus.sources().isEmpty()) {
      backLink(Word.BIBLIOGRAPHY, "#bibliography", words, page);
    }
    if (!apparatus.names().isEmpty()) {
      backLink(Word.INDEX_OF_NAMES, "#index-of-names", words, page);
    }
    page.close().line();
  }

  private static void backLink(Word word, String address, Words words, Markup page) {
    page.open("p", "class", "contents-part");
    page.element("a", words.get(word), own(words, "href", address));
    page.close().line();
  }

  private static void article(
      Binding binding,
      BoundArticle bound,
      Words words,
      Pictures pictures,
      Layout layout,
      Places places,
      boolean alone,
      Markup page) {
    ArticleWriter writer =
        new ArticleWriter(binding, bound, words.within(bound.language()), pictures, layout, places);
    page.open("article", inLanguageOf(bound, "id", bound.id())).line();
    page.add(writer.header()).add(writer.body()).add(writer.notes());
    if (!alone) {
      page.open("p", "class", "to-contents");
      page.element("a", words.get(Word.BACK_TO_CONTENTS), own(words, "href", "#contents"));
      page.close().line();
    }
    page.close().line();
  }

  private static void colophon(Digest digest, Words words, Markup page) {
    page.open("footer", "class", "colophon").line();
    if (!digest.choice().isBlank()) {
      page.element("h2", words.get(Word.ABOUT_THIS_DIGEST), own(words)).line();
      page.element("p", digest.choice()).line();
    }
    page.element("p", digest.id().toString(), "class", "identity").line();
    page.close().line();
  }

  /** Attributes with those that tell an article's language and direction, as far as it is known. */
  private static @Nullable String[] inLanguageOf(BoundArticle article, String... attributes) {
    boolean known = !article.language().getLanguage().isEmpty();
    List<@Nullable String> all = new ArrayList<>(List.of(attributes));
    all.add("lang");
    all.add(known ? article.language().toLanguageTag() : null);
    all.add("dir");
    all.add(article.direction().code());
    return all.toArray(String[]::new);
  }

  /** Attributes with those that tell the language of the digest's own words. */
  private static @Nullable String[] own(Words words, String... attributes) {
    List<@Nullable String> all = new ArrayList<>(List.of(attributes));
    all.add("lang");
    all.add(words.language().toLanguageTag());
    all.add("dir");
    all.add(Direction.of(words.language()).code());
    return all.toArray(String[]::new);
  }
}
