package org.compend.press.markdown;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Destination;
import org.compend.press.Direction;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/**
 * Runs of text in CommonMark; what it has no mark for, and marks that would not be read as such at
 * their place, are inline HTML.
 */
final class InlineMarkdown {
  private final Binding binding;
  private final @Nullable BoundArticle article;
  private final Words words;

  /** For the text of an article, or of the digest itself. */
  InlineMarkdown(Binding binding, @Nullable BoundArticle article, Words words) {
    this.binding = binding;
    this.article = article;
    this.words = words;
  }

  /** A paragraph; lines after the first follow a hard break. */
  String paragraph(List<Inline> content) {
    String joined = joined(content, "\\\n").strip();
    return Escape.lineStarts(joined.replaceAll("(\\\\\\n\\s*)+$", "").replaceAll("(?m)^ +", ""));
  }

  /** A text that must stay on one line, as in a heading; its lines are parted by this. */
  String line(List<Inline> content, String lineEnd) {
    return joined(content, lineEnd).strip();
  }

  private String joined(List<Inline> content, String lineEnd) {
    StringBuilder out = new StringBuilder();
    content.forEach(inline -> append(inline, lineEnd, out));
    return out.toString();
  }

  private void append(Inline inline, String lineEnd, StringBuilder out) {
    switch (inline) {
      case Inline.Text text -> out.append(Escape.text(text.text()));
      case Inline.Styled styled -> styled(styled, lineEnd, out);
      case Inline.Link link -> link(link, lineEnd, out);
      case Inline.Anchor anchor -> {
        String id = article == null ? null : article.anchors().get(anchor.id());
        if (article != null && id != null) {
          out.append("<a id=\"").append(id(article, id)).append("\"></a>");
        }
      }
      case Inline.NoteReference note -> {
        int number = article == null ? 0 : article.footnoteNumber(note.id());
        if (article != null && number > 0) {
          out.append("[^").append(note(article, number)).append(']');
        }
      }
      case Inline.InLanguage run ->
          out.append("<span")
              .append(language(run.language()))
              .append('>')
              .append(joined(run.content(), lineEnd))
              .append("</span>");
      case Inline.Ruby ruby ->
          out.append("<ruby>")
              .append(Escape.text(ruby.base()))
              .append("<rt>")
              .append(Escape.text(ruby.reading()))
              .append("</rt></ruby>");
      case Inline.Picture picture -> out.append(picture(picture.image()));
      case Inline.LineBreak _ -> out.append(lineEnd);
    }
  }

  private void styled(Inline.Styled styled, String lineEnd, StringBuilder out) {
    String content = joined(styled.content(), lineEnd);
    switch (styled.style()) {
      case EMPHASIS -> marked(content, "*", "em", out);
      case STRONG -> marked(content, "**", "strong", out);
      case DELETED -> marked(content, "~~", "del", out);
      case CODE -> out.append(Escape.code(Prose.ofInlines(styled.content())));
      case CITED -> tagged(content, "cite", out);
      case SUBSCRIPT -> tagged(content, "sub", out);
      case SUPERSCRIPT -> tagged(content, "sup", out);
      case INSERTED -> tagged(content, "ins", out);
      case HIGHLIGHT -> tagged(content, "mark", out);
      case SMALL -> tagged(content, "small", out);
    }
  }

  /**
   * Between marks where the rules on flanking delimiter runs (CommonMark 0.31.2, section 6.2) allow
   * it whatever follows: letters at both ends and no mark directly before. Else between tags.
   */
  private static void marked(String content, String mark, String tag, StringBuilder out) {
    String core = content.strip();
    if (core.isEmpty()) {
      out.append(content);
      return;
    }
    int start = content.indexOf(core);
    out.append(content, 0, start);
    char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    boolean plain =
        Character.isLetterOrDigit(core.codePointAt(0))
            && Character.isLetterOrDigit(core.codePointBefore(core.length()))
            && before != '*'
            && before != '~';
    if (plain) {
      out.append(mark).append(core).append(mark);
    } else {
      tagged(core, tag, out);
    }
    out.append(content.substring(start + core.length()));
  }

  private static void tagged(String content, String tag, StringBuilder out) {
    if (!content.isEmpty()) {
      out.append('<').append(tag).append('>').append(content).append("</").append(tag).append('>');
    }
  }

  private void link(Inline.Link link, String lineEnd, StringBuilder out) {
    String content = joined(link.content(), lineEnd);
    if (content.isBlank()) {
      out.append(content);
      return;
    }
    Destination destination =
        article == null
            ? binding.destination(link.target())
            : binding.destination(article, link.target());
    Optional<String> address =
        switch (destination) {
          case Destination.Inner inner ->
              Optional.of(
                  "#"
                      + (inner.anchor() == null
                          ? inner.article()
                          : id(binding.article(inner.article()), inner.anchor())));
          case Destination.Outer outer -> Optional.of(outer.target().toString());
          case Destination.Direct direct -> Optional.of(direct.target().toString());
          case Destination.Nowhere _ -> Optional.empty();
        };
    if (address.isEmpty()) {
      out.append(content);
    } else {
      out.append('[')
          .append(content)
          .append("](")
          .append(Escape.address(address.get()))
          .append(')');
    }
  }

  /**
   * A picture by its address on the web; one that lives elsewhere, in the page itself or on
   * someone's disk, is told by its description.
   */
  String picture(Image image) {
    String alternative = image.alternative();
    Optional<URI> address =
        image.sources().stream()
            .filter(
                source -> "http".equals(source.getScheme()) || "https".equals(source.getScheme()))
            .findFirst();
    if (address.isPresent()) {
      return "!["
          + (alternative == null ? "" : Escape.text(alternative))
          + "]("
          + Escape.address(address.get().toString())
          + ")";
    }
    if (alternative == null) {
      return "\\[" + Escape.text(words.get(Word.IMAGE)) + "\\]";
    }
    return alternative.isBlank()
        ? ""
        : "\\[" + Escape.text(words.label(Word.IMAGE, alternative)) + "\\]";
  }

  /** The attributes that tell a language. */
  static String language(Locale language) {
    return language.getLanguage().isEmpty()
        ? ""
        : " lang=\""
            + Escape.html(language.toLanguageTag())
            + "\" dir=\""
            + Direction.of(language).code()
            + "\"";
  }

  /** A point of an article, as unique in the digest as the article's own name. */
  private static String id(BoundArticle article, String anchor) {
    return article.id() + "." + anchor;
  }

  /** The label of a note, unique in the digest. */
  static String note(BoundArticle article, int number) {
    return article.number() + "-" + number;
  }
}
