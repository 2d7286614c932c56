package org.compend.serve.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Inbox;
import org.compend.archive.Role;
import org.compend.archive.Source;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Link;
import org.compend.serve.page.Paging;
import org.jspecify.annotations.Nullable;

/** What came in, and how it goes with the sources. */
final class InboxPages {
  private static final int PAGE = 50;

  private final Archive archive;
  private final Gate gate;
  private final Windows windows;

  InboxPages(Archive archive, Gate gate, Windows windows) {
    this.archive = archive;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(
            "/desk",
            Set.of("state", "source", "words", "page"),
            gate.page(Role.EDITOR, this::inbox))
        .answer("/desk/sources", Set.of(), gate.page(Role.EDITOR, this::sources));
  }

  private Reply inbox(Ask ask, Editor editor) {
    Inbox.State state = state(ask.first("state").orElse(""));
    @Nullable String source = ask.first("source").orElse(null);
    @Nullable String words = ask.first("words").orElse(null);
    int page = ask.page();
    List<Inbox.Item> items =
        archive.inbox().items(state, source, words, (page - 1L) * PAGE, PAGE + 1);
    boolean more = items.size() > PAGE;
    List<Source> all = archive.sources().all();
    long troubled = all.stream().filter(InboxPages::isTroubled).count();
    String address = address(state, source, words);
    List<InboxPage.Choice> sources = new ArrayList<>();
    sources.add(new InboxPage.Choice("", "All sources", source == null));
    all.forEach(
        one -> sources.add(new InboxPage.Choice(one.id(), one.title(), one.id().equals(source))));
    return windows.page(
        "inbox",
        new InboxPage(
            windows.frame("Inbox", "/desk", editor),
            states(state, source, words),
            state.name().toLowerCase(Locale.ROOT),
            sources,
            words == null ? "" : words,
            more ? items.subList(0, PAGE) : items,
            troubled == 0 ? "" : troubled == 1 ? "1 source fails" : troubled + " sources fail",
            page > 1 ? Paging.at(address, page - 1L) : null,
            more ? Paging.at(address, page + 1L) : null));
  }

  private static Inbox.State state(String name) {
    for (Inbox.State state : Inbox.State.values()) {
      if (state.name().equalsIgnoreCase(name)) {
        return state;
      }
    }
    return Inbox.State.ALL;
  }

  private static String name(Inbox.State state) {
    return switch (state) {
      case ALL -> "All";
      case SHOWN -> "Shown to readers";
      case HIDDEN -> "Hidden";
      case TWINS -> "Duplicates";
      case EDITED -> "Edited";
      case SOURCE_CHANGED -> "Source changed";
    };
  }

  private List<Link> states(Inbox.State chosen, @Nullable String source, @Nullable String words) {
    List<Link> links = new ArrayList<>();
    for (Inbox.State state : Inbox.State.values()) {
      String text = name(state) + " (" + archive.inbox().count(state) + ")";
      links.add(new Link(state == chosen ? "" : address(state, source, words), text));
    }
    return links;
  }

  private static String address(
      Inbox.State state, @Nullable String source, @Nullable String words) {
    StringBuilder address =
        new StringBuilder("/desk?state=").append(state.name().toLowerCase(Locale.ROOT));
    if (source != null) {
      address.append("&source=").append(URLEncoder.encode(source, StandardCharsets.UTF_8));
    }
    if (words != null) {
      address.append("&words=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    return address.toString();
  }

  private Reply sources(Ask ask, Editor editor) {
    List<SourcesPage.Row> rows = archive.sources().all().stream().map(InboxPages::row).toList();
    return windows.page(
        "sources", new SourcesPage(windows.frame("Sources", "/desk/sources", editor), rows));
  }

  private static boolean isTroubled(Source source) {
    return source.standing().gone() || source.standing().failures() > 0;
  }

  private static SourcesPage.Row row(Source source) {
    Source.Standing standing = source.standing();
    String state =
        standing.gone()
            ? "Gone for good"
            : standing.failures() > 0
                ? "Fails"
                : standing.checked() == null ? "Not asked yet" : "Well";
    return new SourcesPage.Row(
        source.id(),
        source.title(),
        source.address().toString(),
        source.kind().name().toLowerCase(Locale.ROOT),
        state,
        isTroubled(source),
        When.ofNullable(standing.checked()),
        When.ofNullable(standing.changed()),
        standing.gone() ? null : When.of(standing.due()),
        standing.problem() == null ? "" : standing.problem());
  }
}
