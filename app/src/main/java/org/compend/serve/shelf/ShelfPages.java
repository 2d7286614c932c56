package org.compend.serve.shelf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.Digest;
import org.compend.archive.Delivery;
import org.compend.archive.Edition;
import org.compend.press.Binding;
import org.compend.press.Format;
import org.compend.press.Words;
import org.compend.press.epub.FrontCover;
import org.compend.press.image.Pictures;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;
import org.compend.serve.page.Library;
import org.compend.serve.page.Link;
import org.compend.serve.page.Paging;
import org.compend.serve.page.Templates;

/** The shelf's pages: "Please select a digest to download". */
public final class ShelfPages {
  private static final int A_PAGE = 8;
  private static final int COVER_WIDTH = 480;

  private final Library library;
  private final Templates templates;
  private final Volumes volumes;
  private final Counter counter;
  private final OwnPages own;
  private final Routes.Page missing;
  private final boolean mails;

  /**
   * The pages.
   *
   * @param mails whether digests can be had by mail
   */
  public ShelfPages(
      Library library,
      Templates templates,
      Volumes volumes,
      Pressroom room,
      boolean mails,
      Routes.Page missing) {
    this.mails = mails;
    this.library = library;
    this.templates = templates;
    this.volumes = volumes;
    this.missing = missing;
    this.counter = new Counter(library, templates, room, missing);
    this.own = new OwnPages(library, templates, volumes, counter);
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes
        .answer("/digests", Set.of("by", "page"), (ask, _) -> shelf(ask))
        .answer("/digests/{id}", Set.of(), (ask, _) -> digest(ask))
        .answer("/digests/{id}/{file}", Set.of(), this::file)
        .page("/digests/{id}/cover", this::cover)
        .answer("/articles/{id}/file/{file}", Set.of(), this::alone);
    own.addTo(routes);
  }

  /** Ways to the newest digests, for the front page. */
  public static List<Link> newest(Volumes volumes) {
    List<Link> newest = new ArrayList<>();
    volumes.deliveries().stream()
        .limit(1)
        .forEach(
            delivery -> newest.add(new Link("/digests/issue-" + delivery.id(), delivery.title())));
    for (Span.Length length : Span.Length.values()) {
      volumes.spans(length).stream()
          .limit(1)
          .forEach(counted ->
              newest.add(new Link("/digests/" + counted.span().id(), counted.span().name())));
    }
    return newest;
  }

  /** A kind of digests: those that editors made, weeks or months. */
  private enum Kind {
    ISSUE("From the editors"),
    WEEK("Week by week"),
    MONTH("Month by month");

    final String words;

    Kind(String words) {
      this.words = words;
    }

    String address() {
      return "/digests?by=" + name().toLowerCase(Locale.ROOT);
    }
  }

  private Reply shelf(Ask ask) {
    Map<Kind, List<String>> ids = new LinkedHashMap<>();
    List<String> issues =
        volumes.deliveries().stream().map(Delivery::id).map(id -> "issue-" + id).toList();
    if (!issues.isEmpty()) {
      ids.put(Kind.ISSUE, issues);
    }
    ids.put(Kind.WEEK, ids(Span.Length.WEEK));
    ids.put(Kind.MONTH, ids(Span.Length.MONTH));
    Kind kind =
        ids.keySet().stream()
            .filter(one -> one.name().equalsIgnoreCase(ask.first("by").orElse("")))
            .findFirst()
            .orElse(ids.keySet().iterator().next());
    List<String> shown = ids.getOrDefault(kind, List.of());
    Paging paging = new Paging(ask.page(), A_PAGE, shown.size());
    if (!paging.exists()) {
      return missing.reply(ask);
    }
    List<Link> kinds =
        ids.keySet().stream()
            .map(one -> new Link(one == kind ? "" : one.address(), one.words))
            .toList();
    List<ShelfPage.Item> items =
        shown.stream()
            .skip(paging.offset())
            .limit(A_PAGE)
            .flatMap(id -> volumes.outline(id).stream())
            .map(outline -> item(outline, Format.readable()))
            .toList();
    return templates
        .page(
            "shelf",
            new ShelfPage(
                library.frame(
                    "Digests to download",
                    "Please select a digest to download.",
                    "/digests",
                    List.of(Catalogue.feed(library))),
                kinds,
                items.isEmpty() ? "There is no dated article yet, and so no digest." : "",
                items,
                paging.before(kind.address()),
                paging.after(kind.address()),
                paging.words(),
                mails))
        .with("Cache-Control", "no-cache");
  }

  private List<String> ids(Span.Length length) {
    return volumes.spans(length).stream().map(counted -> counted.span().id()).toList();
  }

  private ShelfPage.Item item(Outline outline, List<Format> formats) {
    return new ShelfPage.Item(
        "/digests/" + outline.id(),
        "/digests/" + outline.id() + "/cover",
        outline.cover(),
        outline.title(),
        outline.name(),
        outline.facts(),
        outline.contents(),
        outline.more(),
        counter.files(outline, formats));
  }

  private Reply digest(Ask ask) {
    Volumes.Shown shown = volumes.shown(ask.name("id")).orElse(null);
    if (shown == null) {
      return missing.reply(ask);
    }
    Outline outline = shown.outline();
    return templates
        .page(
            "digest",
            new DigestPage(
                library.frame(
                    outline.wholeTitle(),
                    outline.facts(),
                    "/digests/" + outline.id(),
                    List.of(Catalogue.feed(library))),
                item(outline, List.of(Format.values())),
                shown.parts(),
                revisions(outline.id())))
        .with("Cache-Control", "no-cache");
  }

  private List<DigestPage.Revision> revisions(String id) {
    List<Edition> editions = volumes.editions(id);
    if (editions.size() < 2) {
      return List.of();
    }
    String newest = id.replaceFirst("\\..*", "");
    int shown =
        newest.equals(id)
            ? editions.getFirst().revision()
            : Integer.parseInt(id.substring(newest.length() + 1));
    List<DigestPage.Revision> revisions = new ArrayList<>();
    for (Edition edition : editions) {
      LocalDate day = LocalDate.ofInstant(edition.made(), ZoneOffset.UTC);
      String address = "/digests/" + newest;
      if (!edition.equals(editions.getFirst())) {
        address += "." + edition.revision();
      }
      revisions.add(
          new DigestPage.Revision(
              edition.revision() == shown ? "" : address,
              edition.revision(),
              day.toString(),
              Words.in(Locale.ENGLISH).date(edition.made()),
              edition.remark()));
    }
    return revisions;
  }

  private Reply file(Ask ask, Visitor visitor) {
    String id = ask.name("id");
    return counter.send(ask, visitor, () -> volumes.of(id), "/digests/" + id);
  }

  private Reply alone(Ask ask, Visitor visitor) {
    String id = ask.name("id");
    return counter.send(ask, visitor, () -> volumes.alone(id), "/articles/" + id);
  }

  private Reply cover(Ask ask) {
    Optional<Volume> volume = volumes.of(ask.name("id"));
    if (volume.isEmpty()) {
      return missing.reply(ask);
    }
    Digest digest = volume.get().digest();
    FrontCover cover =
        FrontCover.of(Binding.of(digest), Words.in(digest.language()), volume.get().assets());
    return Reply.bytes("image/jpeg", Pictures.narrowed(cover.picture(), COVER_WIDTH).content());
  }
}
