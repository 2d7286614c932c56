package org.compend.press.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.compend.Byline;
import org.compend.Digest;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Sets the pages around the articles: cover, title page, foreword, contents, parts, colophon. */
final class FrontMatter {
  private static final String COVER_GROUND = "#22303c";
  private static final String COVER_INK = "#f7f3ea";
  private static final String COVER_ACCENT = "#d9a441";
  private static final int COVER_TITLES = 6;

  private final Fo fo;
  private final Runs runs;
  private final Blocks blocks;
  private final Heads heads;
  private final Binding binding;
  private final Digest digest;
  private final Sheet sheet;
  private final Words words;
  private final Voice voice;
  private final Voice own;
  private final Direction direction;

  FrontMatter(
      Fo fo, Runs runs, Blocks blocks, Heads heads, Binding binding, Sheet sheet, Words words) {
    this.fo = fo;
    this.runs = runs;
    this.blocks = blocks;
    this.heads = heads;
    this.binding = binding;
    this.digest = binding.digest();
    this.sheet = sheet;
    this.words = words;
    this.voice = runs.voice(digest.language());
    this.own = runs.voice(words.language());
    this.direction = Direction.of(digest.language());
  }

  /** The cover; with an empty page behind it where the pages are printed on both sides. */
  void cover(boolean backed) throws SAXException {
    fo.open(
        "page-sequence",
        "master-reference",
        "cover",
        "format",
        "i",
        "initial-page-number",
        "1",
        "force-page-count",
        backed ? "even" : "no-force");
    fo.open(
        "flow",
        "flow-name",
        "xsl-region-body",
        "color",
        COVER_INK,
        "text-align",
        "start",
        "hyphenate",
        "false");
    double width = sheet.width();
    double height = sheet.height();
    double side = width * 0.1;
    container(0, 0, width, height, "background-color", COVER_GROUND, "role", "artifact");
    fo.empty("block").close();
    container(
        height * 0.155,
        side,
        width * 0.16,
        3,
        "background-color",
        COVER_ACCENT,
        "role",
        "artifact");
    fo.empty("block").close();

    container(height * 0.075, side, width - 2 * side, height * 0.06);
    fo.open("block", "font-size", Sheet.points(width * 0.032), "letter-spacing", "0.06em");
    runs.set(Objects.requireNonNullElse(digest.publisher(), ""), voice, digest.title());
    fo.close().close();

    container(height * 0.19, side, width - 2 * side, height * 0.42);
    fo.open(
        "block",
        "font-size",
        Sheet.points(width * coverSize(digest.title())),
        "line-height",
        "1.1",
        "font-weight",
        "bold");
    runs.set(digest.title(), voice, digest.title());
    fo.close();
    if (digest.subtitle() != null) {
      fo.open(
          "block",
          "font-size",
          Sheet.points(width * 0.042),
          "line-height",
          "1.3",
          "font-style",
          "italic",
          "color",
          COVER_ACCENT,
          "space-before",
          Sheet.points(height * 0.018));
      runs.set(digest.subtitle(), voice.slanted(true), digest.title());
      fo.close();
    }
    fo.close();

    container(height * 0.62, side, width - 2 * side, height * 0.26, "display-align", "after");
    for (BoundArticle article : binding.articles().stream().limit(COVER_TITLES).toList()) {
      fo.open(
          "block",
          "font-size",
          Sheet.points(width * 0.0285),
          "line-height",
          "1.3",
          "font-family",
          runs.voice(article.language()).family().name(),
          "space-after",
          Sheet.points(height * 0.006));
      runs.set(clipped(article.title()), runs.voice(article.language()), article.title());
      fo.close();
    }
    fo.close();

    container(height * 0.905, side, width - 2 * side, height * 0.05);
    fo.open("block", "font-size", Sheet.points(width * 0.026), "color", COVER_ACCENT);
    runs.set(words.date(digest.bound()), own, digest.title());
    fo.close().close();
    fo.close().close();
  }

