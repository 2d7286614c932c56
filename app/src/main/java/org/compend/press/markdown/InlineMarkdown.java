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
    String joined = joined(content, "\\\n", Beside.LINE).strip();
    return Escape.lineStarts(joined.replaceAll("(\\\\\\n\\s*)+$", "").replaceAll("(?m)^ +", ""));
  }

  /** A text that must stay on one line, as in a heading; its lines are parted by this. */
  String line(List<Inline> content, String lineEnd) {
    return joined(content, lineEnd, Beside.LINE).strip();
  }

  /** What stands before and after a run: whether a mark may stand next to it hangs on both. */
  private record Beside(int before, int after) {
    /** Of a mark that may become a tag, and of what is nothing: no more is known. */
    static final int UNKNOWN = 'x';

    static final Beside LINE = new Beside(' ', ' ');
    static final Beside TAGS = new Beside('>', '<');
    static final Beside BRACKETS = new Beside('[', ']');
    static final Beside MARKS = new Beside(UNKNOWN, UNKNOWN);

    /** What stands beside one of several. */
    Beside of(List<Inline> content, int index) {
      return new Beside(
          index == 0 ? before : last(content.get(index - 1)),
          index == content.size() - 1 ? after : first(content.get(index + 1)));
    }

    private static int first(Inline inline) {
      return switch (inline) {
        case Inline.Text(String text) when !text.isEmpty() -> spaced(text.codePointAt(0));
        case Inline.LineBreak _ -> ' ';
        default -> UNKNOWN;
      };
    }

    /** A line end or a tab is written as a space. */
    private static int spaced(int character) {
      return Character.isWhitespace(character) ? ' ' : character;
    }

    private static int last(Inline inline) {
      return switch (inline) {
        case Inline.Text(String text) when !text.isEmpty() ->
            spaced(text.codePointBefore(text.length()));
        case Inline.LineBreak _ -> ' ';
        default -> UNKNOWN;
      };
    }
  }

  private String joined(List<Inline> content, String lineEnd, Beside beside) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < content.size(); i++) {
      append(content.get(i), lineEnd, beside.of(content, i), out);
    }
    return out.toString();
  }

  private void append(Inline inline, String lineEnd, Beside beside, StringBuilder out) {
    switch (inline) {
      case Inline.Text text -> out.append(Escape.text(text.text()));
      case Inline.Styled styled -> styled(styled, lineEnd, beside, out);
      case Inline.Link link -> link(link, lineEnd, beside, out);
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
              .append(joined(run.content(), lineEnd, Beside.TAGS))
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

  private void styled(Inline.Styled styled, String lineEnd, Beside beside, StringBuilder out) {
    switch (styled.style()) {
      case EMPHASIS -> marked(styled, lineEnd, "*", "em", beside, out);
      case STRONG -> marked(styled, lineEnd, "**", "strong", beside, out);
      case DELETED -> marked(styled, lineEnd, "~~", "del", beside, out);
      case CODE -> out.append(Escape.code(Prose.ofInlines(styled.content())));
      case CITED -> tagged(styled, lineEnd, "cite", out);
      case SUBSCRIPT -> tagged(styled, lineEnd, "sub", out);
      case SUPERSCRIPT -> tagged(styled, lineEnd, "sup", out);
      case INSERTED -> tagged(styled, lineEnd, "ins", out);
      case HIGHLIGHT -> tagged(styled, lineEnd, "mark", out);
      case SMALL -> tagged(styled, lineEnd, "small", out);
    }
  }

  /**
   * Between marks where they are read as such, at their place and with no such within; else between
   * tags.
   */
  private void marked(
      Inline.Styled styled,
      String lineEnd,
      String mark,
      String tag,
      Beside beside,
      StringBuilder out) {
    List<Inline> inlines = styled.content();
    if (!inlines.isEmpty() && inlines.getLast() instanceof Inline.LineBreak) {
      List<Inline> before = inlines.subList(0, inlines.size() - 1);
      Inline.Styled shorter = new Inline.Styled(styled.style(), before);
      marked(shorter, lineEnd, mark, tag, new Beside(beside.before(), ' '), out);
      out.append(lineEnd);
      return;
    }
    String content = joined(inlines, lineEnd, Beside.MARKS);
    String core = content.strip();
    if (core.isEmpty()) {
      out.append(content);
      return;
    }
    int start = content.indexOf(core);
    int end = start + core.length();
    out.append(content, 0, start);
    Beside own =
        new Beside(
            start > 0 ? ' ' : beside.before(), end < content.length() ? ' ' : beside.after());
    marked(core, mark, tag, own, out);
    out.append(content, end, content.length());
  }

  /**
   * Whether a mark between two characters is read as one (CommonMark 0.31.2, section 6.2, flanking
   * delimiter runs): beside a letter always, beside a sign of another kind where there is space or
   * another sign on its other side.
   */
  private static boolean flanks(int inner, int outer) {
    return switch (inner) {
      case '*', '~' -> false;
      default ->
          Character.isLetterOrDigit(inner)
              || (!Character.isSpaceChar(inner) && (Character.isSpaceChar(outer) || isSign(outer)));
    };
  }

  /** Whether a character is punctuation to all readers, and none that marks anything itself. */
  private static boolean isSign(int character) {
    return character < 0x80
        && character > ' '
        && !Character.isLetterOrDigit(character)
        && "*_~`".indexOf(character) < 0;
  }

  private static void marked(
      String core, String mark, String tag, Beside beside, StringBuilder out) {
    char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    boolean plain =
        last != '*'
            && last != '~'
            && !core.contains(mark)
            && flanks(core.codePointAt(0), beside.before())
            && flanks(core.codePointBefore(core.length()), beside.after());
    if (plain) {
      out.append(mark).append(core).append(mark);
    } else {
      tagged(core, tag, out);
    }
  }

  /** A line by itself that stands out, where what is in it is already written. */
  static String strong(String line) {
    StringBuilder out = new StringBuilder();
    marked(line, "**", "strong", Beside.LINE, out);
    return out.toString();
  }

  private void tagged(Inline.Styled styled, String lineEnd, String tag, StringBuilder out) {
    tagged(joined(styled.content(), lineEnd, Beside.TAGS), tag, out);
  }

  private static void tagged(String content, String tag, StringBuilder out) {
    if (!content.isEmpty()) {
      out.append('<').append(tag).append('>').append(content).append("</").append(tag).append('>');
    }
  }

  private void link(Inline.Link link, String lineEnd, Beside beside, StringBuilder out) {
    Optional<String> address = address(link);
    String content = joined(link.content(), lineEnd, address.isEmpty() ? beside : Beside.BRACKETS);
    if (content.isBlank() || address.isEmpty()) {
      out.append(content);
    } else {
      out.append('[')
          .append(content)
          .append("](")
          .append(Escape.address(address.get()))
          .append(')');
    }
  }

  private Optional<String> address(Inline.Link link) {
    Destination destination =
        article == null
            ? binding.destination(link.target())
            : binding.destination(article, link.target());
    return switch (destination) {
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
