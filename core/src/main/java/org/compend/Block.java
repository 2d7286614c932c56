package org.compend;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's body: a sealed family, so that a switch over it cannot forget a member.
 *
 * <p>What the family cannot say does not get in; there is no raw HTML past extraction. Every member
 * is immutable.
 */
public sealed interface Block {

  /** A paragraph. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /**
   * A subhead.
   *
   * @param level 2 for the article's first level, to 6; 1 is the article's own title and never
   *     occurs in a body
   */
  record Heading(int level, List<Inline> content) implements Block {
    public Heading {
      if (level < 2 || level > 6) {
        throw new IllegalArgumentException("a subhead's level is 2 to 6, not " + level);
      }
      content = List.copyOf(content);
    }
  }

  /**
   * A quotation set apart.
   *
   * @param attribution who or what is quoted, where that is set apart too; else empty
   */
  record Quotation(List<Block> content, List<Inline> attribution) implements Block {
    public Quotation {
      content = List.copyOf(content);
      attribution = List.copyOf(attribution);
    }
  }

  /** A bulleted list. */
  record BulletList(List<List<Block>> items) implements Block {
    public BulletList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** A numbered list; the first item bears the number {@code start}. */
  record NumberedList(int start, List<List<Block>> items) implements Block {
    public NumberedList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** Terms, each with what is said of them. */
  record DefinitionList(List<Definition> definitions) implements Block {
    public DefinitionList {
      definitions = List.copyOf(definitions);
    }
  }

  /** One or more terms with their common descriptions; either may be empty in careless sources. */
  record Definition(List<List<Inline>> terms, List<List<Block>> descriptions) {
    public Definition {
      terms = terms.stream().map(List::copyOf).toList();
      descriptions = descriptions.stream().map(List::copyOf).toList();
    }
  }

  /** One picture, or several that belong together, with their caption (empty where none is). */
  record Figure(List<Image> images, List<Inline> caption) implements Block {
    public Figure {
      images = List.copyOf(images);
      caption = List.copyOf(caption);
      if (images.isEmpty()) {
        throw new IllegalArgumentException("a figure needs an image");
      }
    }
  }

  /** A table of data; the caption is empty where none is. */
  record Table(List<Inline> caption, List<Row> rows) implements Block {
    public Table {
      caption = List.copyOf(caption);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param head whether the row belongs to the table's head
   */
  record Row(boolean head, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param header whether it names its row or column
   * @param columns how many columns it spans, at least 1
   * @param rows how many rows it spans, at least 1
   */
  record Cell(boolean header, int columns, int rows, List<Block> content) {
    public Cell {
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException("a cell spans at least one column and one row");
      }
      content = List.copyOf(content);
    }
  }

  /** Preformatted text, line breaks and spaces as they are. */
  record Code(String text, @Nullable String language) implements Block {}

  /**
   * Something of another site shown in the article: a post, a video, a map.
   *
   * @param target where it lives
   * @param title what to call the link to it
   * @param content the text that the page itself carries of it, such as a post's words; may be
   *     empty
   * @param caption what the article says of it, as of a picture; empty where it says nothing
   */
  record Embed(URI target, String title, List<Block> content, List<Inline> caption)
      implements Block {
    public Embed {
      content = List.copyOf(content);
      caption = List.copyOf(caption);
    }
  }

  /** A passage beside the main text: a box, a sidebar. */
  record Aside(List<Block> content) implements Block {
    public Aside {
      content = List.copyOf(content);
    }
  }

  /** A word of the editors about the article itself: a correction, an editor's note. */
  record EditorialNote(List<Block> content) implements Block {
    public EditorialNote {
      content = List.copyOf(content);
    }
  }

  /** Blocks in another language (BCP 47) than their surroundings. */
  record InLanguage(Locale language, List<Block> content) implements Block {
    public InLanguage {
      content = List.copyOf(content);
    }
  }

  /** A break between passages: a rule, three asterisks. */
  record Break() implements Block {}
}
