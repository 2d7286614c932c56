package org.compend.serve.shelf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Image;
import org.compend.Walk;
import org.compend.apparatus.Correction;
import org.compend.apparatus.Holdings;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.DayCount;
import org.compend.archive.Delivery;
import org.compend.archive.Edition;
import org.compend.archive.Entry;
import org.compend.select.Binder;
import org.compend.select.Chooser;
import org.compend.select.Grouping;
import org.compend.select.Issue;
import org.compend.select.Issues;
import org.compend.select.Order;
import org.compend.select.Selection;
import org.compend.select.Wishes;
import org.compend.serve.page.Finder;
import org.compend.serve.page.Library;
import org.compend.serve.page.Teasers;
import org.jspecify.annotations.Nullable;

/**
 * Binds the digests of the shelf: of weeks and months, those that editors made, those that readers
 * choose, and single articles. Safe to share between threads.
 */
public final class Volumes {
  private static final Pattern ISSUE =
      Pattern.compile("issue-([1-9]\\d{0,8})(?:\\.([1-9]\\d{0,3}))?");

  private static final int MOST_OUTLINES = 1_000;

  /** A month may have thousands of articles, of which pages show so much that few are kept. */
  private static final int MOST_SHOWN = 16;

  private final Library library;
  private final Chooser chooser;
  private final Issues issues;
  private final Map<String, Outline> outlines = lastAsked(MOST_OUTLINES);
  private final Map<String, Shown> shown = lastAsked(MOST_SHOWN);

  /** Digests of a library. */
  public Volumes(Library library, Finder finder) {
    this.library = library;
    this.chooser =
        new Chooser(library.archive(), () -> finder.index().orElseThrow(IndexNotReady::new));
    this.issues = new Issues(library.archive(), chooser);
  }

  private static <T> Map<String, T> lastAsked(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }

  /** A choice by words, while the search index is still being made. */
  static final class IndexNotReady extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The digests that were made of the archive, and the series. */
  public Issues issues() {
    return issues;
  }

  /** Finds what selections mean. */
  public Chooser chooser() {
    return chooser;
  }

  /** The digests that editors made, the newest first. */
  List<Delivery> deliveries() {
    return issues.list();
  }

  /** A span with how many articles were published in it. */
  record Counted(Span span, long articles) {}

  /** The spans in which articles were published, the newest first. */
  List<Counted> spans(Span.Length length) {
    Map<Span, Long> counts = new LinkedHashMap<>();
    for (DayCount day : library.days()) {
      counts.merge(Span.of(length, day.day()), day.articles(), Long::sum);
    }
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * What a digest's own page shows, in one state of the archive.
   *
   * @param parts its articles, section by section
   */
  record Shown(long state, Outline outline, List<DigestPage.Part> parts) {}

  /** What the page of the digest of an id shows, kept until the archive changes. */
  Optional<Shown> shown(String id) {
    long state = library.state();
    Shown known;
    synchronized (shown) {
      known = shown.get(id);
    }
    if (known != null && known.state() == state) {
      return Optional.of(known);
    }
    Optional<Shown> made =
        of(id).map(volume -> new Shown(state, Outline.of(volume), parts(volume)));
    synchronized (shown) {
      made.ifPresent(one -> shown.put(id, one));
    }
    return made;
  }

  private List<DigestPage.Part> parts(Volume volume) {
    // A span was bound of articles as readers may see them now; an edition is as it was made.
    boolean current = Span.of(volume.id()).isPresent();
    return volume.digest().sections().stream()
        .map(section ->
            new DigestPage.Part(
                section.title(),
                section.articles().stream()
                    .flatMap(article -> {
                      ArticleId id = volume.ids().get(article);
                      return id == null
                          ? Stream.empty()
                          : current
                              ? Stream.of(library.story(id, article))
                              : library.story(id).stream();
                    })
                    .map(Teasers::of)
                    .toList()))
        .toList();
  }

  /** The digest of an id: of a span, or {@code issue-7}. */
  Optional<Volume> of(String id) {
    Matcher issue = ISSUE.matcher(id);
    if (issue.matches()) {
      String revision = issue.group(2);
      return revision == null
          ? issues.find(issue.group(1)).map(found -> of(found, id))
          : issues
              .delivery(issue.group(1))
              .flatMap(delivery -> issues.edition(delivery, Integer.parseInt(revision)))
              .map(found -> of(found, id));
    }
    return Span.of(id).flatMap(this::of);
  }

  private Volume of(Issue issue, String id) {
    Delivery delivery = issue.published();
    int revision = delivery.edition().revision();
    String name =
        (delivery.number() == null ? "" : "No. " + delivery.number())
            + (revision == 1 ? "" : " (revision " + revision + ")");
    return new Volume(
        id,
        key(
            "issue-"
                + delivery.edition().id()
                + "\n"
                + issue.bound().digest().id()
                + "\n"
                + new TreeMap<>(issue.holdings().pieces()),
            issue.bound().digest().articles().toList()),
        name.strip(),
        "/digests/" + id + "/",
        fileName(delivery.title() + " " + delivery.name() + (revision == 1 ? "" : " r" + revision)),
        "",
        issue.bound().digest(),
        issue.assets(),
        issue.ids(),
        issue.holdings());
  }

  /** The editions of a digest, the newest first; none where it is not one that editors made. */
  List<Edition> editions(String id) {
    Matcher issue = ISSUE.matcher(id);
    return issue.matches() ? issues.editions(Long.parseLong(issue.group(1))) : List.of();
  }

  private Optional<Volume> of(Span span) {
    List<Chooser.Chosen> chosen = readable(chooser.choose(rule(span)));
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            bind(chosen, span.id(), span.name(), "/digests/" + span.id() + "/", "", wishes(span)));
  }

