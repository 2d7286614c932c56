package org.compend.serve.desk;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.DigestDraft;
import org.compend.archive.Role;
import org.compend.gather.LinkCheck;
import org.compend.select.DigestDesk;
import org.compend.select.OutsideLinks;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** Where editors have the links of a digest followed to other sites; never without their word. */
final class LinkPages {
  /** No longer than browsers and proxies wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Archive archive;
  private final DigestDesk desk;
  private final LinkCheck links;
  private final Gate gate;
  private final Windows windows;

  LinkPages(Archive archive, DigestDesk desk, LinkCheck links, Gate gate, Windows windows) {
    this.archive = archive;
    this.desk = desk;
    this.links = links;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes.form(DigestPages.PATH + "/{id}/links", Set.of(), gate.form(Role.EDITOR, this::follow));
  }

  private Reply follow(Ask ask, Editor editor, Fields fields) {
    Optional<DigestDraft> found = archive.digestDrafts().find(ask.name("id"));
    if (found.isEmpty()) {
      return windows.missing(editor, DigestPages.MISSING);
    }
    DigestDraft draft = found.get();
    try {
      List<OutsideLinks.Link> outside = OutsideLinks.of(desk.preview(draft));
      Map<URI, LinkCheck.Result> results =
          links.follow(outside.stream().map(OutsideLinks.Link::target).toList(), PATIENCE);
      return page(draft, outside, results, editor);
    } catch (DigestDesk.Refused e) {
      return windows.missing(editor, String.valueOf(e.getMessage()));
    }
  }

  private Reply page(
      DigestDraft draft,
      List<OutsideLinks.Link> outside,
      Map<URI, LinkCheck.Result> results,
      Editor editor) {
    Map<LinkCheck.State, List<LinksPage.Line>> lines = new EnumMap<>(LinkCheck.State.class);
    for (OutsideLinks.Link link : outside) {
      LinkCheck.Result result = results.get(link.target());
      if (result != null) {
        lines
            .computeIfAbsent(result.state(), _ -> new ArrayList<>())
            .add(line(draft, link, result));
      }
    }
    List<LinksPage.Group> groups = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (LinkCheck.State state :
        List.of(
            LinkCheck.State.DEAD,
            LinkCheck.State.SILENT,
            LinkCheck.State.NOT_ASKED,
            LinkCheck.State.WELL)) {
      List<LinksPage.Line> some = lines.getOrDefault(state, List.of());
      if (!some.isEmpty()) {
        groups.add(new LinksPage.Group(words(state), some));
        counts.add(words(state).toLowerCase(Locale.ROOT) + ": " + some.size());
      }
    }
    String title = "Links of " + draft.plan().title();
    return windows.page(
        "links",
        new LinksPage(
            windows.frame(title, DigestPages.PATH, editor),
            draft.id(),
            String.join(", ", counts) + ".",
            groups));
  }

  private static String words(LinkCheck.State state) {
    return switch (state) {
      case DEAD -> "Dead";
      case SILENT -> "No good answer";
      case NOT_ASKED -> "Not asked";
      case WELL -> "Well";
    };
  }

  private static LinksPage.Line line(
      DigestDraft draft, OutsideLinks.Link link, LinkCheck.Result result) {
    ArticleId article = link.article();
    String title = link.title().isBlank() ? "Untitled" : link.title();
    return new LinksPage.Line(
        article == null ? DigestPages.PATH + "/" + draft.id() : "/desk/articles/" + article,
        article == null ? "The foreword" : title,
        link.words(),
        link.target().toString(),
        result.words());
  }
}
