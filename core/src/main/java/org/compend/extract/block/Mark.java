package org.compend.extract.block;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.compend.Inline;

/** What an element lends to the words in it. */
public sealed interface Mark {
  /** The words, so marked. */
  Inline around(List<Inline> content);

  /** A style. */
  record Style(Inline.Style style) implements Mark {
    @Override
    public Inline around(List<Inline> content) {
      return new Inline.Styled(style, content);
    }
  }

  /** A link. */
  record Link(URI target) implements Mark {
    @Override
    public Inline around(List<Inline> content) {
      return new Inline.Link(target, content);
    }
  }

  /** A language. */
  record Language(Locale language) implements Mark {
    @Override
    public Inline around(List<Inline> content) {
      return new Inline.InLanguage(language, content);
    }
  }
}
