package org.compend.press;

import java.net.URI;
import java.util.List;
import org.compend.Block;
import org.compend.Inline;

/** Short ways to write blocks and inlines for the digests of tests. */
public final class Written {
  private Written() {}

  public static Block paragraph(Inline... content) {
    return new Block.Paragraph(List.of(content));
  }

  public static Block paragraph(String text) {
    return paragraph(text(text));
  }

  public static Inline text(String text) {
    return new Inline.Text(text);
  }

  public static Inline styled(Inline.Style style, String text) {
    return new Inline.Styled(style, List.of(text(text)));
  }

  public static Inline link(String target, Inline... content) {
    return new Inline.Link(URI.create(target), List.of(content));
  }

  public static Inline link(String target, String text) {
    return link(target, text(text));
  }

  public static Block.Cell cell(boolean header, int columns, int rows, String text) {
    return new Block.Cell(header, columns, rows, List.of(paragraph(text)));
  }
}