  /**
   * What lists show of the digest of an id. That of a span is kept until one of its articles, or
   * what is set with them, has changed.
   */
  Optional<Outline> outline(String id) {
    Span span = Span.of(id).orElse(null);
    if (span == null) {
      return of(id).map(Outline::of);
    }
    List<Entry> entries = chooser.entries(rule(span)).stream().filter(Volumes::isRead).toList();
    String standing = standing(wishes(span), entries);
    Outline known;
    synchronized (outlines) {
      known = outlines.get(standing);
    }
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Outline> made = of(span).map(Outline::of);
    synchronized (outlines) {
      made.ifPresent(outline -> outlines.put(standing, outline));
    }
    return made;
  }

  /**
   * How things stand with what lists show: the same for the same articles in the same revisions.
   */
  private String standing(Wishes wishes, List<Entry> entries) {
    StringBuilder standing = new StringBuilder(wishes.toString()).append(library.noting().key());
    standing.append(library.archive().corrections().state());
    for (Entry entry : entries) {
      standing.append('\n').append(entry.id()).append(' ').append(entry.revision());
    }
    return Bytes.of(standing.toString().getBytes(StandardCharsets.UTF_8)).sha256();
  }

  private static Selection.Rule rule(Span span) {
    return new Selection.Rule(
        Criteria.ALL.between(span.first(), span.last()),
        null,
        Selection.Preference.NEWEST,
        new Selection.Limit.None(),
        false);
  }

  private Wishes wishes(Span span) {
    return wishes(library.name(), span.name(), Order.DATE, span.name());
  }

  /** The articles of a choice, in its order. */
  List<Chooser.Chosen> chosen(Choice choice) {
    return readable(chooser.choose(choice.selection(), choice.without()));
  }

  /** A reader's own digest. */
  Volume own(Choice choice, List<Chooser.Chosen> chosen) {
    return bind(
        chosen,
        "own",
        "",
        "/own-digest/",
        "?" + choice.parameters(),
        wishes(
            choice.title() == null ? library.name() : choice.title(),
            null,
            choice.order(),
            choice.words()));
  }

  /** An article alone. */
  Optional<Volume> alone(String id) {
    return library
        .story(id)
        .flatMap(
            story -> chooser.choose(new Selection.Picked(List.of(story.id()))).stream().findFirst())
        .map(chosen ->
            bind(
                List.of(noted(chosen)),
                chosen.entry().id().value(),
                "",
                "/articles/" + chosen.entry().id() + "/file/",
                "",
                wishes(null, null, Order.GIVEN, "")));
  }

  private Volume bind(
      List<Chooser.Chosen> chosen,
      String id,
      String name,
      String path,
      String parameters,
      Wishes wishes) {
    List<Article> articles = chosen.stream().map(Chooser.Chosen::article).toList();
    var digest = new Binder(wishes).bind(articles).digest();
    Holdings holdings = library.archive().citedBy(articles, null);
    StringBuilder key = new StringBuilder(wishes.toString()).append(library.noting().key());
    key.append(new TreeMap<>(holdings.pieces()));
    for (Chooser.Chosen one : chosen) {
      key.append('\n').append(one.entry().id()).append(' ').append(one.entry().revision());
    }
    return new Volume(
        id,
        key(key.toString(), articles),
        name,
        path,
        fileName(name.isEmpty() ? digest.title() : digest.title() + " " + id),
        parameters,
        digest,
        assets(chosen),
        ids(chosen),
        holdings);
  }

  private static Map<Article, ArticleId> ids(List<Chooser.Chosen> chosen) {
    Map<Article, ArticleId> ids = new HashMap<>();
    chosen.forEach(one -> ids.put(one.article(), one.entry().id()));
    return ids;
  }

  private Wishes wishes(
      @Nullable String title, @Nullable String subtitle, Order order, String choice) {
    return new Wishes(
        title,
        subtitle,
        library.name(),
        null,
        null,
        order,
        Grouping.AUTO,
        choice,
        library.name(),
        Instant.EPOCH);
  }

  /** What readers can read of what was chosen, with the house notes. */
  private List<Chooser.Chosen> readable(List<Chooser.Chosen> chosen) {
    return chosen.stream().filter(one -> isRead(one.entry())).map(this::noted).toList();
  }

  private static boolean isRead(Entry entry) {
    return switch (entry.kind()) {
      case ARTICLE, FORUM -> true;
      case LISTING, PRODUCT, EMPTY -> false;
    };
  }

  private Chooser.Chosen noted(Chooser.Chosen one) {
    return new Chooser.Chosen(one.entry(), library.noting().in(one.article()));
  }

  /**
   * The images of all articles; an address that several use is looked up where it was used first.
   */
  private Assets assets(List<Chooser.Chosen> chosen) {
    Map<URI, List<ArticleId>> users = new HashMap<>();
    for (Chooser.Chosen one : chosen) {
      for (Image image : Walk.images(one.article())) {
        image
            .sources()
            .forEach(source ->
                users.computeIfAbsent(source, _ -> new ArrayList<>()).add(one.entry().id()));
      }
    }
    Archive archive = library.archive();
    return source -> {
      for (ArticleId user : users.getOrDefault(source, List.of())) {
        Optional<Bytes> found = archive.assets(user).find(source);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    };
  }

  /** What editors put right in its articles makes another file. */
  private String key(String of, List<Article> articles) {
    List<Correction> touching =
        Correction.touching(library.archive().corrections().all(), articles);
    String text = of + "\n" + touching;
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 32);
  }

  /** A name for a file, in letters that every system takes. */
  private static String fileName(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-$", "") : plain;
    return cut.length() < 3 ? "digest" + (cut.isEmpty() ? "" : "-" + cut) : cut;
  }
}
