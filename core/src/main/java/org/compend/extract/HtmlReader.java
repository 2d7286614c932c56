package org.compend.extract;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.charset.CharacterDecoder;
import org.compend.extract.block.BlockBuilder;
import org.compend.extract.content.ContentFinder;
import org.compend.extract.content.Model;
import org.compend.extract.content.TextBlock;
import org.compend.extract.content.Told;
import org.compend.extract.content.Verdict;
import org.compend.extract.metadata.MetadataModel;
import org.compend.extract.metadata.MetadataReader;
import org.compend.extract.metadata.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page: parses it, reads its metadata, finds its article, makes blocks of it. */
public final class HtmlReader {
  private final Vocabulary vocabulary;

  public HtmlReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Made at the first web page: whoever reads plain text need not wait for it. */
  private static final class Shipped {
    static final ContentFinder FINDER = new ContentFinder(Model.standard());
    static final MetadataModel METADATA = MetadataModel.standard();
  }

  /** What was made of a page, and from what. */
  public record Result(
      Article article, ContentFinder.Finding finding, MetadataReader.Reading reading) {}

  Article read(Capture capture) {
    return result(capture).article();
  }

  /** The same with the reasons. */
  Explanation explain(Capture capture) {
    Result result = result(capture);
    List<Explanation.ExplainedText> passages = new ArrayList<>();
    List<TextBlock> found = result.finding().passages();
    for (int i = 0; i < found.size(); i++) {
      Verdict verdict = result.finding().verdicts().get(i);
      passages.add(
          new Explanation.ExplainedText(
              found.get(i).path(),
              found.get(i).text(),
              verdict.chance(),
              verdict.kept(),
              verdict.why()));
    }
    return new Explanation(result.article(), passages, result.reading().sources());
  }

  private Result result(Capture capture) {
    return result(parse(capture), capture.origin(), Shipped.FINDER);
  }

  /** What a finder makes of a page. */
  public Result result(Document page, Origin origin, ContentFinder finder) {
    MetadataReader.Reading reading =
        new MetadataReader(vocabulary, Shipped.METADATA).read(page, origin);
    ContentFinder.Finding finding = finder.find(page, told(reading));
    BlockBuilder.Body body = BlockBuilder.build(finding.content(), origin);
    List<Block> declared =
        reading.text().isEmpty() ? List.of() : DeclaredText.instead(reading.text(), finding.kept());
    if (!declared.isEmpty()) {
      reading.sources().put("body", "JSON-LD articleBody");
    }
    List<Block> blocks = declared.isEmpty() ? body.blocks() : declared;
    Kind kind =
        blocks.isEmpty() ? Kind.EMPTY : declared.isEmpty() ? finding.kind(origin) : Kind.ARTICLE;
    Article article =
        new Article(
            reading.metadata(),
            blocks,
            declared.isEmpty() ? body.footnotes() : List.of(),
            kind,
            origin);
    return new Result(article, finding, reading);
  }

  private static Told told(MetadataReader.Reading reading) {
    Metadata metadata = reading.metadata();
    List<String> names = metadata.bylines().stream().map(Byline::name).toList();
    return new Told(
        reading.taken(),
        reading.lines(),
        reading.taken().isEmpty() ? metadata.title() : "",
        names,
        names.stream()
            .filter(name -> name.indexOf(' ') > 0 && !name.equals(metadata.site()))
            .toList());
  }

  static ContentFinder finder() {
    return Shipped.FINDER;
  }

  static Document parse(Capture capture) {
    Reader text = CharacterDecoder.read(capture.content(), capture.mediaType());
    return Parser.htmlParser().parseInput(text, capture.origin().base().toString());
  }
}
