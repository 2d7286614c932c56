package org.compend.press.pdf;

/** How a digest is laid out on paper. */
public enum Look {
  /** One column on small pages, as a paperback. */
  BOOK(Paper.A5, 10),
  /** Two balanced columns on large pages. */
  MAGAZINE(Paper.A4, 9.5);

  private final Paper paper;
  private final double fontSize;

  Look(Paper paper, double fontSize) {
    this.paper = paper;
    this.fontSize = fontSize;
  }

  /** The paper it is made for. */
  public Paper paper() {
    return paper;
  }

  /** The size of its text, in points. */
  public double fontSize() {
    return fontSize;
  }
}
