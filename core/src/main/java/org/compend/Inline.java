package org.compend;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A run of text within a block: a sealed family, so that a switch over it cannot forget a member.
 *
 * <p>Every member is immutable.
 */
public sealed interface Inline {

  /** Characters, white space already collapsed as a browser would. */
  record Text(String text) implements Inline {}

  /** A run set apart by its {@link Style}. */
  record Styled(Style style, List<Inline> content) implements Inline {
    public Styled {
      content = List.copyOf(content);
    }
  }

  /** What a styled run is, rather than how it looks. */
  enum Style {
    EMPHASIS,
    STRONG,
    /** The title of a work. */
    CITED,
    CODE,
    SUBSCRIPT,
    SUPERSCRIPT,
    DELETED,
    INSERTED,
    HIGHLIGHT,
    SMALL
  }

  /**
   * A link.
   *
   * @param target an absolute address; or {@code #id} for an {@link Anchor} of the same article
   */
  record Link(URI target, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /** A point of the article to which a {@link Link} of the same article leads. */
  record Anchor(String id) implements Inline {}

  /** The mark of a {@link Footnote}, by its id. */
  record NoteReference(String id) implements Inline {}

  /** A run in another language (BCP 47) than its surroundings. */
  record InLanguage(Locale language, List<Inline> content) implements Inline {
    public InLanguage {
      content = List.copyOf(content);
    }
  }

  /** Characters with their reading above them, as in Japanese. */
  record Ruby(String base, String reading) implements Inline {}

  /** A small picture that stands among the words: a formula, an emoji. */
  record Picture(Image image) implements Inline {}

  /** The end of a line that is not the end of a paragraph. */
  record LineBreak() implements Inline {}
}
