package org.compend.press.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Footnote;
import org.compend.Prose;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Name;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.LinkNote;
import org.compend.press.Press;
import org.compend.press.References;
import org.compend.press.SafeText;
import org.compend.press.Signature;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.cite.Reference;

/**
 * Presses a digest as plain text: UTF-8, 72 columns, lines ended by a line feed.
 *
 * <p>Widths are those of terminals (UAX #11: an ideograph takes two columns). Right-to-left text
 * stays in logical order, as every viewer expects it. Links and notes are numbered and told at the
 * end of their article; pictures stand as their descriptions.
 */
public final class TextPress implements Press {
  private static final int WIDTH = 72;

  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    List<List<String>> runs = new ArrayList<>();
    Binding binding = Binding.of(digest);
    Words words = Words.in(digest.language());
    boolean alone = binding.articles().size() == 1 && digest.foreword().isEmpty();
    if (!alone) {
      titlePage(binding, words, runs);
      contents(binding, words, apparatus, runs);
    }
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null && !alone) {
        runs.add(List.of("=".repeat(WIDTH)));
        runs.add(Lines.wrap(SafeText.of(part.title()), WIDTH));
      }
      for (BoundArticle article : part.articles()) {
        if (!alone) {
          runs.add(List.of("=".repeat(WIDTH)));
        }
        article(binding, article, words, runs);
      }
    }
    chronology(apparatus, words, runs);
    voices(binding, apparatus, words, runs);
    bibliography(binding, apparatus, words, runs);
    names(apparatus, words, runs);
    if (!digest.choice().isBlank() && !alone) {
      runs.add(List.of("=".repeat(WIDTH)));
      runs.add(heading(words.get(Word.ABOUT_THIS_DIGEST), "="));
      runs.add(Lines.wrap(SafeText.of(digest.choice()), WIDTH));
    }
    out.write((String.join("\n", Lines.spaced(runs)) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void chronology(DigestApparatus apparatus, Words words, List<List<String>> runs) {
    if (apparatus.chronology().isEmpty()) {
      return;
    }
    runs.add(List.of("=".repeat(WIDTH)));
    runs.add(heading(words.get(Word.CHRONOLOGY), "="));
    References.byTime(apparatus.chronology(), words)
        .forEach((time, events) -> {
          List<String> lines = new ArrayList<>(Lines.wrap(SafeText.of(time), WIDTH));
          for (DigestApparatus.Event event : events) {
            String text = event.sentence() + " " + References.told(List.of(event.at()));
            lines.addAll(Lines.indent("  ", "  ", Lines.wrap(SafeText.of(text), WIDTH - 2)));
          }
          runs.add(lines);
        });
  }

  private static void voices(
      Binding binding, DigestApparatus apparatus, Words words, List<List<String>> runs) {
    if (apparatus.voices().isEmpty()) {
      return;
    }
    runs.add(List.of("=".repeat(WIDTH)));
    runs.add(heading(words.get(Word.WHO_SAID_WHAT), "="));
    for (DigestApparatus.Voice voice : apparatus.voices()) {
      runs.add(heading(voice.speaker(), "-"));
      for (DigestApparatus.Said said : voice.quotations()) {
        BoundArticle article = binding.articles().get(said.at().article() - 1);
        Words own = words.within(article.language());
        String text =
            References.marked(said.quotation(), own) + " " + References.told(List.of(said.at()));
        runs.add(Lines.indent("  ", "  ", Lines.wrap(SafeText.of(text), WIDTH - 2)));
      }
    }
  }

  /** The articles, then what they cite, with the numbers of articles and paragraphs. */
  private static void bibliography(
      Binding binding, DigestApparatus apparatus, Words words, List<List<String>> runs) {
    if (apparatus.sources().isEmpty()) {
      return;
    }
    runs.add(List.of("=".repeat(WIDTH)));
    runs.add(heading(words.get(Word.BIBLIOGRAPHY), "="));
    for (Word title : List.of(Word.ARTICLES, Word.WORKS_CITED)) {
      List<String> lines = new ArrayList<>();
      apparatus.sources().stream()
          .filter(source -> (source.article() != null) == (title == Word.ARTICLES))
          .forEach(source -> {
            Reference reference = Reference.of(source, binding);
            String told = References.told(source.places());
            String text = SafeText.of((reference.line(words) + "  " + told).strip());
            lines.addAll(Lines.indent("", "    ", Lines.wrap(text, WIDTH - 4)));
            if (reference.address() != null) {
              lines.add("    " + reference.address());
            }
          });
      if (!lines.isEmpty()) {
        runs.add(heading(words.get(title), "-"));
        runs.add(lines);
      }
    }
  }

  /** The index: numbers of articles, then of paragraphs in them. */
  private static void names(DigestApparatus apparatus, Words words, List<List<String>> runs) {
    if (apparatus.names().isEmpty()) {
      return;
    }
    runs.add(List.of("=".repeat(WIDTH)));
    runs.add(heading(words.get(Word.INDEX_OF_NAMES), "="));
    for (Name.Kind kind : Name.Kind.values()) {
      Word title = References.heading(kind);
      List<String> lines = new ArrayList<>();
      for (References.Line line :
          References.lines(
              apparatus.names().stream().filter(entry -> entry.kind() == kind).toList())) {
        String text = SafeText.of(References.told(line, words));
        lines.addAll(Lines.indent("", "    ", Lines.wrap(text, WIDTH - 4)));
      }
      if (title != null && !lines.isEmpty()) {
        runs.add(heading(words.get(title), "-"));
        runs.add(lines);
      }
    }
  }

  private static void titlePage(Binding binding, Words words, List<List<String>> runs) {
    Digest digest = binding.digest();
    runs.add(heading(digest.title(), "="));
    List<String> lines = new ArrayList<>();
    if (digest.subtitle() != null) {
      lines.addAll(Lines.wrap(SafeText.of(digest.subtitle()), WIDTH));
    }
    String publisher = Binding.publisher(digest);
    if (publisher != null) {
      lines.addAll(Lines.wrap(SafeText.of(publisher), WIDTH));
    }
    lines.add(words.date(digest.bound()));
    runs.add(lines);
    if (!digest.foreword().isEmpty()) {
      runs.add(heading(words.get(Word.FOREWORD), "-"));
      BlockText blocks = new BlockText(new InlineText(binding, null, words), words);
      runs.add(blocks.lines(digest.foreword(), WIDTH));
    }
  }

  private static void contents(
      Binding binding, Words words, DigestApparatus apparatus, List<List<String>> runs) {
    runs.add(heading(words.get(Word.CONTENTS), "-"));
    int room = Integer.toString(binding.articles().size()).length() + 2;
    for (Binding.Part part : binding.parts()) {
      if (part.title() != null) {
        runs.add(Lines.wrap(SafeText.of(part.title()), WIDTH));
      }
      List<String> lines = new ArrayList<>();
      for (BoundArticle article : part.articles()) {
        String mark = article.number() + ".";
        String text = SafeText.of(Prose.line(article.title()));
        String names = Signature.names(article, words);
        lines.addAll(
            Lines.indent(
                " ".repeat(room - mark.length()) + mark + " ",
                " ".repeat(room + 1),
                Lines.wrap(
                    names.isEmpty() ? text : text + " – " + SafeText.of(names), WIDTH - room)));
        DigestApparatus.Summary summary = apparatus.summary(article.number());
        if (summary != null) {
          String indent = " ".repeat(room + 3);
          lines.addAll(
              Lines.indent(
                  indent, indent, Lines.wrap(SafeText.of(summary.text()), WIDTH - room - 3)));
        }
      }
      runs.add(lines);
    }
  }

  private static void article(
      Binding binding, BoundArticle bound, Words digestWords, List<List<String>> runs) {
    Words words = digestWords.within(bound.language());
    InlineText inlines = new InlineText(binding, bound, words);
    BlockText blocks = new BlockText(inlines, words);
    boolean alone = binding.articles().size() == 1;
    String title = Prose.line(bound.title());
    runs.add(heading(alone ? title : bound.number() + ". " + title, "="));
    String standfirst = inlines.of(bound.article().metadata().standfirst());
    if (!standfirst.isEmpty()) {
      runs.add(Lines.wrap(standfirst, WIDTH));
    }
    runs.add(
        Signature.lines(bound, words).stream()
            .flatMap(line -> Lines.wrap(SafeText.of(Prose.line(line)), WIDTH).stream())
            .toList());
    runs.add(blocks.lines(bound.article().body(), WIDTH));
    notes(bound, blocks, words, runs);
    links(bound, words, runs);
  }

  private static void notes(
      BoundArticle bound, BlockText blocks, Words words, List<List<String>> runs) {
    List<Footnote> notes = bound.article().footnotes();
    if (notes.isEmpty()) {
      return;
    }
    runs.add(heading(words.get(Word.NOTES), "-"));
    for (int i = 0; i < notes.size(); i++) {
      String mark = "[" + (i + 1) + "] ";
      String indent = " ".repeat(mark.length());
      runs.add(
          Lines.indent(
              mark, indent, blocks.lines(notes.get(i).content(), WIDTH - indent.length())));
    }
  }

  private static void links(BoundArticle bound, Words words, List<List<String>> runs) {
    if (bound.linkNotes().isEmpty()) {
      return;
    }
    runs.add(heading(words.get(Word.LINKS), "-"));
    List<String> lines = new ArrayList<>();
    int room = Integer.toString(bound.linkNotes().size()).length() + 2;
    for (LinkNote note : bound.linkNotes()) {
      String mark = "‹" + note.number() + "›";
      lines.add(" ".repeat(room - mark.length()) + mark + " " + note.target());
    }
    runs.add(lines);
  }

  private static List<String> heading(String text, String stroke) {
    return Lines.underlined(SafeText.of(Prose.line(text)), stroke, WIDTH);
  }
}
