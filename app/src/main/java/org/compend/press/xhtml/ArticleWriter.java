package org.compend.press.xhtml;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.Metadata;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.LinkNote;
import org.compend.press.Places;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Writes an article as XHTML that is also HTML: its header, its body, its notes.
 *
 * <p>The parts are to be written in reading order, each once: the first mark of a note is the one
 * that the note leads back to. Ids are those that the {@link Layout} makes of {@code note-1},
 * {@code noteref-1}, {@code link-1}, {@code linkref-1}, {@link Places#name} and {@link
 * BoundArticle#anchors()}. Not safe to share between threads.
 */
public final class ArticleWriter {
  private final Scope scope;
  private final @Nullable BoundArticle article;

  /** A writer for an article to which no apparatus leads. */
  public ArticleWriter(
      Binding binding, BoundArticle article, Words words, Pictures pictures, Layout layout) {
    this(binding, article, words, pictures, layout, Places.none());
  }

  /**
   * A writer for an article.
   *
   * @param places the blocks that the digest's apparatus leads to
   */
  public ArticleWriter(
      Binding binding,
      BoundArticle article,
      Words words,
      Pictures pictures,
      Layout layout,
      Places places) {
    this.scope = new Scope(binding, words, pictures, layout, places, article);
    this.article = article;
  }

  private ArticleWriter(Scope scope) {
    this.scope = scope;
    this.article = null;
  }

  /** Blocks that belong to no article, such as a foreword. */
  public static String blocks(
      Binding binding, List<Block> blocks, Words words, Pictures pictures, Layout layout) {
    return new ArticleWriter(new Scope(binding, words, pictures, layout, Places.none(), null))
        .body(blocks);
  }

  /** Title, standfirst, who signed, when, where from and how long it takes to read. */
  public String header() {
    BoundArticle bound = article();
    Metadata metadata = bound.article().metadata();
    Markup out = new Markup();
    out.open("header", "class", "article-header").line();
    List<String> place = new ArrayList<>();
    addUnlessBlank(place, metadata.site());
    addUnlessBlank(place, metadata.section());
    if (!place.isEmpty()) {
      out.element("p", String.join(" · ", place), "class", "kicker").line();
    }
    out.element("h" + scope.layout.titleLevel(), bound.title(), "class", "article-title").line();
    out.add(standfirst());
    if (!metadata.bylines().isEmpty()) {
      out.open("p", "class", "byline");
      scope.own(out, () -> bylines(metadata.bylines(), out));
      out.close().line();
    }
    dateline(bound, metadata, out);
    URI source = bound.source();
    if (source != null) {
      out.open("p", "class", "source");
      out.element("a", readable(source), "href", source.toASCIIString());
      out.close().line();
    }
    out.close().line();
    return out.toString();
  }

  /** The standfirst alone, for pages that write the rest of the header themselves; may be empty. */
  public String standfirst() {
    Markup out = new Markup();
    List<Inline> standfirst = article().article().metadata().standfirst();
    if (!InlineWriter.isVoid(standfirst)) {
      out.open("p", "class", "standfirst");
      new InlineWriter(scope, out).write(standfirst);
      out.close().line();
    }
    return out.toString();
  }

  /** The whole body. */
  public String body() {
    return body(article().article().body());
  }

  /** Some of the body's blocks, where a format parts a long body. */
  public String body(List<Block> blocks) {
    Markup out = new Markup();
    new BlockWriter(scope, out).write(blocks);
    return out.toString();
  }

  /** The footnotes, then the numbered links; empty where the article has neither. */
  public String notes() {
    Markup out = new Markup();
    footnotes(article().article().footnotes(), out);
    links(article().linkNotes(), out);
    return out.toString();
  }

  /** One footnote, by its number from 1, for pages that show it beside the text. */
  public String footnote(int number) {
    Markup out = new Markup();
    footnote(number, article().article().footnotes().get(number - 1), out);
    return out.toString();
  }

  /** The numbered links alone; empty where the article has none. */
  public String links() {
    Markup out = new Markup();
    links(article().linkNotes(), out);
    return out.toString();
  }

  private BoundArticle article() {
    if (article == null) {
      throw new IllegalStateException("these blocks belong to no article");
    }
    return article;
  }

  private void bylines(List<Byline> bylines, Markup out) {
    // The language joins names ("A, B and C"); each then gets its element.
    List<String> places = new ArrayList<>();
    for (int i = 0; i < bylines.size(); i++) {
      places.add(Character.toString(0xe000 + i));
    }
    String pattern = scope.words.by(places);
    StringBuilder between = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int place = pattern.charAt(i) - 0xe000;
      if (place < 0 || place >= bylines.size()) {
        between.append(pattern.charAt(i));
        continue;
      }
      out.text(between.toString());
      between.setLength(0);
      Byline byline = bylines.get(place);
      out.element("bdi", byline.name(), "class", "author");
      if (byline.affiliation() != null) {
        out.text(" ").element("bdi", "(" + byline.affiliation() + ")", "class", "affiliation");
      }
    }
    out.text(between.toString());
  }

  private void dateline(BoundArticle bound, Metadata metadata, Markup out) {
    DateStamp published = metadata.published();
    DateStamp modified = metadata.modified();
    if (modified != null
        && !modified.day().isAfter(published == null ? LocalDate.MIN : published.day())) {
      modified = null;
    }
    if (published == null && modified == null && bound.minutes() == 0) {
      return;
    }
    DateStamp changed = modified;
    out.open("p", "class", "dateline");
    scope.own(out, () -> dates(published, changed, bound.minutes(), out));
    out.close().line();
  }

  private void dates(
      @Nullable DateStamp published, @Nullable DateStamp changed, int minutes, Markup out) {
    String separator = "";
    if (published != null) {
      String day = scope.words.date(published.day());
      out.element("time", day, "datetime", published.day().toString());
      separator = " · ";
    }
    if (changed != null) {
      String day = scope.words.label(Word.UPDATED, scope.words.date(changed.day()));
      out.text(separator).element("time", day, "datetime", changed.day().toString());
      separator = " · ";
    }
    if (minutes > 0) {
      out.text(separator).text(scope.words.minutes(minutes));
    }
  }

  private void footnotes(List<Footnote> footnotes, Markup out) {
    if (footnotes.isEmpty()) {
      return;
    }
    out.open("section", "class", "notes", "epub:type", scope.epubType("footnotes")).line();
    out.open("h" + (scope.layout.titleLevel() + 1));
    scope.own(out, Word.NOTES);
    out.close().line();
    for (int i = 0; i < footnotes.size(); i++) {
      footnote(i + 1, footnotes.get(i), out);
    }
    out.close().line();
  }

  private void footnote(int place, Footnote footnote, Markup out) {
    String number = Integer.toString(place);
    out.open(
            "aside",
            "id",
            scope.firstId("note-" + number),
            "epub:type",
            scope.epubType("footnote"),
            "role",
            "doc-footnote")
        .line();
    out.open("p", "class", "note-number");
    if (scope.isGiven("noteref-" + number)) {
      back("noteref-" + number, number, out);
    } else {
      out.text(number);
    }
    out.close().line();
    new BlockWriter(scope, out).write(footnote.content());
    out.close().line();
  }

  private void links(List<LinkNote> links, Markup out) {
    if (links.isEmpty()) {
      return;
    }
    out.open(
            "section",
            "class",
            "links",
            "epub:type",
            scope.epubType("endnotes"),
            "role",
            "doc-endnotes")
        .line();
    out.open("h" + (scope.layout.titleLevel() + 1));
    scope.own(out, Word.LINKS);
    out.close().line();
    out.open("ol").line();
    for (LinkNote link : links) {
      out.open("li", "id", scope.firstId("link-" + link.number()));
      if (!link.text().isEmpty() && !link.text().startsWith("http")) {
        out.text(link.text() + ": ");
      }
      out.element(
          "a", readable(link.target()), "href", link.target().toASCIIString(), "dir", "ltr");
      if (scope.isGiven("linkref-" + link.number())) {
        out.text(" ");
        back("linkref-" + link.number(), "↩\ufe0e", out);
      }
      out.close().line();
    }
    out.close().line();
    out.close().line();
  }

  private void back(String name, String text, Markup out) {
    out.element(
        "a",
        text,
        "class",
        "back",
        "href",
        scope.layout.address(article(), name),
        "role",
        "doc-backlink",
        "aria-label",
        scope.words.get(Word.BACK_TO_TEXT) + " " + name.replaceAll("\\D", ""));
  }

  /** An address as people write it, without its scheme. */
  private static String readable(URI address) {
    String text = address.toString().replaceFirst("^https?://(?:www\\.)?", "");
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static void addUnlessBlank(List<String> parts, @Nullable String part) {
    if (part != null && !part.isBlank()) {
      parts.add(part.strip());
    }
  }
}
