package org.compend.extract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.compend.Article;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Origin;
import org.compend.Prose;
import org.compend.Walk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Compares structure with what another reader made of the same pages: of its headings, items,
 * cells, links and so on whose words Compend keeps too, how many are so here as well.
 *
 * <p>The other's choices are no gold: its lists of contents and of references are none here, and
 * neighbouring links to one target are one. What falls without such a reason is a find.
 *
 * <p>Arguments: a folder with {@code gold.json}, whose {@code expected_html} is the other's, and
 * {@code html/}; and a kind, of which the differences are to be printed.
 */
final class StructureComparison {
  private static final URI ADDRESS = URI.create("http://fakehost/test/page.html");

  /** What is compared, with the selector by which the other's is found. */
  private enum Kind {
    HEADING("h1, h2, h3, h4, h5, h6"),
    ITEM("li:not(:has(li))"),
    QUOTATION("blockquote"),
    CODE("pre"),
    CELL("td:not(:has(td)), th"),
    CAPTION("figcaption"),
    LINK("a[href]"),
    EMPHASIS("em, i"),
    STRONG("strong, b"),
    CODE_IN_TEXT("code:not(pre code)"),
    PICTURE("img[src]");

    private final String selector;

    Kind(String selector) {
      this.selector = selector;
    }
  }

  private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

  private StructureComparison() {
    for (Kind kind : Kind.values()) {
      counts.put(kind, new int[3]);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    String told = arguments.length > 1 ? arguments[1].toUpperCase(Locale.ROOT) : "";
    StructureComparison comparison = new StructureComparison();
    Map<?, ?> gold = (Map<?, ?>) GoldPages.json(Files.readAllBytes(folder.resolve("gold.json")));
    for (Map.Entry<?, ?> page : gold.entrySet()) {
      String id = String.valueOf(page.getKey());
      Path file = folder.resolve("html").resolve(id + ".html.gz");
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        Article article =
            Extractor.standard()
                .extract(
                    new Capture(
                        new Origin(ADDRESS, ADDRESS, null),
                        "text/html; charset=utf-8",
                        Bytes.of(in.readAllBytes())));
        Object other = ((Map<?, ?>) page.getValue()).get("expected_html");
        comparison.compare(id, article, Jsoup.parse(String.valueOf(other)), told);
      }
    }
    comparison.print();
  }

  private void compare(String id, Article article, Document other, String told) {
    Map<Kind, Map<String, Integer>> own = new EnumMap<>(Kind.class);
    Walk.article(article, new Gathering(own));
    StringBuilder text = new StringBuilder(bare(Prose.of(article.body())));
    article.footnotes().forEach(note -> text.append(bare(Prose.of(note.content()))));
    for (Kind kind : Kind.values()) {
      Map<String, Integer> left = own.getOrDefault(kind, new HashMap<>());
      for (Element element : other.select(kind.selector)) {
        boolean picture = kind == Kind.PICTURE;
        String words = picture ? fileName(element.attr("src")) : bare(element.text());
        if (words.length() < 2) {
          continue;
        }
        int[] count = counts.getOrDefault(kind, new int[3]);
        count[0]++;
        if (picture || text.indexOf(words) >= 0) {
          count[1]++;
          if (left.merge(words, -1, Integer::sum) >= 0) {
            count[2]++;
          } else if (kind.name().equals(told)) {
            System.out.println(id + ": " + element.outerHtml().replaceAll("\\s+", " "));
          }
        }
      }
    }
  }

  private void print() {
    System.out.printf("%-14s %8s %10s %8s%n", "", "theirs", "words kept", "as such");
    counts.forEach((kind, count) ->
        System.out.printf(
            Locale.ROOT,
            "%-14s %8d %10d %8d  %.3f%n",
            kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            count[0],
            count[1],
            count[2],
            (double) count[2] / Math.max(1, count[1])));
  }

  /** Letters and digits alone: white space and marks are set by each reader in its own way. */
  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String fileName(String address) {
    String path = address.replaceFirst("(?s)[?#].*", "");
    return bare(path.substring(path.lastIndexOf('/') + 1));
  }

  /** What an article has of each kind, by its words, with how often. */
  private record Gathering(Map<Kind, Map<String, Integer>> own) implements Walk.Visitor {
    private void add(Kind kind, String words) {
      own.computeIfAbsent(kind, _ -> new HashMap<>()).merge(words, 1, Integer::sum);
    }

    private void items(List<List<Block>> items) {
      items.forEach(item -> add(Kind.ITEM, bare(Prose.of(item))));
    }

    private void picture(Image image) {
      image.sources().forEach(source -> add(Kind.PICTURE, fileName(source.toString())));
    }

    @Override
    public void block(Block block) {
      switch (block) {
        case Block.Heading heading -> add(Kind.HEADING, bare(Prose.ofInlines(heading.content())));
        case Block.BulletList list -> items(list.items());
        case Block.NumberedList list -> items(list.items());
        case Block.Quotation _ -> add(Kind.QUOTATION, bare(Prose.of(List.of(block))));
        case Block.Code code -> add(Kind.CODE, bare(code.text()));
        case Block.Table table ->
            table
                .rows()
                .forEach(row ->
                    row.cells().forEach(cell -> add(Kind.CELL, bare(Prose.of(cell.content())))));
        case Block.Figure figure -> {
          add(Kind.CAPTION, bare(Prose.ofInlines(figure.caption())));
          figure.images().forEach(this::picture);
        }
        case Block.Embed embed -> {
          add(Kind.QUOTATION, bare(Prose.of(embed.content())));
          add(Kind.CAPTION, bare(Prose.ofInlines(embed.caption())));
        }
        case Block.Paragraph _,
            Block.DefinitionList _,
            Block.Aside _,
            Block.EditorialNote _,
            Block.InLanguage _,
            Block.Break _ -> {}
      }
    }

    @Override
    public void inline(Inline inline) {
      switch (inline) {
        case Inline.Link link -> add(Kind.LINK, bare(Prose.ofInlines(link.content())));
        case Inline.Styled(Inline.Style style, var content) ->
            add(
                switch (style) {
                  case STRONG -> Kind.STRONG;
                  case CODE -> Kind.CODE_IN_TEXT;
                  default -> Kind.EMPHASIS;
                },
                bare(Prose.ofInlines(content)));
        case Inline.Picture picture -> picture(picture.image());
        case Inline.Text _,
            Inline.Anchor _,
            Inline.NoteReference _,
            Inline.InLanguage _,
            Inline.Ruby _,
            Inline.LineBreak _ -> {}
      }
    }
  }
}
