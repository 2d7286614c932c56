package org.compend.press.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Indexer;
import org.compend.press.EveryKind;
import org.compend.press.Press;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.junit.jupiter.api.Test;

/** Bibliographies as programs read them. */
class BibliographyPressTest {
  private static final Digest DIGEST =
      new Digest(
          URI.create("urn:uuid:6f2c1f6e-52b4-4a4f-9df6-6a1f5a2f1c11"),
          "Tides & Co.",
          null,
          Locale.ENGLISH,
          java.time.Instant.EPOCH,
          "The Long Shore",
          null,
          List.of(),
          List.of(
              new Digest.Section(
                  null,
                  List.of(
                      article(
                          "Editorial",
                          "Ada van der Moss",
                          new Inline.Text("As in "),
                          link(
                              "https://doi.org/10.1000/TIDES_2019(7)",
                              new Inline.Text("a paper {of 50 %}")),
                          new Inline.Text(" and in "),
                          new Inline.Styled(
                              Inline.Style.CITED, List.of(new Inline.Text("Salt & Roads"))),
                          new Inline.Text(" (Quay, 2011), ISBN 0-306-40615-2, and elsewhere.")),
                      article("Editorial", "沈禾", new Inline.Text("Nothing is cited."))))),
          "");

  private static Inline link(String target, Inline words) {
    return new Inline.Link(URI.create(target), List.of(words));
  }

  private static Article article(String title, String author, Inline... words) {
    return new Article(
        new Metadata(
            title,
            List.of(),
            List.of(Byline.of(author)),
            DateStamp.of(LocalDate.of(2021, 9, 5)),
            null,
            Locale.ENGLISH,
            null,
            List.of(),
            null,
            null),
        List.of(new Block.Paragraph(List.of(words))),
        List.of(),
        Kind.ARTICLE,
        new Origin(URI.create("file:///x/" + author.length() + ".md"), null, null));
  }

  private static String pressed(Press press, Digest digest) throws IOException {
    Indexer indexer = new Indexer(new Annotator(), EnumSet.of(Indexer.Part.SOURCES));
    return pressed(press, digest, indexer.of(digest));
  }

  private static String pressed(Press press, Digest digest, DigestApparatus apparatus)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    press.press(digest, apparatus, _ -> Optional.empty(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<Key, BibTeXEntry> read(String bibTex)
      throws ParseException, TokenMgrException {
    BibTeXDatabase read = new BibTeXParser().parseFully(new StringReader(bibTex));
    return read.getEntries();
  }

  private static String field(BibTeXEntry entry, Key key) {
    return Objects.requireNonNull(entry.getField(key)).toUserString();
  }

  @Test
  void bibTexIsReadAsItWasMeant() throws Exception {
    List<BibTeXEntry> entries =
        List.copyOf(read(pressed(BibliographyPress.bibTex(), DIGEST)).values());
    assertThat(entries).hasSize(4);
    assertThat(entries.getFirst().getType()).isEqualTo(BibTeXEntry.TYPE_ARTICLE);
    assertThat(field(entries.getFirst(), BibTeXEntry.KEY_AUTHOR)).isEqualTo("van der Moss, Ada");
    assertThat(field(entries.getFirst(), BibTeXEntry.KEY_JOURNAL)).isEqualTo("The Long Shore");
    assertThat(field(entries.get(1), BibTeXEntry.KEY_AUTHOR)).isEqualTo("{沈禾}");
    BibTeXEntry book = entries.get(3);
    assertThat(book.getType()).isEqualTo(BibTeXEntry.TYPE_BOOK);
    assertThat(field(book, BibTeXEntry.KEY_TITLE)).isEqualTo("{Salt \\& Roads}");
    assertThat(field(book, new Key("isbn"))).isEqualTo("9780306406157");
    assertThat(field(book, BibTeXEntry.KEY_YEAR)).isEqualTo("2011");
    BibTeXEntry paper = entries.get(2);
    assertThat(field(paper, BibTeXEntry.KEY_DOI)).isEqualTo("10.1000/tides\\_2019(7)");
    assertThat(paper.getFields()).doesNotContainKeys(BibTeXEntry.KEY_AUTHOR, BibTeXEntry.KEY_TITLE);
  }

  @Test
  void cslJsonHasItsShapeAndNothingInvented() throws IOException {
    String csl = pressed(BibliographyPress.cslJson(), DIGEST);
    assertThat(faults(csl)).isEmpty();
    assertThat(csl)
        .contains("\"type\":\"article-magazine\",\"title\":\"Editorial\"")
        .contains(
            "\"type\":\"book\",\"title\":\"Salt & Roads\","
                + "\"issued\":{\"date-parts\":[[2011]]},\"ISBN\":\"9780306406157\"}")
        .contains("\"type\":\"document\",\"DOI\":\"10.1000/tides_2019(7)\"")
        .contains("\"note\":\"“a paper {of 50 %}”\"");
    assertThat(faults(csl.replace("\"book\"", "\"tome\""))).isNotEmpty();
  }

  @Test
  void everyKindOfArticleCanBeCited() throws Exception {
    Digest digest = EveryKind.digest();
    String csl = pressed(BibliographyPress.cslJson(), digest);
    assertThat(faults(csl)).isEmpty();
    assertThat(read(pressed(BibliographyPress.bibTex(), digest)))
        .hasSizeGreaterThanOrEqualTo((int) digest.articles().count());
  }

  @Test
  void withoutAnApparatusTheArticlesAloneAreThere() throws Exception {
    String bibTex = pressed(BibliographyPress.bibTex(), DIGEST, DigestApparatus.empty());
    assertThat(read(bibTex)).hasSize(2);
  }

  private static List<com.networknt.schema.Error> faults(String json) throws IOException {
    try (InputStream in = BibliographyPressTest.class.getResourceAsStream("csl-shape.json")) {
      String shape = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(shape, InputFormat.JSON)
          .validate(
              json,
              InputFormat.JSON,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }
}
