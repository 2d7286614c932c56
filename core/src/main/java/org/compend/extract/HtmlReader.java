package org.compend.extract;

import org.compend.Article;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.charset.CharacterDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a web page: parses it, reads its metadata, finds its article, makes blocks of it. */
final class HtmlReader {
  private final ContentFinder finder = new ContentFinder();
  private final MetadataReader metadata;

  HtmlReader(Vocabulary vocabulary) {
    metadata = new MetadataReader(vocabulary);
  }

  Article read(Capture capture) {
    Document page = parse(capture);
    MetadataReader.Reading reading = metadata.read(page, capture.origin());
    Content content = finder.find(page, reading);
    BlockBuilder.Body body = BlockBuilder.build(content, capture.origin());
    Kind kind = body.blocks().isEmpty() ? Kind.EMPTY : Kind.ARTICLE;
    return new Article(reading.metadata(), body.blocks(), body.footnotes(), kind, capture.origin());
  }

  private static Document parse(Capture capture) {
    String text = CharacterDecoder.decode(capture.content(), capture.mediaType()).text();
    return Jsoup.parse(text, capture.origin().base().toString());
  }
}
