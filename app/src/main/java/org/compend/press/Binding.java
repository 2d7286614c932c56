package org.compend.press;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.compend.Address;
import org.compend.Article;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.apparatus.ReadingTime;
import org.jspecify.annotations.Nullable;

/**
 * A digest as every press sees it: its articles named and numbered, its links resolved.
 *
 * <p>Immutable. The same digest always gives the same names and numbers.
 *
 * <pre>{@code
 * Binding binding = Binding.of(digest);
 * for (Binding.Part part : binding.parts()) {
 *   for (BoundArticle article : part.articles()) { … }
 * }
 * }</pre>
 */
public final class Binding {
  /** Names that presses give to their own pages and parts. */
  private static final Set<String> RESERVED =
      Set.of(
          "cover",
          "title",
          "title-page",
          "nav",
          "toc",
          "contents",
          "foreword",
          "colophon",
          "sources",
          "notes",
          "links",
          "index",
          "index-of-names",
          "who-said-what",
          "chronology",
          "bibliography",
          "style",
          "package");

  private static final int LONGEST_NAME = 48;
  private static final int LONGEST_STAND_IN = 60;

  private final Digest digest;
  private final List<Part> parts;
  private final Map<String, BoundArticle> byId;
  private final Map<String, String> idByPage;

  /**
   * A section with its articles.
   *
   * @param id {@code section-1} and so on
   * @param title {@code null} where the digest has only one section, which then needs no heading
   */
  public record Part(String id, @Nullable String title, List<BoundArticle> articles) {
    public Part {
      articles = List.copyOf(articles);
    }
  }

  /** Binds a digest. */
  public static Binding of(Digest digest) {
    return new Binding(digest);
  }