  private void container(double top, double left, double width, double height, String... more)
      throws SAXException {
    fo.open(
        "block-container",
        Style.all(
            more,
            "absolute-position",
            "fixed",
            "top",
            Sheet.points(top),
            "left",
            Sheet.points(left),
            "width",
            Sheet.points(width),
            "height",
            Sheet.points(height),
            "writing-mode",
            direction == Direction.RIGHT_TO_LEFT ? "rl-tb" : "lr-tb",
            "overflow",
            "hidden"));
  }

  private static double coverSize(String title) {
    int longest = 1;
    for (String word : title.split("\\s+", -1)) {
      longest = Math.max(longest, word.length());
    }
    double byWord = 1.35 / longest;
    double byLength = 0.155 * Math.sqrt(18.0 / Math.max(18, title.length()));
    return Math.max(0.05, Math.min(byWord, byLength));
  }

  private static String clipped(String title) {
    return title.length() <= 90 ? title : title.substring(0, title.offsetByCodePoints(0, 60)) + "…";
  }

  void titlePage() throws SAXException {
    open("auto", "no-force", digest.title());
    fo.open("block", "text-align", "center", "hyphenate", "false", "id", "title-page");
    fo.open(
        "block",
        "role",
        "H1",
        "font-size",
        Style.em(digest.title().length() > 40 ? 2 : 2.6),
        "line-height",
        "1.15",
        "font-weight",
        "bold",
        "space-before",
        Sheet.points(sheet.textHeight() * 0.22),
        "space-before.conditionality",
        "retain");
    runs.set(digest.title(), voice, digest.title());
    fo.close();
    if (digest.subtitle() != null) {
      fo.open("block", "font-size", "1.3em", "font-style", "italic", "space-before", "0.8em");
      runs.set(digest.subtitle(), voice.slanted(true), digest.title());
      fo.close();
    }
    fo.open("block", "role", "artifact", "space-before", "1.6em", "space-after", "1.2em");
    fo.empty(
        "leader",
        "leader-pattern",
        "rule",
        "leader-length",
        "4em",
        "rule-thickness",
        "1.4pt",
        "color",
        Style.ACCENT);
    fo.close();
    line(words.date(digest.bound()));
    if (digest.publisher() != null) {
      fo.open("block", "space-before", Sheet.points(sheet.textHeight() * 0.3));
      runs.set(digest.publisher(), voice, digest.title());
      fo.close();
    }
    fo.close();
    close();
  }

  private void line(String text) throws SAXException {
    fo.open("block");
    runs.set(text, own, digest.title());
    fo.close();
  }

  void foreword() throws SAXException {
    open("auto", "no-force", words.get(Word.FOREWORD));
    heading("foreword", Word.FOREWORD);
    blocks.set(
        digest.foreword(),
        new Blocks.Place(
            Piece.named(words.get(Word.FOREWORD)), voice, new Levels(2), sheet.textWidth(), false));
    close();
  }

  void contents() throws SAXException {
    open("auto", "even", words.get(Word.CONTENTS));
    heading("contents", Word.CONTENTS);
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
    fo.close();
    close();
  }

  private void entry(BoundArticle article) throws SAXException {
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
        "always");
    if (article.direction() == direction) {
      titleAndPage(article, spoken);
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
    fo.close();
  }

  private void titleAndPage(BoundArticle article, Voice spoken) throws SAXException {
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
    linkedTitle(article, spoken);
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
    fo.empty("page-number-citation", "ref-id", article.id());
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
    linkedTitle(article, spoken);
    fo.close().close().close();
    fo.open("table-cell", "role", "NonStruct", "display-align", "after");
    fo.open("block", "text-align", "end");
    fo.open(
        "basic-link",
        "internal-destination",
        article.id(),
        "fox:alt-text",
        Runs.clean(article.title()));
    fo.empty("page-number-citation", "ref-id", article.id()).close();
    fo.close().close().close().close().close();
  }

