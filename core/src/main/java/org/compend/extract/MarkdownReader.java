package org.compend.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.compend.Article;
import org.compend.Block;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.charset.CharacterDecoder;
import org.compend.extract.block.Addresses;
import org.compend.extract.block.BlockBuilder;
import org.compend.extract.content.Content;
import org.compend.extract.metadata.DateRecogniser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads an author's Markdown: CommonMark with tables, footnotes and strikethrough, under YAML front
 * matter ({@code title}, {@code subtitle}, {@code date}, {@code modified}, {@code author}, {@code
 * tags}, {@code section}, {@code lang}, {@code canonical}, {@code site}, {@code draft}, {@code
 * image}).
 *
 * <p>The text is taken for the page that it stands for and read as one, so raw HTML in it comes
 * under the same rules as any page's.
 */
final class MarkdownReader {
  private final DateRecogniser dates;

  MarkdownReader(DateRecogniser dates) {
    this.dates = dates;
  }

  /** Whether an author does not want a text published yet. */
  boolean isDraft(Capture capture) {
    return frontMatter(capture).says("draft");
  }

  Article read(Capture capture) {
    FrontMatter front = frontMatter(capture);
    Document page = Jsoup.parseBodyFragment(html(front.text()));
    Locale language = language(front);
    if (!language.equals(Locale.ROOT)) {
      page.body().attr("lang", language.toLanguageTag());
    }
    Set<Node> taken = new HashSet<>();
    String title = front.text("title");
    Element heading = firstHeading(page);
    if (heading != null && (title == null || title.equals(heading.text()))) {
      title = heading.text();
      taken.add(heading);
    }
    URI canonical = address(front.text("canonical", "url", "permalink"));
    Origin origin = capture.origin();
    BlockBuilder.Body built = BlockBuilder.build(new Content(List.of(page.body()), taken), origin);
    Metadata metadata =
        new Metadata(
            title == null ? "" : title,
            standfirst(front),
            front.bylines(),
            date(front, language, "date", "published", "pubdate"),
            date(front, language, "modified", "updated", "lastmod"),
            language,
            front.text("section", "category"),
            front.list("tags", "keywords"),
            canonical != null ? canonical : origin.url(),
            front.text("site", "publication", "magazine"));
    List<Block> blocks = withCover(front, origin, built.blocks());
    Kind kind = blocks.isEmpty() ? Kind.EMPTY : Kind.ARTICLE;
    return new Article(metadata, blocks, built.footnotes(), kind, origin);
  }

  private static String html(String markdown) {
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build());
    Parser parser = Parser.builder().extensions(extensions).build();
    return HtmlRenderer.builder().extensions(extensions).build().render(parser.parse(markdown));
  }

  private static FrontMatter frontMatter(Capture capture) {
    return FrontMatter.of(CharacterDecoder.decode(capture.content(), capture.mediaType()).text());
  }

  /** The heading of the first level with which a text begins. */
  private static @Nullable Element firstHeading(Document page) {
    Element first = page.body().firstElementChild();
    return first != null && first.nameIs("h1") ? first : null;
  }

  private static List<Inline> standfirst(FrontMatter front) {
    String text = front.text("standfirst", "subtitle", "lead", "summary", "description");
    return text == null ? List.of() : List.of(new Inline.Text(text));
  }

  private @Nullable DateStamp date(FrontMatter front, Locale language, String... names) {
    String text = front.text(names);
    return text == null ? null : dates.parse(text, language);
  }

  private static Locale language(FrontMatter front) {
    String tag = front.text("lang", "language");
    try {
      return tag == null
          ? Locale.ROOT
          : new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
    } catch (IllformedLocaleException _) {
      return Locale.ROOT;
    }
  }

  private static @Nullable URI address(@Nullable String text) {
    URI address = text == null ? null : Addresses.parse(text);
    return address != null && address.isAbsolute() ? address : null;
  }

  /** A picture named over the text stands first in it, unless the text shows it. */
  private static List<Block> withCover(FrontMatter front, Origin origin, List<Block> blocks) {
    String cover = front.text("image", "cover");
    List<URI> sources =
        cover == null ? List.of() : new Addresses(origin, null).sources(List.of(cover));
    boolean shown =
        blocks.stream()
            .filter(Block.Figure.class::isInstance)
            .flatMap(figure -> ((Block.Figure) figure).images().stream())
            .anyMatch(image -> image.sources().stream().anyMatch(sources::contains));
    if (sources.isEmpty() || shown) {
      return blocks;
    }
    List<Block> all = new ArrayList<>(blocks);
    Image image = new Image(sources, front.text("image_alt", "cover_alt", "image-alt"), 0, 0);
    all.addFirst(new Block.Figure(List.of(image), List.of()));
    return all;
  }
}