  private Binding(Digest digest) {
    this.digest = digest;
    Names names = new Names();
    Map<String, String> pages = new HashMap<>();
    List<List<BoundArticle>> drafts = new ArrayList<>();
    int number = 0;
    for (Digest.Section section : digest.sections()) {
      List<BoundArticle> draft = new ArrayList<>();
      for (Article article : section.articles()) {
        BoundArticle bound = draft(article, ++number, names);
        draft.add(bound);
        article
            .addresses()
            // An article that gives its site's front page as its address would catch every link
            // to the site.
            .filter(address -> !Address.isFrontPage(address))
            .forEach(address -> pages.putIfAbsent(page(address), bound.id()));
      }
      drafts.add(draft);
    }
    this.idByPage = Map.copyOf(pages);
    Map<String, BoundArticle> articles = new LinkedHashMap<>();
    drafts.forEach(draft -> draft.forEach(article -> articles.put(article.id(), article)));
    List<Part> bound = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      List<BoundArticle> finished = new ArrayList<>();
      for (BoundArticle article : drafts.get(i)) {
        BoundArticle whole = withLinkNotes(article, articles);
        finished.add(whole);
      }
      bound.add(new Part("section-" + (i + 1), digest.sections().get(i).title(), finished));
    }
    bound.forEach(part -> part.articles().forEach(article -> articles.put(article.id(), article)));
    this.parts = List.copyOf(bound);
    this.byId = Collections.unmodifiableMap(articles);
  }

  /** Who publishes a digest; {@code null} where nobody does, or where its title says it already. */
  public static @Nullable String publisher(Digest digest) {
    return digest.title().equals(digest.publisher()) ? null : digest.publisher();
  }

  /** The digest that is bound. */
  public Digest digest() {
    return digest;
  }

  /** The sections in order. */
  public List<Part> parts() {
    return parts;
  }

  /** All articles in reading order. */
  public List<BoundArticle> articles() {
    return List.copyOf(byId.values());
  }

  /** The article of an id that a {@link Destination.Inner} names. */
  public BoundArticle article(String id) {
    BoundArticle article = byId.get(id);
    if (article == null) {
      throw new IllegalArgumentException("no article of this digest is called " + id);
    }
    return article;
  }

  /** Where a link of an article leads. */
  public Destination destination(BoundArticle from, URI target) {
    return destination(from, target, byId);
  }

  /** Where a link outside any article, such as one in the foreword, leads. */
  public Destination destination(URI target) {
    return destination(null, target, byId);
  }

  private Destination destination(
      @Nullable BoundArticle from, URI target, Map<String, BoundArticle> articles) {
    if (isOwnAnchor(target)) {
      String anchor = from == null ? null : anchor(from, target);
      return from == null || anchor == null
          ? new Destination.Nowhere()
          : new Destination.Inner(from.id(), anchor);
    }
    String id = idByPage.get(page(target));
    if (id != null) {
      return new Destination.Inner(id, anchor(Objects.requireNonNull(articles.get(id)), target));
    }
    if (isWeb(target)) {
      if (from == null) {
        return new Destination.Direct(target);
      }
      return from.linkNotes().stream()
          .filter(note -> note.target().equals(target))
          .findFirst()
          .<Destination>map(note -> new Destination.Outer(target, note))
          .orElseGet(() -> new Destination.Direct(target));
    }
    return isDirect(target) ? new Destination.Direct(target) : new Destination.Nowhere();
  }

  private BoundArticle withLinkNotes(BoundArticle draft, Map<String, BoundArticle> articles) {
    Map<URI, LinkNote> notes = new LinkedHashMap<>();
    Walk.LinkVisitor numbering =
        (target, words) -> {
          if (isWeb(target) && destination(draft, target, articles) instanceof Destination.Direct) {
            notes.putIfAbsent(target, new LinkNote(notes.size() + 1, target, words));
          }
        };
    Walk.article(draft.article(), numbering);
    return new BoundArticle(
        draft.id(),
        draft.number(),
        draft.article(),
        draft.title(),
        draft.source(),
        draft.direction(),
        draft.minutes(),
        draft.anchors(),
        List.copyOf(notes.values()));
  }

  private static BoundArticle draft(Article article, int number, Names names) {
    String prose = Prose.of(article.body());
    String title = title(article, prose);
    return new BoundArticle(
        names.take(title, number),
        number,
        article,
        title,
        source(article),
        Direction.of(article.metadata().language(), title + prose),
        ReadingTime.minutes(prose),
        anchors(article),
        List.of());
  }

  private static String title(Article article, String prose) {
    String title = article.metadata().title().strip();
    if (!title.isEmpty()) {
      return title;
    }
    String words = Prose.line(prose);
    if (words.isEmpty()) {
      String path = Objects.requireNonNullElse(article.origin().base().getPath(), "");
      String name = path.replaceFirst("/+$", "").replaceFirst(".*/", "");
      return name.isEmpty() ? "…" : name;
    }
    if (words.length() <= LONGEST_STAND_IN) {
      return words;
    }
    int end = words.lastIndexOf(' ', LONGEST_STAND_IN);
    end = end > 0 ? end : words.offsetByCodePoints(0, LONGEST_STAND_IN / 2);
    return words.substring(0, end).replaceFirst("[\\s,;:.–—-]+$", "") + "…";
  }

  private static @Nullable URI source(Article article) {
    return article.addresses().filter(Binding::isWeb).findFirst().orElse(null);
  }

  private static String page(URI address) {
    return Address.key(address).replaceFirst("#.*", "");
  }

  private static Map<String, String> anchors(Article article) {
    Map<String, String> anchors = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    Walk.article(
        article,
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            if (inline instanceof Inline.Anchor(String name) && !anchors.containsKey(name)) {
              anchors.put(name, free("at-" + name.replaceAll("[^A-Za-z0-9_-]+", "-"), taken));
            }
          }
        });
    return Collections.unmodifiableMap(anchors);
  }

  private static @Nullable String anchor(BoundArticle article, URI target) {
    String fragment = target.getFragment();
    return fragment == null ? null : article.anchors().get(fragment);
  }

  private static boolean isOwnAnchor(URI target) {
    return target.getScheme() == null && target.toString().startsWith("#");
  }

  private static boolean isWeb(URI target) {
    return ("http".equalsIgnoreCase(target.getScheme())
            || "https".equalsIgnoreCase(target.getScheme()))
        && target.getRawAuthority() != null;
  }

  private static boolean isDirect(URI target) {
    String scheme = target.getScheme();
    return "mailto".equalsIgnoreCase(scheme) || "tel".equalsIgnoreCase(scheme);
  }

  private static String free(String wish, Set<String> taken) {
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + "-" + i;
    }
    return name;
  }

  /** Gives each article a name that no other has. */
  private static final class Names {
    private final Set<String> taken = new HashSet<>(RESERVED);

    String take(String title, int number) {
      String plain =
          Normalizer.normalize(title, Normalizer.Form.NFKD)
              .replaceAll("\\p{M}+", "")
              .replaceAll("['’ʼ]", "")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-|-$", "");
      if (plain.length() > LONGEST_NAME) {
        int end = plain.lastIndexOf('-', LONGEST_NAME);
        plain = plain.substring(0, end > 0 ? end : LONGEST_NAME);
      }
      // A title in another script leaves digits and scraps that tell nobody anything.
      long letters = plain.chars().filter(c -> c >= 'a' && c <= 'z').count();
      if (letters < 3 || plain.matches("section-\\d+")) {
        plain = "article-" + number;
      } else if (Character.isDigit(plain.charAt(0))) {
        plain = "a-" + plain;
      }
      return free(plain, taken);
    }
  }
}
