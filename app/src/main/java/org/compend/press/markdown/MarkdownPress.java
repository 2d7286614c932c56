package org.compend.press.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Name;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Press;
import org.compend.press.References;
import org.compend.press.Signature;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.cite.Reference;

/**
 * Presses a digest as Markdown: CommonMark 0.31.2 with tables, strikethrough and footnotes as on
 * GitHub, UTF-8, YAML front matter.
 *
 * <p>Articles are parted by rules and reached from the contents by anchors. Pictures are links to
 * where they live on the web; Markdown has no good place for their bytes. One that lives nowhere on
 * the web is told by its description.
 */
public final class MarkdownPress implements Press {
  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    Binding binding = Binding.of(digest);
    Words words = Words.in(digest.language());
    List<String> parts = new ArrayList<>();
    parts.add(frontMatter(binding));
    boolean alone = binding.articles().size() == 1 && digest.foreword().isEmpty();
    if (!alone) {
      parts.add("# " + Escape.text(digest.title()));
      parts.add(digest.subtitle() == null ? "" : Escape.text(digest.subtitle()));
      InlineMarkdown inlines = new InlineMarkdown(binding, null, words);
      parts.add(new BlockMarkdown(inlines, words, 1).write(digest.foreword()));
      parts.add("## " + Escape.text(words.get(Word.CONTENTS)));
      binding.parts().forEach(part -> contents(part, words, apparatus, parts));
    }
    for (Binding.Part part : binding.parts()) {
      boolean headed = part.title() != null && !alone;
      if (headed) {
        parts.add("* * *");
        parts.add("## " + Escape.text(part.title() == null ? "" : part.title()));
      }
      for (BoundArticle article : part.articles()) {
        parts.add(alone ? "" : "* * *");
        article(binding, article, words, alone ? 1 : headed ? 3 : 2, parts);
      }
    }
    chronology(binding, apparatus, words, parts);
    voices(binding, apparatus, words, parts);
    bibliography(binding, apparatus, words, parts);
    names(apparatus, words, parts);
    if (!digest.choice().isBlank() && !alone) {
      parts.add("* * *");
      parts.add("## " + Escape.text(words.get(Word.ABOUT_THIS_DIGEST)));
      parts.add(Escape.lineStarts(Escape.text(digest.choice())));
    }
    String written = BlockMarkdown.spaced(parts.stream()) + "\n";
    out.write(written.getBytes(StandardCharsets.UTF_8));
  }

  private static void chronology(
      Binding binding, DigestApparatus apparatus, Words words, List<String> parts) {
    if (apparatus.chronology().isEmpty()) {
      return;
    }
    parts.add("* * *");
    parts.add("## " + Escape.text(words.get(Word.CHRONOLOGY)));
    References.byTime(apparatus.chronology(), words)
        .forEach((time, events) -> {
          parts.add("### " + Escape.text(time));
          parts.add(
              events.stream()
                  .map(event -> {
                    BoundArticle article = binding.articles().get(event.at().article() - 1);
                    return "- " + Escape.text(event.sentence()) + " – " + link(article);
                  })
                  .collect(Collectors.joining("\n")));
        });
  }

  private static String link(BoundArticle article) {
    return "[" + Escape.text(article.title()) + "](#" + article.id() + ")";
  }

  private static void voices(
      Binding binding, DigestApparatus apparatus, Words words, List<String> parts) {
    if (apparatus.voices().isEmpty()) {
      return;
    }
    parts.add("* * *");
    parts.add("## " + Escape.text(words.get(Word.WHO_SAID_WHAT)));
    for (DigestApparatus.Voice voice : apparatus.voices()) {
      parts.add("### " + Escape.text(voice.speaker()));
      parts.add(
          voice.quotations().stream()
              .map(said -> {
                BoundArticle article = binding.articles().get(said.at().article() - 1);
                return "- "
                    + Escape.text(
                        References.marked(said.quotation(), words.within(article.language())))
                    + " – "
                    + link(article);
              })
              .collect(Collectors.joining("\n")));
    }
  }

  /** The articles, then what they cite, with the numbers of articles and paragraphs. */
  private static void bibliography(
      Binding binding, DigestApparatus apparatus, Words words, List<String> parts) {
    if (apparatus.sources().isEmpty()) {
      return;
    }
    parts.add("* * *");
    parts.add("## " + Escape.text(words.get(Word.BIBLIOGRAPHY)));
    for (Word title : List.of(Word.ARTICLES, Word.WORKS_CITED)) {
      List<String> lines =
          apparatus.sources().stream()
              .filter(source -> (source.article() != null) == (title == Word.ARTICLES))
              .map(source -> "- " + source(source, binding, words))
              .toList();
      if (!lines.isEmpty()) {
        parts.add("### " + Escape.text(words.get(title)));
        parts.add(String.join("\n", lines));
      }
    }
  }

  private static String source(DigestApparatus.Source source, Binding binding, Words words) {
    Reference reference = Reference.of(source, binding);
    String line = Escape.text(reference.line(words));
    String address =
        reference.address() == null ? "" : "<" + reference.address().toASCIIString() + ">";
    return line
        + (line.isEmpty() || address.isEmpty() ? "" : " ")
        + address
        + (source.places().isEmpty() ? "" : " – " + References.told(source.places()));
  }

  /** The index: numbers of articles, then of paragraphs in them. */
  private static void names(DigestApparatus apparatus, Words words, List<String> parts) {
    if (apparatus.names().isEmpty()) {
      return;
    }
    parts.add("* * *");
    parts.add("## " + Escape.text(words.get(Word.INDEX_OF_NAMES)));
    for (Name.Kind kind : Name.Kind.values()) {
      Word title = References.heading(kind);
      List<String> lines =
          References.lines(
                  apparatus.names().stream().filter(entry -> entry.kind() == kind).toList())
              .stream()
              .map(line -> "- " + Escape.text(References.told(line, words)))
              .toList();
      if (title != null && !lines.isEmpty()) {
        parts.add("### " + Escape.text(words.get(title)));
        parts.add(String.join("\n", lines));
      }
    }
  }

  private static String frontMatter(Binding binding) {
    Digest digest = binding.digest();
    List<String> lines = new ArrayList<>();
    lines.add("---");
    lines.add("title: " + Escape.yaml(digest.title()));
    if (digest.subtitle() != null) {
      lines.add("subtitle: " + Escape.yaml(digest.subtitle()));
    }
    String names =
        binding.articles().stream()
            .flatMap(article -> article.article().metadata().bylines().stream())
            .map(byline -> byline.name())
            .distinct()
            .map(Escape::yaml)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      lines.add("author: [" + names + "]");
    }
    lines.add("date: " + digest.bound().toString().substring(0, 10));
    if (!digest.language().equals(Locale.ROOT)) {
      lines.add("lang: " + Escape.yaml(digest.language().toLanguageTag()));
    }
    if (digest.publisher() != null) {
      lines.add("publisher: " + Escape.yaml(digest.publisher()));
    }
    lines.add("identifier: " + Escape.yaml(digest.id().toString()));
    lines.add("---");
    return String.join("\n", lines);
  }

  private static void contents(
      Binding.Part part, Words words, DigestApparatus apparatus, List<String> parts) {
    if (part.title() != null) {
      parts.add(InlineMarkdown.strong(Escape.text(part.title())));
    }
    List<String> lines = new ArrayList<>();
    for (BoundArticle article : part.articles()) {
      String names = Signature.names(article, words);
      DigestApparatus.Summary summary = apparatus.summary(article.number());
      String number = article.number() + ". ";
      lines.add(
          number
              + "["
              + Escape.text(article.title())
              + "](#"
              + article.id()
              + ")"
              + (names.isEmpty() ? "" : " – " + Escape.text(names))
              + (summary == null
                  ? ""
                  : "\\\n" + " ".repeat(number.length()) + Escape.text(summary.text())));
    }
    parts.add(String.join("\n", lines));
  }

  private static void article(
      Binding binding, BoundArticle bound, Words digestWords, int level, List<String> parts) {
    Words words = digestWords.within(bound.language());
    InlineMarkdown inlines = new InlineMarkdown(binding, bound, words);
    BlockMarkdown blocks = new BlockMarkdown(inlines, words, level - 1);
    boolean foreign =
        !bound.language().getLanguage().isEmpty()
            && !bound.language().equals(binding.digest().language());
    if (foreign) {
      parts.add("<div" + InlineMarkdown.language(bound.language()) + ">");
    }
    parts.add(
        "#".repeat(level)
            + " <a id=\""
            + bound.id()
            + "\"></a>"
            + inlines.line(List.of(new Inline.Text(bound.title())), " "));
    parts.add(inlines.paragraph(bound.article().metadata().standfirst()));
    parts.add(
        Signature.lines(bound, words).stream()
            .map(line -> Escape.lineStarts(Escape.text(line)))
            .collect(Collectors.joining("\\\n")));
    parts.add(blocks.write(bound.article().body()));
    List<Footnote> notes = bound.article().footnotes();
    for (int i = 0; i < notes.size(); i++) {
      String text = blocks.write(notes.get(i).content());
      parts.add(BlockMarkdown.note(InlineMarkdown.note(bound, i + 1), text));
    }
    if (foreign) {
      parts.add("</div>");
    }
  }
}
