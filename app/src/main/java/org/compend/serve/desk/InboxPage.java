package org.compend.serve.desk;

import java.util.List;
import java.util.Locale;
import org.compend.archive.Inbox;
import org.compend.serve.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param states ways to see others; the chosen one has an empty address
 * @param sources where articles come from, to choose one
 * @param words what titles must hold; may be empty
 */
public record InboxPage(
    DeskFrame frame,
    List<Link> states,
    String state,
    List<Choice> sources,
    String words,
    List<Inbox.Item> items,
    String troubled,
    @Nullable String newer,
    @Nullable String older) {
  public InboxPage {
    states = List.copyOf(states);
    sources = List.copyOf(sources);
    items = List.copyOf(items);
  }

  /** Something to choose. */
  public record Choice(String value, String words, boolean chosen) {}

  /** When an article came in. */
  public static When added(Inbox.Item item) {
    return When.of(item.added());
  }

  /** The language of an article's title; {@code null} where it is not known. */
  public static @Nullable String language(Inbox.Item item) {
    return item.language().equals(Locale.ROOT) || item.language().getLanguage().equals("und")
        ? null
        : item.language().toLanguageTag();
  }
}
