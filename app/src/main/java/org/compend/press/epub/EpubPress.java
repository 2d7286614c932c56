package org.compend.press.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Walk;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Places;
import org.compend.press.Press;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.compend.press.xhtml.ApparatusWriter;
import org.compend.press.xhtml.BibliographyWriter;
import org.compend.press.xhtml.Layout;
import org.compend.press.xhtml.Stylesheet;

/**
 * Presses a digest to an EPUB 3.3 that older reading systems open as well.
 *
 * <p>Nothing in the book is fetched from outside, nothing runs, nothing moves. What is said of its
 * accessibility is computed from its content. Without state: safe to use from several threads.
 */
public final class EpubPress implements Press {
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    Binding binding = Binding.of(digest);
    Words words = Words.in(digest.language());
    Pictures pictures = new Pictures(assets);
    pictures.prepare(Walk.images(digest));

    Chapters chapters = new Chapters(binding, words, pictures, Places.of(binding, apparatus));
    FrontMatter front = new FrontMatter(binding, words, apparatus);
    FrontCover cover = FrontCover.of(binding, words, assets);
    Map<String, String> pages = pages(binding, chapters, front, cover, apparatus, words);
    Navigation navigation = new Navigation(binding, words, apparatus);
    Accessibility accessibility = Accessibility.of(digest, pictures);
    Map<String, Picture.Ready> shown = chapters.shown();
    String description =
        new PackageDocument(binding, accessibility)
            .write(List.copyOf(pages.keySet()), shown.values());

    Container container = new Container(out, digest.bound());
    container.text("META-INF/container.xml", CONTAINER);
    container.text("EPUB/package.opf", description);
    container.text("EPUB/nav.xhtml", navigation.document());
    container.text("EPUB/toc.ncx", navigation.ncx());
    container.text("EPUB/style.css", Stylesheet.of(EpubPress.class, "style.css"));
    container.plain("EPUB/cover.jpg", cover.picture().content());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      container.text("EPUB/" + page.getKey(), page.getValue());
    }
    for (Picture.Ready picture : shown.values()) {
      String path = "EPUB/images/" + picture.name();
      switch (picture.format()) {
        case JPEG, PNG -> container.plain(path, picture.content());
        case SVG ->
            container.text(path, new String(picture.content().toArray(), StandardCharsets.UTF_8));
      }
    }
    container.finish();
  }

  /** All pages in reading order, by file name. */
  private static Map<String, String> pages(
      Binding binding,
      Chapters chapters,
      FrontMatter front,
      FrontCover cover,
      DigestApparatus apparatus,
      Words words) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("cover.xhtml", front.cover(cover));
    pages.put("title-page.xhtml", front.titlePage());
    pages.put("contents.xhtml", front.contents());
    String foreword = chapters.foreword();
    if (!foreword.isEmpty()) {
      pages.put("foreword.xhtml", front.foreword(foreword));
    }
    Map<String, Chapter> written = new LinkedHashMap<>();
    chapters.write().forEach(chapter -> written.put(chapter.article().id(), chapter));
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null) {
        pages.put(part.id() + ".xhtml", front.section(part, part.title()));
      }
      for (BoundArticle article : part.articles()) {
        add(Objects.requireNonNull(written.get(article.id())), pages);
      }
    }
    Layout layout = chapters.from("");
    back(
        new ApparatusWriter(binding, apparatus, words, layout),
        new BibliographyWriter(binding, apparatus, words, layout),
        front,
        pages);
    pages.put("colophon.xhtml", front.colophon());
    return pages;
  }

  private static void back(
      ApparatusWriter writer,
      BibliographyWriter sources,
      FrontMatter front,
      Map<String, String> pages) {
    String chronology = writer.chronology(1);
    if (!chronology.isEmpty()) {
      pages.put("chronology.xhtml", front.back(Word.CHRONOLOGY, chronology));
    }
    String voices = writer.voices(1);
    if (!voices.isEmpty()) {
      pages.put("who-said-what.xhtml", front.back(Word.WHO_SAID_WHAT, voices));
    }
    String bibliography = sources.write(1);
    if (!bibliography.isEmpty()) {
      pages.put("bibliography.xhtml", front.back(Word.BIBLIOGRAPHY, bibliography));
    }
    String names = writer.names(1);
    if (!names.isEmpty()) {
      pages.put("index-of-names.xhtml", front.back(Word.INDEX_OF_NAMES, names));
    }
  }

  private static void add(Chapter chapter, Map<String, String> pages) {
    BoundArticle article = chapter.article();
    for (int i = 0; i < chapter.pages().size(); i++) {
      String content =
          "<section class=\"article\" epub:type=\"chapter\" role=\"doc-chapter\">\n"
              + chapter.pages().get(i)
              + "</section>\n";
      pages.put(
          Chapter.file(article, i),
          Page.of(article.title(), article.language(), article.direction(), "bodymatter", content));
    }
  }
}
