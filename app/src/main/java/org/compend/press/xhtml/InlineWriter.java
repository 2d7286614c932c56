package org.compend.press.xhtml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.press.BoundArticle;
import org.compend.press.Destination;
import org.compend.press.Direction;
import org.compend.press.LinkNote;
import org.compend.press.Word;
import org.compend.press.image.Picture;
import org.jspecify.annotations.Nullable;

/** Writes runs of text. */
final class InlineWriter {
  private final Scope scope;
  private final Markup out;

  /** Marks that stand inside a link and must wait until it is closed: links do not nest. */
  private final List<Inline.NoteReference> waiting = new ArrayList<>();

  private boolean inLink;

  InlineWriter(Scope scope, Markup out) {
    this.scope = scope;
    this.out = out;
  }

  /** Whether a run holds anything to see or to point at. */
  static boolean isVoid(List<Inline> content) {
    boolean[] found = {!Prose.ofInlines(content).isBlank()};
    Walk.inlines(
        content,
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            found[0] |=
                inline instanceof Inline.Picture
                    || inline instanceof Inline.Anchor
                    || inline instanceof Inline.NoteReference;
          }
        });
    return !found[0];
  }

  void write(List<Inline> content) {
    content.forEach(this::write);
  }

  private void write(Inline inline) {
    switch (inline) {
      case Inline.Text text -> out.text(text.text());
      case Inline.Styled styled -> {
        if (!isVoid(styled.content())) {
          out.open(element(styled.style()));
          write(styled.content());
          out.close();
        }
      }
      case Inline.Link link -> link(link);
      case Inline.Anchor anchor -> {
        BoundArticle article = scope.article;
        String name = article == null ? null : article.anchors().get(anchor.id());
        String id = name == null ? null : scope.firstId(name);
        if (id != null) {
          out.open("span", "id", id).close();
        }
      }
      case Inline.NoteReference reference -> {
        if (inLink) {
          waiting.add(reference);
        } else {
          noteMark(reference);
        }
      }
      case Inline.InLanguage run -> {
        out.open(
            "span",
            Markup.language(
                run.language(), Direction.of(run.language(), Prose.ofInlines(run.content()))));
        write(run.content());
        out.close();
      }
      case Inline.Ruby ruby ->
          out.open("ruby")
              .text(ruby.base())
              .element("rp", "(")
              .element("rt", ruby.reading())
              .element("rp", ")")
              .close();
      case Inline.Picture picture -> picture(picture.image());
      case Inline.LineBreak _ -> out.empty("br");
    }
  }

  private static String element(Inline.Style style) {
    return switch (style) {
      case EMPHASIS -> "em";
      case STRONG -> "strong";
      case CITED -> "cite";
      case CODE -> "code";
      case SUBSCRIPT -> "sub";
      case SUPERSCRIPT -> "sup";
      case DELETED -> "del";
      case INSERTED -> "ins";
      case HIGHLIGHT -> "mark";
      case SMALL -> "small";
    };
  }

  /** A link; one within another gives its words alone, one without words its mark alone. */
  private void link(Inline.Link link) {
    Destination destination = scope.destination(link.target());
    String text = Prose.ofInlines(link.content());
    if (inLink || text.isBlank() || destination instanceof Destination.Nowhere) {
      write(link.content());
      if (!inLink && destination instanceof Destination.Outer outer) {
        linkMark(outer.note());
      }
      return;
    }
    linked(destination, () -> write(link.content()));
  }

  /** Writes something as a link, with the mark of its note behind it. */
  void linked(Destination destination, Runnable content) {
    switch (destination) {
      case Destination.Inner inner -> {
        BoundArticle article = scope.binding.article(inner.article());
        out.open("a", "href", scope.layout.address(article, inner.anchor()));
      }
      case Destination.Outer outer -> out.open("a", "href", outer.target().toASCIIString());
      case Destination.Direct direct -> out.open("a", "href", direct.target().toASCIIString());
      case Destination.Nowhere _ -> {
        content.run();
        return;
      }
    }
    inLink = true;
    content.run();
    inLink = false;
    out.close();
    waiting.forEach(this::noteMark);
    waiting.clear();
    if (destination instanceof Destination.Outer outer) {
      linkMark(outer.note());
    }
  }

  private void linkMark(LinkNote note) {
    if (scope.layout.numbersLinks()) {
      mark("link", note.number(), "[" + note.number() + "]");
    }
  }

  private void noteMark(Inline.NoteReference reference) {
    BoundArticle article = scope.article;
    int number = article == null ? 0 : article.footnoteNumber(reference.id());
    if (number > 0) {
      mark("note", number, Integer.toString(number));
    }
  }

  private void mark(String kind, int number, String text) {
    BoundArticle article = scope.article;
    if (article == null) {
      return;
    }
    out.open("sup", "class", kind + "-mark");
    out.element(
        "a",
        text,
        "href",
        scope.layout.address(article, kind + "-" + number),
        "id",
        scope.firstId(kind + "ref-" + number),
        "epub:type",
        scope.epubType("noteref"),
        "role",
        "doc-noteref");
    out.close();
  }

  private void picture(Image image) {
    switch (scope.pictures.of(image)) {
      case Picture.Ready ready -> image(image, ready, "inline");
      case Picture.Blank _ -> {}
      case Picture.Missing _ -> {
        String text = Alternative.of(image).orElseGet(() -> scope.words.get(Word.IMAGE));
        if (!text.isEmpty()) {
          out.element("span", "[" + text + "]", "class", "missing");
        }
      }
    }
  }

  /** A picture at the size its page gave it, or at its own. */
  void image(Image image, Picture.Ready ready, String style) {
    int width = image.width() > 1 ? Math.min(image.width(), ready.width()) : ready.width();
    int height = Math.max(1, Math.round((float) width * ready.height() / ready.width()));
    List<@Nullable String> attributes =
        new ArrayList<>(
            List.of(
                "class",
                style,
                "src",
                scope.layout.address(ready),
                "alt",
                Alternative.of(image).orElseGet(() -> scope.words.get(Word.IMAGE)),
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height)));
    scope
        .layout
        .hints(ready)
        .forEach((name, value) -> {
          attributes.add(name);
          attributes.add(value);
        });
    out.empty("img", attributes.toArray(String[]::new));
  }

  /** What stands in the place of a picture that cannot be shown, with the way to where it was. */
  void missing(Image image) {
    out.open("p", "class", "missing");
    scope.own(out, Word.IMAGE_NOT_AVAILABLE);
    Alternative.of(image).filter(text -> !text.isEmpty()).ifPresent(text -> out.text(": " + text));
    URI web =
        image.sources().stream()
            .filter(source -> source.getRawAuthority() != null)
            .filter(source -> String.valueOf(source.getScheme()).startsWith("http"))
            .findFirst()
            .orElse(null);
    if (web != null) {
      out.text(" — ")
          .element("a", web.getHost() == null ? "↗" : web.getHost(), "href", web.toASCIIString());
    }
    out.close();
  }
}
