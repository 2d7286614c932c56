package org.compend.select;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.Article;
import org.compend.Walk;
import org.compend.archive.ArticleId;
import org.jspecify.annotations.Nullable;

/** Finds the links of a digest that lead to other sites, for whoever wants to follow them. */
public final class OutsideLinks {
  /** More than an editor would read through. */
  private static final int MOST = 500;

  private OutsideLinks() {}

  /**
   * A link.
   *
   * @param article where it stands; {@code null} in the foreword
   * @param title the title of that article; empty in the foreword
   * @param words that are linked
   */
  public record Link(URI target, @Nullable ArticleId article, String title, String words) {}

  /** The first {@value #MOST} of them in reading order, each address once in an article. */
  public static List<Link> of(Issue issue) {
    List<Link> links = new ArrayList<>();
    Walk.blocks(issue.bound().digest().foreword(), new Finding(null, "", links));
    for (Article article : issue.bound().digest().articles().toList()) {
      ArticleId id = issue.ids().get(article);
      Walk.article(article, new Finding(id, article.metadata().title(), links));
    }
    return links.stream().limit(MOST).toList();
  }

  private static final class Finding implements Walk.LinkVisitor {
    private final @Nullable ArticleId article;
    private final String title;
    private final List<Link> links;
    private final Set<URI> seen = new HashSet<>();

    Finding(@Nullable ArticleId article, String title, List<Link> links) {
      this.article = article;
      this.title = title;
      this.links = links;
    }

    @Override
    public void link(URI target, String words) {
      String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && seen.add(target)) {
        links.add(new Link(target, article, title, words));
      }
    }
  }
}
