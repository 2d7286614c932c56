package org.compend.select;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Image;
import org.compend.apparatus.HouseNotes;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.CoverPicture;
import org.compend.archive.Delivery;
import org.compend.archive.Entry;
import org.compend.archive.Pin;
import org.compend.archive.Plan;
import org.jspecify.annotations.Nullable;

/** Binds digests by what is written down of them. */
final class Bindery {
  private static final String COVER = "compend:cover/";

  private final Archive archive;

  Bindery(Archive archive) {
    this.archive = archive;
  }

  /**
   * Binds a plan.
   *
   * @param delivery {@code null} for a draft
   * @param assets the images of its articles
   * @throws ArchiveException if the archive lacks one of its articles
   */
  Issue bind(@Nullable Delivery delivery, Plan plan, Assets assets) {
    HouseNotes notes = new HouseNotes(plan.notes());
    List<Article> articles = new ArrayList<>();
    Map<Article, ArticleId> ids = new HashMap<>();
    Map<String, List<Article>> sections = new LinkedHashMap<>();
    // What stands under no heading comes first.
    sections.put("", new ArrayList<>());
    for (Pin pin : plan.articles()) {
      Article article = notes.in(article(pin));
      articles.add(article);
      ids.put(article, pin.article());
      String section = pin.section() == null ? "" : pin.section();
      sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(article);
    }
    Binder binder = new Binder(Written.wishes(plan.wishes()));
    Binder.Bound bound =
        plan.arranged()
            ? binder.bind(parts(sections), plan.foreword().blocks())
            : binder.bind(articles);
    Digest digest = numbered(bound.digest(), delivery).withCover(image(plan.cover()));
    return new Issue(
        delivery,
        new Binder.Bound(digest, bound.duplicates()),
        plan.cover() == null ? assets : covers().or(assets),
        ids,
        archive.citedBy(articles, delivery == null ? null : delivery.edition().made()));
  }

  /** The images of articles as they are now, as a digest of them would keep them. */
  Assets assets(List<Pin> pins) {
    return source -> {
      for (Pin pin : pins) {
        var found = archive.assets(pin.article()).find(source);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    };
  }

  private Article article(Pin pin) {
    Optional<Article> article =
        pin.revision() == Pin.NEWEST
            ? archive.article(pin.article())
            : archive.article(pin.article(), pin.revision());
    return article.orElseThrow(() ->
        new ArchiveException(
            "the archive lacks "
                + (pin.revision() == Pin.NEWEST ? "" : "revision " + pin.revision() + " of ")
                + "the article "
                + pin.article()
                + ", which is in a digest: restore it from a backup"));
  }

  /** The pins with the revisions that are the newest now. */
  List<Pin> fixed(List<Pin> pins) {
    Map<ArticleId, Integer> revisions = new HashMap<>();
    archive
        .entries(pins.stream().map(Pin::article).toList())
        .forEach((Entry entry) -> revisions.put(entry.id(), entry.revision()));
    return pins.stream()
        .map(pin ->
            pin.revision() == Pin.NEWEST
                ? new Pin(pin.article(), revisions.getOrDefault(pin.article(), 1), pin.section())
                : pin)
        .toList();
  }

  private static List<Digest.Section> parts(Map<String, List<Article>> sections) {
    return sections.entrySet().stream()
        .filter(section -> !section.getValue().isEmpty())
        .map(section ->
            new Digest.Section(
                section.getKey().isEmpty() ? null : section.getKey(), section.getValue()))
        .toList();
  }

  private static @Nullable Image image(@Nullable CoverPicture cover) {
    return cover == null
        ? null
        : new Image(List.of(URI.create(COVER + cover.content())), cover.alternative(), 0, 0);
  }

  private Assets covers() {
    return source ->
        source.toString().startsWith(COVER)
            ? archive.digestDrafts().picture(source.toString().substring(COVER.length()))
            : Optional.empty();
  }

  /** The digest with its number in the series before the period on its cover. */
  private static Digest numbered(Digest digest, @Nullable Delivery delivery) {
    if (delivery == null || delivery.number() == null) {
      return digest;
    }
    String number = delivery.number().toString();
    return new Digest(
        digest.id(),
        digest.title(),
        digest.subtitle() == null ? number : number + " · " + digest.subtitle(),
        digest.language(),
        digest.bound(),
        digest.publisher(),
        digest.cover(),
        digest.foreword(),
        digest.sections(),
        digest.choice());
  }
}