  /** Opens the link to an article with its title; what follows may still belong to it. */
  private void linkedTitle(BoundArticle article, Voice spoken) throws SAXException {
    fo.open(
        "basic-link",
        "internal-destination",
        article.id(),
        "fox:alt-text",
        Runs.clean(article.title()));
    fo.open("inline", "font-family", spoken.family().name());
    runs.set(article.title(), spoken, article.title());
    fo.close();
  }

  /** The page that opens a section. */
  void part(Binding.Part part, boolean first) throws SAXException {
    String title = Objects.requireNonNull(part.title());
    open(first ? "1" : "auto", "no-force", title, null);
    fo.open(
        "block",
        "id",
        part.id(),
        "role",
        "H2",
        "text-align",
        "center",
        "hyphenate",
        "false",
        "font-size",
        "2.1em",
        "line-height",
        "1.2",
        "font-weight",
        "bold",
        "color",
        Style.ACCENT,
        "space-before",
        Sheet.points(sheet.textHeight() * 0.32),
        "space-before.conditionality",
        "retain");
    runs.set(title, voice, title);
    fo.close();
    close();
  }

  void colophon() throws SAXException {
    open("auto", "no-force", words.get(Word.COLOPHON), null);
    heading("colophon", Word.COLOPHON);
    fo.open("block", "text-align", "start", "hyphenate", "false", "font-size", "0.94em");
    fact(Word.CHOICE, digest.choice());
    fact(Word.ARTICLES, Integer.toString(binding.articles().size()));
    Set<String> sites = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    for (BoundArticle article : binding.articles()) {
      String site = article.article().metadata().site();
      if (site != null) {
        sites.add(site);
      }
      if (!article.language().equals(Locale.ROOT)) {
        languages.add(article.language().getDisplayLanguage(words.language()));
      }
    }
    fact(Word.SOURCES, words.list(new ArrayList<>(sites)));
    fact(Word.LANGUAGES, words.list(new ArrayList<>(languages)));
    fact(Word.PUBLISHER, Objects.requireNonNullElse(digest.publisher(), ""));
    fact(Word.BOUND, words.date(digest.bound()));
    fo.close();
    close();
  }

  private void fact(Word label, String value) throws SAXException {
    if (!value.isBlank()) {
      fo.open("block", "space-after", "0.5em");
      runs.set(words.label(label, value), own, digest.title());
      fo.close();
    }
  }

  private void heading(String id, Word word) throws SAXException {
    fo.open(
        "block",
        "id",
        id,
        "role",
        "H2",
        "text-align",
        "start",
        "hyphenate",
        "false",
        "font-size",
        "1.8em",
        "line-height",
        "1.2",
        "font-weight",
        "bold",
        "space-after",
        "0.8em");
    runs.set(words.get(word), own, digest.title());
    fo.close();
  }

  private void open(String number, String force, String head) throws SAXException {
    open(number, force, head, "i");
  }

  private void open(String number, String force, String head, @Nullable String format)
      throws SAXException {
    fo.open(
        "page-sequence",
        Style.all(
            blocks.language(words.language()),
            "master-reference",
            Sheet.name(false, direction),
            "writing-mode",
            direction == Direction.RIGHT_TO_LEFT ? "rl-tb" : "lr-tb",
            "initial-page-number",
            number,
            "force-page-count",
            force,
            "font-family",
            own.family().name(),
            "format",
            format == null ? "1" : format));
    heads.set(new Heads.Line(digest.title(), voice), new Heads.Line(head, own), direction);
    fo.open("flow", "flow-name", "xsl-region-body");
  }

  private void close() throws SAXException {
    fo.close().close();
  }

  /** Everybody who signed something, once. */
  static List<String> authors(Binding binding) {
    return binding.articles().stream()
        .flatMap(article -> article.article().metadata().bylines().stream())
        .map(Byline::name)
        .distinct()
        .toList();
  }
}
