package org.compend.press;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a link leads once its article is bound into a digest. */
public sealed interface Destination {

  /**
   * An article of the same digest, perhaps the link's own.
   *
   * @param article the {@link BoundArticle#id()}
   * @param anchor a point in it, one of the values of {@link BoundArticle#anchors()}; {@code null}
   *     for its beginning
   */
  record Inner(String article, @Nullable String anchor) implements Destination {}

  /** The web, with the number under which the article lists it. */
  record Outer(URI target, LinkNote note) implements Destination {}

  /** Something that is no page, such as an e-mail address. */
  record Direct(URI target) implements Destination {}

  /** Nothing that a reader could open: a script, a lost anchor, a file of someone's disk. */
  record Nowhere() implements Destination {}
}
