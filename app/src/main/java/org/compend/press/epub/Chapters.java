package org.compend.press.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Block;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Places;
import org.compend.press.Words;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.compend.press.xhtml.ArticleWriter;
import org.compend.press.xhtml.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Writes all articles, parts those that are too long for a reading device to hold at once, and
 * notes which pictures they show.
 */
final class Chapters {
  /** Above this, older devices take their time to open a page. */
  private static final int LONGEST_PAGE = 300_000;

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  private final Binding binding;
  private final Words words;
  private final Pictures pictures;
  private final Places places;
  private final Map<String, Picture.Ready> shown = new TreeMap<>();

  /** For points that are not on their article's first page: the file that holds them. */
  private final Map<String, String> elsewhere = new HashMap<>();

  /** The blocks before which a long article's next page begins, by the article's name. */
  private final Map<String, Set<Integer>> breaks = new HashMap<>();

  Chapters(Binding binding, Words words, Pictures pictures, Places places) {
    this.binding = binding;
    this.places = places;
    this.words = words;
    this.pictures = pictures;
  }

  /** All articles in reading order. */
  List<Chapter> write() {
    List<Chapter> chapters = binding.articles().stream().map(this::write).toList();
    // Only now is it known where the points of long articles came to lie.
    return elsewhere.isEmpty() ? chapters : binding.articles().stream().map(this::write).toList();
  }

  /** The foreword, or the empty text. */
  String foreword() {
    List<Block> foreword = binding.digest().foreword();
    return foreword.isEmpty()
        ? ""
        : ArticleWriter.blocks(binding, foreword, words, pictures, new Pages("foreword"));
  }

  /** Where everything lies, as seen from a page that belongs to no article. */
  Layout from(String page) {
    return new Pages(page);
  }

  /** The pictures on everything written so far, by name. */
  Map<String, Picture.Ready> shown() {
    return shown;
  }

  private Chapter write(BoundArticle article) {
    Words own = words.within(article.language());
    ArticleWriter writer =
        new ArticleWriter(binding, article, own, pictures, new Pages(article.id()), places);
    Set<Integer> known = breaks.get(article.id());
    Set<Integer> fresh = new TreeSet<>();
    List<String> pages = new ArrayList<>();
    StringBuilder page = new StringBuilder(writer.header());
    int size = 0;
    List<Block> body = article.article().body();
    for (int i = 0; i < body.size(); i++) {
      String markup = writer.body(List.of(body.get(i)));
      int bytes = markup.getBytes(StandardCharsets.UTF_8).length;
      boolean full = size > 0 && size + bytes > LONGEST_PAGE;
      if (known == null ? full : known.contains(i)) {
        fresh.add(i);
        pages.add(page.toString());
        page.setLength(0);
        size = 0;
      }
      page.append(markup);
      size += bytes;
    }
    breaks.put(article.id(), fresh);
    page.append(writer.notes());
    pages.add(page.toString());
    for (int i = 1; i < pages.size(); i++) {
      Matcher ids = ID.matcher(pages.get(i));
      while (ids.find()) {
        elsewhere.put(article.id() + "#" + ids.group(1), Chapter.file(article, i));
      }
    }
    return new Chapter(article, pages);
  }

  /** Where everything lies, as seen from the pages of one article. */
  private final class Pages implements Layout {
    private final String from;

    Pages(String from) {
      this.from = from;
    }

    @Override
    public String id(BoundArticle article, String name) {
      return name;
    }

    @Override
    public String address(BoundArticle article, @Nullable String name) {
      if (name == null) {
        return Chapter.file(article, 0);
      }
      String file = elsewhere.get(article.id() + "#" + name);
      if (file != null) {
        return file + "#" + name;
      }
      boolean same = article.id().equals(from) && breaks.getOrDefault(from, Set.of()).isEmpty();
      return (same ? "" : Chapter.file(article, 0)) + "#" + name;
    }

    @Override
    public String address(Picture.Ready picture) {
      shown.put(picture.name(), picture);
      return "images/" + picture.name();
    }

    @Override
    public boolean epubTypes() {
      return true;
    }

    @Override
    public int titleLevel() {
      return 1;
    }
  }
}
