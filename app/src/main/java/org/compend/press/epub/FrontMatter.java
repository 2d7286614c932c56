package org.compend.press.epub;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Metadata;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.xhtml.Markup;

/** The pages that are the digest's own: cover, title page, contents, sections, colophon. */
final class FrontMatter {
  private final Binding binding;
  private final Digest digest;
  private final Words words;
  private final DigestApparatus apparatus;
  private final Direction direction;

  FrontMatter(Binding binding, Words words, DigestApparatus apparatus) {
    this.binding = binding;
    this.apparatus = apparatus;
    this.digest = binding.digest();
    this.words = words;
    this.direction = Direction.of(digest.language(), digest.title());
  }

  String cover(FrontCover cover) {
    Markup out = new Markup();
    out.open("section", "class", "cover", "epub:type", "cover");
    out.empty(
        "img",
        "role",
        "doc-cover",
        "src",
        "cover.jpg",
        "alt",
        cover.alternative(),
        "width",
        Integer.toString(cover.picture().width()),
        "height",
        Integer.toString(cover.picture().height()));
    out.close().line();
    return page(words.get(Word.COVER), "frontmatter", out.toString());
  }

  String titlePage() {
    Markup out = new Markup();
    out.open("section", "class", "title-page", "epub:type", "titlepage").line();
    if (digest.publisher() != null) {
      out.element("p", digest.publisher(), "class", "kicker").line();
    }
    out.element("h1", digest.title()).line();
    if (digest.subtitle() != null) {
      out.element("p", digest.subtitle(), "class", "subtitle").line();
    }
    out.empty("hr").line();
    out.open("p", "class", "dateline");
    out.open("time", "datetime", digest.bound().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    own(out, words.date(digest.bound()));
    out.close().text(" · ");
    own(out, words.label(Word.ARTICLES, Integer.toString(binding.articles().size())));
    out.close().line().close().line();
    return page(digest.title(), "frontmatter", out.toString());
  }

  String foreword(String markup) {
    Markup out = new Markup();
    out.open("section", "class", "foreword", "epub:type", "foreword", "role", "doc-foreword");
    out.line().open("h1");
    own(out, words.get(Word.FOREWORD));
    out.close().line().add(markup).close().line();
    return page(words.get(Word.FOREWORD), "frontmatter", out.toString());
  }

  /** A page of the apparatus. */
  String back(Word title, String markup) {
    return page(words.get(title), "backmatter", markup);
  }

  /** The contents as they are read: with who wrote and how long it takes. */
  String contents() {
    Markup out = new Markup();
    out.open("nav", "class", "contents", "role", "doc-toc", "aria-labelledby", "contents").line();
    out.open("h1", "id", "contents");
    own(out, words.get(Word.CONTENTS));
    out.close().line();
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null) {
        out.open("h2");
        out.element("a", part.title(), "href", part.id() + ".xhtml").close().line();
      }
      list(part.articles(), out);
    }
    out.close().line();
    return page(words.get(Word.CONTENTS), "frontmatter", out.toString());
  }

  /** The page that opens a section. */
  String section(Binding.Part part, String title) {
    Markup out = new Markup();
    out.open("section", "class", "part contents", "epub:type", "part", "role", "doc-part").line();
    out.element("h1", title).line();
    list(part.articles(), out);
    out.close().line();
    return page(title, "bodymatter", out.toString());
  }

  /** What was chosen, how, from where and when. */
  String colophon() {
    Markup out = new Markup();
    out.open("section", "class", "colophon", "epub:type", "colophon", "role", "doc-colophon");
    out.line().open("h1");
    own(out, words.get(Word.COLOPHON));
    out.close().line();
    out.open("p").open("strong").text(digest.title()).close();
    if (digest.subtitle() != null) {
      out.text(" · " + digest.subtitle());
    }
    out.close().line();
    if (!digest.choice().isBlank()) {
      out.element("p", digest.choice()).line();
    }
    fact(out, Word.BOUND, words.date(digest.bound()));
    if (digest.publisher() != null) {
      fact(out, Word.PUBLISHER, digest.publisher());
    }
    fact(out, Word.LANGUAGES, words.list(languages()));
    if (apparatus.sources().isEmpty()) {
      out.open("h2");
      own(out, words.get(Word.SOURCES));
      out.close().line().open("ol", "class", "sources").line();
      for (BoundArticle article : binding.articles()) {
        source(article, out);
      }
      out.close().line();
    }
    out.element("p", digest.id().toString(), "class", "identity").line();
    out.close().line();
    return page(words.get(Word.COLOPHON), "backmatter", out.toString());
  }

  /** Articles under the numbers by which the index and the bibliography name them. */
  private void list(List<BoundArticle> articles, Markup out) {
    int first = articles.isEmpty() ? 1 : articles.getFirst().number();
    out.open("ol", "start", Integer.toString(first)).line();
    for (BoundArticle article : articles) {
      out.open("li");
      title(article, out);
      String names = names(article);
      String minutes = article.minutes() > 0 ? words.minutes(article.minutes()) : "";
      if (!names.isEmpty() || !minutes.isEmpty()) {
        out.text(" ").open("span", "class", "by");
        if (!names.isEmpty()) {
          out.element("bdi", names);
        }
        if (!names.isEmpty() && !minutes.isEmpty()) {
          out.text(" · ");
        }
        own(out, minutes);
        out.close();
      }
      DigestApparatus.Summary summary = apparatus.summary(article.number());
      if (summary != null) {
        out.element(
            "p",
            summary.text(),
            "class",
            "summary",
            "lang",
            article.language().toLanguageTag(),
            "xml:lang",
            article.language().toLanguageTag(),
            "dir",
            article.direction().code());
      }
      out.close().line();
    }
    out.close().line();
  }

  private void source(BoundArticle article, Markup out) {
    Metadata metadata = article.article().metadata();
    out.open("li");
    title(article, out);
    StringBuilder told = new StringBuilder();
    told.append(names(article).isEmpty() ? "" : ". " + names(article));
    told.append(metadata.site() == null ? "" : ". " + metadata.site());
    DateStamp published = metadata.published();
    told.append(published == null ? "" : ", " + words.date(published.day()));
    out.text(told + ".");
    URI source = article.source();
    if (source != null) {
      out.text(" ").element("a", source.toString(), "href", source.toASCIIString(), "dir", "ltr");
    }
    if (article.article().origin().time() != null) {
      out.text(" (");
      own(out, words.label(Word.RETRIEVED, words.date(article.article().origin().time())));
      out.text(")");
    }
    out.close().line();
  }

  private static void title(BoundArticle article, Markup out) {
    String tag = article.language().toLanguageTag();
    out.element(
        "a",
        article.title(),
        "href",
        Chapter.file(article, 0),
        "lang",
        tag,
        "xml:lang",
        tag,
        "dir",
        article.direction().code());
  }

  private String names(BoundArticle article) {
    return words.list(article.article().metadata().bylines().stream().map(Byline::name).toList());
  }

  private void fact(Markup out, Word word, String value) {
    if (!value.isEmpty()) {
      out.open("p", "class", "fact");
      own(out, words.label(word, value));
      out.close().line();
    }
  }

  /** The languages of the articles, by their names in the digest's. */
  private List<String> languages() {
    return binding.articles().stream()
        .map(BoundArticle::language)
        .filter(language -> !language.getLanguage().isEmpty())
        .map(language -> Locale.of(language.getLanguage()).getDisplayLanguage(words.language()))
        .distinct()
        .toList();
  }

  /** A phrase of the words' own language, marked where the digest is in another. */
  private void own(Markup out, String phrase) {
    if (phrase.isEmpty()) {
      return;
    }
    if (words.language().getLanguage().equals(digest.language().getLanguage())) {
      out.text(phrase);
    } else {
      String tag = words.language().toLanguageTag();
      out.element(
          "span",
          phrase,
          "lang",
          tag,
          "xml:lang",
          tag,
          "dir",
          Direction.of(words.language()).code());
    }
  }

  private String page(String title, String matter, String content) {
    return Page.of(title, digest.language(), direction, matter, content);
  }
}
