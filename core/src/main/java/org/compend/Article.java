package org.compend;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What extraction makes of a capture: a piece of writing with everything that belongs to it and
 * nothing else.
 *
 * <pre>{@code
 * Article article = Extractor.standard().extract(capture);
 * System.out.println(article.metadata().title());
 * System.out.println(Prose.of(article.body()));
 * }</pre>
 *
 * @param metadata what is told about it
 * @param body its text, in reading order; the headline, standfirst and bylines are not repeated
 *     here
 * @param footnotes the notes that {@link Inline.NoteReference}s in the body point to, in order of
 *     their first reference
 * @param kind what kind of page it came from
 * @param origin where and when its capture was found
 */
public record Article(
    Metadata metadata, List<Block> body, List<Footnote> footnotes, Kind kind, Origin origin) {
  public Article {
    body = List.copyOf(body);
    footnotes = List.copyOf(footnotes);
  }

  /** The addresses by which it may be known, the one that it calls its own first. */
  public Stream<URI> addresses() {
    return Stream.of(metadata.canonical(), origin.url(), origin.location())
        .filter(Objects::nonNull);
  }
}
