package org.compend.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.compend.Article;
import org.compend.Digest;
import org.compend.Prose;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.Listing;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Apparatus;
import org.compend.apparatus.Citation;
import org.compend.apparatus.Indexer;
import org.compend.apparatus.Name;
import org.compend.apparatus.Occasion;
import org.compend.apparatus.Paragraph;
import org.compend.apparatus.Quotation;
import org.compend.apparatus.work.Work;
import org.compend.press.Binding;
import org.compend.press.References;
import org.compend.press.Words;
import org.compend.press.cite.BibTex;
import org.compend.press.cite.CslJson;
import org.compend.press.cite.Reference;
import org.compend.select.Binder;
import org.compend.select.Wishes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the apparatus of the articles that files hold. */
@Command(
    name = "annotate",
    description =
        "Prints what the articles of files are about, who is quoted in them, who and what is named,"
            + " which times are spoken of, and which works are cited.",
    sortOptions = false,
    footer = {
      "",
      "Paragraphs are counted from 1; characters (UTF-16) within them from 0.",
      "",
      "Exit codes: 0 done; 1 done, but some inputs were skipped; 2 the command is wrong;",
      "3 no input holds an article; 4 standard output has gone."
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, to read; json, a line for each article; bibtex or csl, the articles and the works"
              + " that they cite, for programs that keep bibliographies.",
      defaultValue = "text")
  private Form form = Form.TEXT;

  /** How the apparatus is printed. */
  enum Form {
    TEXT,
    JSON,
    BIBTEX,
    CSL
  }

  AnnotateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    FileSource source = inputs.source(shell);
    Tally tally = new Tally(shell, shell::tell);
    Reader reader = new Reader(source);
    Annotator annotator = new Annotator();
    List<Article> together = new ArrayList<>();
    Listing listing = inputs.list(source, shell);
    tally.skipped(listing);
    for (Found found : listing.found()) {
      switch (reader.read(found)) {
        case Reader.Outcome.Read read -> {
          Article article = read.article();
          switch (form) {
            case TEXT -> shell.text(text(article, annotator));
            case JSON -> shell.json(AnnotationJson.of(found.id(), article, annotator));
            case BIBTEX, CSL -> together.add(article);
          }
          tally.done();
        }
        case Reader.Outcome.Skipped skipped -> tally.skipped(skipped.place(), skipped.reason());
      }
    }
    switch (form) {
      case TEXT, JSON -> {}
      case BIBTEX -> shell.text(BibTex.of(references(together, annotator)));
      case CSL -> shell.json(CslJson.of(references(together, annotator)));
    }
    return tally.exit();
  }

  private static String text(Article article, Annotator annotator) {
    Apparatus apparatus = annotator.annotate(article);
    Locale language = article.metadata().language();
    Words words = Words.in(Locale.ENGLISH).within(language);
    List<String> lacks = annotator.lacks(language);
    String title = article.metadata().title();
    StringBuilder out = new StringBuilder(title.isBlank() ? "…" : title).append("\n\n");
    String summary = apparatus.summary(article);
    out.append(summary).append(summary.isEmpty() ? "" : "\n\n");
    if (!lacks.isEmpty()) {
      String tongue = language.getDisplayLanguage(Locale.UK);
      out.append("(Too little is known of ")
          .append(tongue.isEmpty() || tongue.equals("und") ? "its language" : tongue)
          .append(" to find: ")
          .append(String.join(", ", lacks))
          .append(".)\n\n");
    }
    for (Quotation quotation : apparatus.quotations()) {
      out.append(quotation.speaker() == null ? "?" : quotation.speaker());
      if (quotation.mention() != null && !quotation.mention().equals(quotation.speaker())) {
        out.append(" (").append(quotation.mention()).append(')');
      }
      out.append(", ").append(quotation.spans().getFirst().paragraph() + 1).append(":\n  ");
      out.append(References.marked(quotation, words)).append('\n');
    }
    for (Name name : apparatus.names()) {
      out.append(out.toString().endsWith("\n\n") ? "" : "\n");
      out.append(word(name.kind())).append(": ").append(name.sortKey());
      if (!name.variants().isEmpty()) {
        out.append(" = ").append(String.join(" = ", name.variants()));
      }
      out.append("  ");
      out.append(
          String.join(
              ", ",
              name.mentions().stream()
                  .map(span -> Integer.toString(span.paragraph() + 1))
                  .distinct()
                  .toList()));
    }
    chronology(article, apparatus, out);
    for (Citation citation : apparatus.citations()) {
      out.append(out.toString().endsWith("\n\n") ? "" : "\n");
      Work.Named work = citation.work();
      Reference reference = new Reference(work, work.title(), null, citation.words());
      out.append(word(work.form())).append(": ");
      out.append(reference.line(Words.in(Locale.UK)));
      out.append(work.address() == null ? "" : " " + work.address());
      out.append(", ").append(citation.span().paragraph() + 1);
    }
    return out.append("\n\n").toString();
  }

  /** The articles and the works that they cite. */
  private static List<Reference> references(List<Article> articles, Annotator annotator) {
    Digest digest = new Binder(Wishes.NONE).bind(articles).digest();
    Indexer indexer = new Indexer(annotator, Set.of(Indexer.Part.SOURCES));
    return articles.isEmpty()
        ? List.of()
        : Reference.all(indexer.of(digest).sources(), Binding.of(digest));
  }

  private static void chronology(Article article, Apparatus apparatus, StringBuilder out) {
    List<Paragraph> paragraphs = Paragraph.of(article);
    for (Occasion occasion : apparatus.occasions()) {
      String text = paragraphs.get(occasion.span().paragraph()).text();
      out.append(out.toString().endsWith("\n\n") ? "" : "\n");
      out.append(occasion.time().value()).append(" = ").append(occasion.span().of(text));
      out.append(", ").append(occasion.span().paragraph() + 1);
      out.append(": ").append(Prose.line(occasion.sentence().of(text)));
    }
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
