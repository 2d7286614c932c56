package org.compend.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.compend.Article;
import org.compend.acquire.Acquired;
import org.compend.acquire.FileAssets;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.Listing;
import org.compend.extract.Explanation;
import org.compend.extract.Extractor;
import org.compend.gather.InOrder;
import org.compend.json.ArticleJson;
import org.compend.press.Format;
import org.compend.press.pdf.Look;
import org.compend.press.pdf.PdfOptions;
import org.compend.select.Binder;
import org.compend.select.Wishes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the articles that files hold. */
@Command(
    name = "extract",
    description = "Prints the articles that files and folders hold.",
    sortOptions = false,
    footer = {
      "",
      "A page's public address is what --urls says, else what the page noted when it was",
      "saved, else --url-base followed by the file's place beneath its folder.",
      "",
      "Exit codes: 0 done; 1 done, but some inputs were skipped; 2 the command is wrong;",
      "3 no input holds an article; 4 standard output has gone."
    })
final class ExtractCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl: a line for each article with its text; json: an array of articles with all"
              + " structure; md, html or txt: to read.",
      defaultValue = "jsonl")
  private Form form = Form.JSONL;

  @Option(
      names = "--explain",
      description =
          "Print for each file what of its text was kept and left, and why, and where title,"
              + " authors and dates came from.")
  private boolean explain;

  /** How articles are printed. */
  enum Form {
    JSONL,
    JSON,
    MD,
    HTML,
    TXT
  }

  ExtractCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    FileSource source = inputs.source(shell);
    Tally tally = new Tally(shell, shell::tell);
    Listing listing = inputs.list(source, shell);
    tally.skipped(listing);
    if (explain) {
      explain(source, listing, tally);
      return tally.exit();
    }
    Reader reader = new Reader(source);
    switch (form) {
      case JSONL ->
          print(
              reader,
              listing,
              tally,
              "",
              "",
              "",
              read -> ArticleLine.of(read.found().id(), read.article()) + "\n");
      case JSON -> print(reader, listing, tally, "[\n", ",\n", "\n]\n", ExtractCommand::structured);
      case MD -> press(reader, listing, tally, Format.MARKDOWN);
      case HTML -> press(reader, listing, tally, Format.HTML);
      case TXT -> press(reader, listing, tally, Format.TEXT);
    }
    return tally.exit();
  }

  /** Also what holds no article is explained: that is when one wants to know. */
  private void explain(FileSource source, Listing listing, Tally tally) {
    for (Found found : listing.found()) {
      switch (source.read(found)) {
        case Acquired.Captured captured -> {
          Explanation explanation = Extractor.standard().explain(captured.capture());
          shell.text(ExplanationText.of(found.file().toString(), explanation));
          tally.done();
        }
        case Acquired.Unreadable unreadable ->
            tally.skipped(unreadable.place(), unreadable.reason());
      }
    }
  }

  private void print(
      Reader reader,
      Listing listing,
      Tally tally,
      String before,
      String between,
      String after,
      Function<Reader.Outcome.Read, String> writing) {
    List<String> separator = new ArrayList<>(List.of(before));
    InOrder.each(
        listing.found(),
        found ->
            switch (reader.read(found)) {
              case Reader.Outcome.Read read -> new Printed.Text(writing.apply(read));
              case Reader.Outcome.Skipped skipped -> new Printed.Nothing(skipped);
            },
        printed -> {
          switch (printed) {
            case Printed.Text text -> {
              shell.json(separator.removeFirst() + text.text());
              separator.add(between);
              tally.done();
            }
            case Printed.Nothing nothing -> tally.skipped(nothing.skipped());
          }
        });
    shell.json(tally.exit() == Exit.NOTHING ? before + after : after);
  }

  /** What became of one file once it was to be printed. */
  private sealed interface Printed {
    record Text(String text) implements Printed {}

    record Nothing(Reader.Outcome.Skipped skipped) implements Printed {}
  }

  private static String structured(Reader.Outcome.Read read) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new ArticleJson().write(read.article(), json);
    return json.toString(StandardCharsets.UTF_8).strip();
  }

  private void press(Reader reader, Listing listing, Tally tally, Format format)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    FileAssets assets = new FileAssets();
    InOrder.each(
        listing.found(),
        reader::read,
        outcome -> {
          switch (outcome) {
            case Reader.Outcome.Read read -> {
              articles.add(read.article());
              assets.add(read.found(), read.capture());
              tally.done();
            }
            case Reader.Outcome.Skipped skipped -> tally.skipped(skipped);
          }
        });
    if (!articles.isEmpty()) {
      Presses.of(format, PdfOptions.of(Look.BOOK), shell::tell)
          .press(new Binder(Wishes.plain("Articles")).bind(articles).digest(), assets, shell.out());
    }
  }
}
