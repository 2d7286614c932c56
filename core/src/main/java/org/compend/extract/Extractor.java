package org.compend.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.PageNumber;
import org.compend.extract.metadata.Vocabulary;
import org.compend.json.ArticleJson;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of a capture: finds the piece of writing in it, whole, and nothing else.
 *
 * <pre>{@code
 * Article article = Extractor.standard().extract(capture);
 * }</pre>
 *
 * <p>Safe to use from several threads. Bad content is never an exception: what holds nothing to
 * read gives an article of {@link Kind#EMPTY}. Only an author's own mistake in the front matter of
 * a Markdown text is told as {@link MalformedFrontMatter}.
 */
public final class Extractor {
  private static final Extractor STANDARD = new Extractor(Vocabulary.read());

  private final HtmlReader html;
  private final TextReader text;
  private final MarkdownReader markdown;

  private Extractor(Vocabulary vocabulary) {
    html = new HtmlReader(vocabulary);
    text = new TextReader(vocabulary);
    markdown = new MarkdownReader(vocabulary.dates());
  }

  /** The extractor with its own model; there is one, and it is made once. */
  public static Extractor standard() {
    return STANDARD;
  }

  /** The article in a capture. */
  public Article extract(Capture capture) {
    return switch (essence(capture.mediaType())) {
      case "", "text/html", "application/xhtml+xml", "application/xml", "text/xml" -> page(capture);
      case "text/plain" -> text.read(capture);
      case "text/markdown", "text/x-markdown" -> markdown.read(capture);
      case ArticleJson.MEDIA_TYPE -> whole(capture);
      default -> empty(capture);
    };
  }

  /** An article that was made elsewhere. */
  private static Article whole(Capture capture) {
    try {
      return new ArticleJson().read(capture.content(), capture.origin());
    } catch (IllegalArgumentException _) {
      return empty(capture);
    }
  }

  private Article page(Capture capture) {
    Article page = Joining.of(html.read(capture), further(capture));
    Bytes entry = capture.companions().get(Capture.FEED_ENTRY);
    return entry == null
        ? page
        : Completion.of(
            page, html.read(new Capture(capture.origin(), "text/html; charset=utf-8", entry)));
  }

  /** What is on the further pages that came along. */
  private List<Article> further(Capture capture) {
    Origin origin = capture.origin();
    SortedMap<Integer, Article> pages = new TreeMap<>();
    capture
        .companions()
        .forEach((address, content) ->
            PageNumber.of(address, origin.base())
                .ifPresent(number ->
                    pages.put(
                        number,
                        html.read(
                            new Capture(
                                new Origin(address, address, origin.time()),
                                capture.mediaType(),
                                content)))));
    return List.copyOf(pages.values());
  }

  /** The article in a capture, with the reasons why it came out as it did. */
  public Explanation explain(Capture capture) {
    return switch (essence(capture.mediaType())) {
      case "", "text/html", "application/xhtml+xml", "application/xml", "text/xml" ->
          html.explain(capture);
      default -> new Explanation(extract(capture), List.of(), Map.of());
    };
  }

  /**
   * Whether a capture is an author's draft, not to be published yet: Markdown whose front matter
   * says {@code draft: true}.
   *
   * @throws MalformedFrontMatter where its front matter cannot be read
   */
  public boolean isDraft(Capture capture) {
    return switch (essence(capture.mediaType())) {
      case "text/markdown", "text/x-markdown" -> markdown.isDraft(capture);
      default -> false;
    };
  }

  /** A media type without its parameters, in lower case; empty where none is given. */
  static String essence(@Nullable String mediaType) {
    if (mediaType == null) {
      return "";
    }
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** What is made of a capture that holds nothing to read. */
  static Article empty(Capture capture) {
    Metadata nothing =
        new Metadata(
            "", List.of(), List.of(), null, null, Locale.ROOT, null, List.of(), null, null);
    return new Article(nothing, List.of(), List.of(), Kind.EMPTY, capture.origin());
  }
}
