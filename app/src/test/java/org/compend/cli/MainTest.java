package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole command in this process: its words in, files and exit codes out. */
class MainTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void severalFormatsArePressedInOneRun() throws IOException {
    page("moths");
    page("lamps");
    assertThat(run("press", ".", "-o", "weekly.txt", "-o", "weekly.md", "-o", "weekly.json"))
        .isEqualTo(Exit.DONE);
    assertThat(names())
        .containsExactly("lamps.html", "moths.html", "weekly.json", "weekly.md", "weekly.txt");
    assertThat(folder.resolve("weekly.txt")).content().contains("moths", "lamps", "The Y");
    assertThat(err())
        .matches(
            "pressed 2 articles into weekly\\.txt \\(\\d.*\\), weekly\\.md \\(.*\\), weekly\\.json \\(.*\\)\\R");
    assertThat(out()).isEmpty();
  }

  @Test
  void theSameInputGivesTheSameBytesAndAnEarlierResultIsNoInput() throws IOException {
    page("moths");
    page("lamps");
    assertThat(run("press", ".", "-o", "weekly.md", "-q")).isEqualTo(Exit.DONE);
    byte[] first = Files.readAllBytes(folder.resolve("weekly.md"));
    assertThat(run("press", ".", "-o", "weekly.md", "-q")).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("weekly.md")).hasBinaryContent(first);
    assertThat(err()).isEmpty();
  }

  @Test
  void anInputThatCannotBeReadIsNamedAndTheRestIsPressed() throws IOException {
    page("moths");
    Files.writeString(folder.resolve("empty.html"), "");
    assertThat(run("press", ".", "nowhere.html", "-o", "weekly.txt")).isEqualTo(Exit.SOME_SKIPPED);
    assertThat(err())
        .contains("skipped empty.html: it is empty")
        .contains("skipped nowhere.html: there is no such file or folder")
        .contains("pressed 1 article into weekly.txt");
  }

  @Test
  void whereNothingIsToBePressedNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("empty.html"), "");
    assertThat(run("press", "empty.html", "-o", "weekly.txt")).isEqualTo(Exit.NOTHING);
    assertThat(err()).contains("nothing to press");
    assertThat(names()).containsExactly("empty.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "press                                | Missing required parameter: 'INPUT'",
        "press moths.html -o weekly           | -o weekly has no ending that names a format",
        "press moths.html -o weekly.doc       | -o weekly.doc has no ending that names a format",
        "press moths.html -o -                | -o - needs a --format",
        "press moths.html -o a.md -o ./a.md   | -o ./a.md is given twice",
        "press moths.html -o moths.html       | is an input as well",
        "press moths.html --format docx       | no such format: epub, pdf, html, md, txt, json, bib and csl.json are known",
        "press moths.html --lang in_valid!    | is no language tag",
        "press moths.html --order upwards     | Invalid value for option '--order'",
        "press moths.html --url-base here -o a.md | here is no address",
        "pres moths.html                      | Did you mean: compend press",
        "extract                              | Missing required parameter: 'INPUT'",
      })
  void whatIsWrongWithTheCommandIsSaid(String command, String message) throws IOException {
    page("moths");
    assertThat(run(command.split(" "))).isEqualTo(Exit.USAGE);
    assertThat(err()).contains(message);
    assertThat(names()).containsExactly("moths.html");
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    page("moths");
    assertThat(run("press", "moths.html", "-o", "nowhere/weekly.md")).isEqualTo(Exit.CANNOT_WRITE);
    assertThat(err()).contains("there is no folder " + folder.resolve("nowhere"));
    assertThat(run("press", "moths.html", "-o", "-", "--format", "md")).isEqualTo(Exit.DONE);
  }

  @Test
  void standardOutputThatHasGoneIsAnError() throws IOException {
    page("moths");
    PrintStream gone =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    assertThat(run(gone, "press", "moths.html", "-o", "-", "--format", "md"))
        .isEqualTo(Exit.CANNOT_WRITE);
  }

  @Test
  void standardOutputTakesAnyFormatAndNothingElse() throws IOException {
    page("moths");
    assertThat(run("press", "moths.html", "-o", "-", "--format", "md", "-q")).isEqualTo(Exit.DONE);
    assertThat(out()).contains("moths were there long before");
    assertThat(err()).isEmpty();
  }

  @Test
  void withoutAnOutputTheTitleNamesTheFile() throws IOException {
    page("moths");
    assertThat(run("press", "moths.html", "--format", "txt", "--title", "The Weekly: Moths"))
        .isEqualTo(Exit.DONE);
    assertThat(names()).containsExactly("moths.html", "the-weekly-moths.txt");
    assertThat(run("press", "moths.html", "--format", "html", "--title", "moths"))
        .isEqualTo(Exit.CANNOT_WRITE);
    assertThat(err()).contains("would take the place of an input");
  }

  @Test
  void aDigestIsNamedAfterTheFirstInputThatIsThere() throws IOException {
    for (String name : List.of("moths", "lamps")) {
      Files.writeString(folder.resolve(name + ".md"), "# Of " + name + "\n\nThey came late.\n");
    }
    assertThat(run("press", "nowhere.md", "moths.md", "lamps.md", "-o", "a.txt"))
        .isEqualTo(Exit.SOME_SKIPPED);
    assertThat(folder.resolve("a.txt")).content().startsWith("Moths\n");
  }

  @Test
  void theSameArticleIsPressedOnceAndThatIsSaid() throws IOException {
    page("moths");
    Files.copy(folder.resolve("moths.html"), folder.resolve("copy.html"));
    assertThat(run("press", ".", "-o", "a.txt")).isEqualTo(Exit.DONE);
    assertThat(err()).contains("left out moths.html: the same article as copy.html");
  }

  @Test
  void thePaperOfAPdfIsChosen() throws IOException {
    page("moths");
    assertThat(run("press", "moths.html", "-o", "a.pdf", "--look", "magazine", "--paper", "letter"))
        .isEqualTo(Exit.DONE);
    try (PDDocument document = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
    }
    assertThat(run("press", "moths.html", "-o", "b.pdf", "--paper", "a9")).isEqualTo(Exit.USAGE);
    assertThat(err()).contains("--paper a9", "half-letter");
    assertThat(run("press", "moths.html", "-o", "b.pdf", "--font-size", "400"))
        .isEqualTo(Exit.USAGE);
    assertThat(err()).contains("6 to 32 points");
  }

  @Test
  void aDraftIsLeftOutAndSaid() throws IOException {
    page("moths");
    Files.writeString(
        folder.resolve("beetles.md"),
        "---\ntitle: Beetles\ndraft: true\n---\n\nThis is still to be written to its end.\n");
    assertThat(run("press", ".", "-o", "-", "--format", "txt")).isEqualTo(Exit.DONE);
    assertThat(err()).contains("left out beetles.md: it is marked as a draft");
    assertThat(out()).contains("moths").doesNotContain("Beetles");
  }

  @Test
  void sourceDateEpochIsTheDateOfTheDigest() throws IOException {
    page("moths");
    environment.put("SOURCE_DATE_EPOCH", "1600000000");
    assertThat(run("press", "moths.html", "-o", "-", "--format", "json")).isEqualTo(Exit.DONE);
    assertThat(out()).contains("2020-09-13T12:26:40Z");
    environment.put("SOURCE_DATE_EPOCH", "yesterday");
    assertThat(run("press", "moths.html", "-o", "-", "--format", "json")).isEqualTo(Exit.USAGE);
  }

  @Test
  void extractPrintsALineForEachArticle() throws IOException {
    page("moths");
    page("lamps");
    Files.writeString(folder.resolve("urls.tsv"), "moths\thttps://example.org/2021/moths\n");
    assertThat(
            run(
                "extract",
                "moths.html",
                "lamps.html",
                "--urls",
                "urls.tsv",
                "--url-base",
                "https://example.net"))
        .isEqualTo(Exit.DONE);
    List<String> lines = out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"id\":\"moths\",\"url\":\"https://example.org/2021/moths\"")
        .contains("\"articleBody\":\"The moths were there", "\"author\":[]", "\"date\":null");
    assertThat(lines.get(1))
        .startsWith("{\"id\":\"lamps\",\"url\":\"https://example.net/lamps.html\"");
    assertThat(err()).isEmpty();
  }

  @Test
  void extractPrintsArticlesWithTheirStructure() throws IOException {
    page("moths");
    page("lamps");
    assertThat(run("extract", "moths.html", "lamps.html", "--format", "json")).isEqualTo(Exit.DONE);
    assertThat(out()).startsWith("[\n{").contains("},\n{", "\"moths\"").endsWith("}\n]\n");
  }

  @ParameterizedTest
  @CsvSource({"json", "jsonl", "md", "txt"})
  void extractOfNothingPrintsNoArticle(String format) throws IOException {
    Files.writeString(folder.resolve("empty.html"), "");
    assertThat(run("extract", "empty.html", "--format", format)).isEqualTo(Exit.NOTHING);
    assertThat(out()).isEqualTo(format.equals("json") ? "[\n\n]\n" : "");
  }

  @ParameterizedTest
  @CsvSource({"md", "txt"})
  void extractPrintsArticlesToRead(String format) throws IOException {
    page("moths");
    assertThat(run("extract", "moths.html", "--format", format)).isEqualTo(Exit.DONE);
    assertThat(out()).contains("The moths were there long before");
  }

  @Test
  void extractExplainsWhatWasKeptAndWhy() throws IOException {
    page("moths");
    assertThat(run("extract", "moths.html", "--explain")).isEqualTo(Exit.DONE);
    assertThat(out())
        .startsWith(folder.resolve("moths.html").toString())
        .containsPattern("title +from ")
        .containsPattern("kept \\d\\.\\d\\d  .*\\R +.*\\R +The moths were there long before");
    assertThat(err()).isEmpty();
  }

  @Test
  void everyCommandThatHelpTellsAnswersToItsName() {
    assertThat(run("help")).isEqualTo(Exit.DONE);
    List<String> told =
        Pattern.compile("(?m)^  ([a-z]+) {2,}")
            .matcher(out())
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(told).contains("help", "press", "user").hasSizeGreaterThan(15);
    for (String command : told) {
      out.reset();
      assertThat(run(command, "--help")).as(command).isEqualTo(Exit.DONE);
      assertThat(out()).contains("Usage: compend " + command + " ");
    }
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(run("help")).isEqualTo(Exit.DONE);
    assertThat(run("press", "--help")).isEqualTo(Exit.DONE);
    assertThat(run("help", "extract")).isEqualTo(Exit.DONE);
    assertThat(run("--version")).isEqualTo(Exit.DONE);
    assertThat(run("version")).isEqualTo(Exit.DONE);
    assertThat(out()).contains("Usage: compend", "-o, --output=FILE", "--url-base=URL", "(Java 25");
    assertThat(err()).isEmpty();
    assertThat(run()).isEqualTo(Exit.USAGE);
    assertThat(err()).contains("Usage: compend");
  }

  private void page(String name) throws IOException {
    Files.writeString(
        folder.resolve(name + ".html"),
        """
        <!DOCTYPE html><html lang="en"><head><title>%1$s</title>
        <meta property="og:site_name" content="The Y">
        <link rel="canonical" href="https://example.org/%1$s"></head>
        <body><article><h1>%1$s</h1>
        <p>The %1$s were there long before anybody came to look at them, and they will be there when
        everybody has gone home again, which is not so far away as one might think.</p>
        <p>Those who wait by a lamp in the evening, patiently and without much talk, will see them come
        one after another, in an order that nobody has ever explained.</p></article></body></html>
        """
            .formatted(name));
  }

  private int run(String... words) {
    return run(new PrintStream(out, true, StandardCharsets.UTF_8), words);
  }

  private int run(PrintStream standardOutput, String... words) {
    PrintStream standardError = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(
        new Shell(
            InputStream.nullInputStream(),
            standardOutput,
            standardError,
            folder,
            false,
            false,
            environment),
        words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
