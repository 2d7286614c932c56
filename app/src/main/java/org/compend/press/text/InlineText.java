package org.compend.press.text;

import java.util.List;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Destination;
import org.compend.press.SafeText;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/**
 * Runs of text with the marks that letters and mails have always used: {@code *strong*}, {@code
 * _emphasis_}, {@code [1]} for a note, {@code ‹1›} for a link.
 */
final class InlineText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
  private static final String SUPERSCRIPT_BASES = "0123456789+-=()ni";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
  private static final String SUBSCRIPT_BASES = "0123456789+-=()";

  private final Binding binding;
  private final @Nullable BoundArticle article;
  private final Words words;

  /** For the text of an article, or of the digest itself. */
  InlineText(Binding binding, @Nullable BoundArticle article, Words words) {
    this.binding = binding;
    this.article = article;
    this.words = words;
  }

  /** A run as one paragraph; a line end stands where the author broke the line. */
  String of(List<Inline> content) {
    return SafeText.of(joined(content)).strip();
  }

  private String joined(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    content.forEach(inline -> append(inline, out));
    return out.toString();
  }

  private void append(Inline inline, StringBuilder out) {
    switch (inline) {
      case Inline.Text text -> out.append(text.text().replace('\n', ' '));
      case Inline.Styled styled -> styled(styled, out);
      case Inline.Link link -> link(link, out);
      case Inline.NoteReference note -> {
        int number = article == null ? 0 : article.footnoteNumber(note.id());
        if (number > 0) {
          out.append('[').append(number).append(']');
        }
      }
      case Inline.InLanguage run -> out.append(joined(run.content()));
      case Inline.Ruby ruby ->
          out.append(ruby.base()).append('（').append(ruby.reading()).append('）');
      case Inline.Picture picture -> out.append(alternative(picture.image()));
      case Inline.LineBreak _ -> out.append('\n');
      case Inline.Anchor _ -> {}
    }
  }

  private void styled(Inline.Styled styled, StringBuilder out) {
    String content = joined(styled.content());
    out.append(
        switch (styled.style()) {
          case EMPHASIS, CITED -> marked(content, "_");
          case STRONG -> marked(content, "*");
          case CODE -> marked(content, "`");
          case DELETED -> marked(content, "~");
          case SUPERSCRIPT -> raised(content, SUPERSCRIPT_BASES, SUPERSCRIPTS, "^");
          case SUBSCRIPT -> raised(content, SUBSCRIPT_BASES, SUBSCRIPTS, "_");
          case INSERTED, HIGHLIGHT, SMALL -> content;
        });
  }

  /** The marks stand close to the words, spaces outside. */
  private static String marked(String content, String mark) {
    String core = content.strip();
    if (core.isEmpty()) {
      return content;
    }
    int start = content.indexOf(core);
    return content.substring(0, start)
        + mark
        + core
        + mark
        + content.substring(start + core.length());
  }

  /** Raised or lowered characters where Unicode has all of them, else a sign before brackets. */
  private static String raised(String content, String bases, String raised, String sign) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      char character = content.charAt(i);
      int index = bases.indexOf(character);
      if (index < 0) {
        return content.length() == 1 ? sign + content : sign + "(" + content + ")";
      }
      out.append(raised.charAt(index));
    }
    return out.toString();
  }

  private void link(Inline.Link link, StringBuilder out) {
    String content = joined(link.content());
    out.append(content);
    Destination destination =
        article == null
            ? binding.destination(link.target())
            : binding.destination(article, link.target());
    switch (destination) {
      case Destination.Outer outer -> out.append('‹').append(outer.note().number()).append('›');
      case Destination.Inner inner -> {
        if (article == null || !inner.article().equals(article.id())) {
          out.append(" (→ ").append(binding.article(inner.article()).number()).append(')');
        }
      }
      case Destination.Direct direct -> {
        String address = direct.target().toString();
        String bare = address.replaceFirst("^(mailto|tel):", "");
        if (!Prose.ofInlines(link.content()).contains(bare)) {
          out.append(" <").append(address).append('>');
        }
      }
      case Destination.Nowhere _ -> {}
    }
  }

  /** What stands for a picture: its own words, or that there is one. */
  private String alternative(Image image) {
    String alternative = image.alternative();
    return alternative == null ? "[" + words.get(Word.IMAGE) + "]" : alternative;
  }
}
