package org.compend.gather;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.compend.Article;
import org.compend.Capture;
import org.compend.Prose;
import org.compend.acquire.OtherLanguages;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;
import org.compend.archive.Finding;
import org.jspecify.annotations.Nullable;

/** Makes an article of a lead, with its images; safe to use from several threads. */
final class Taker {
  private final Fetcher fetcher;
  private final Maker maker = new Maker();
  private final FurtherPages further;
  private final SilentHosts silent = new SilentHosts();

  Taker(Fetcher fetcher) {
    this.fetcher = fetcher;
    this.further = new FurtherPages(fetcher);
  }

  /** What came of a lead. */
  sealed interface Taken {
    record Whole(Finding finding) implements Taken {}

    /** No article is to be had. */
    record Nothing(String problem) implements Taken {}

    /**
     * It could not be had now.
     *
     * @param host whether the reason lies with its host rather than with the page
     */
    record Later(String problem, Instant due, boolean host) implements Taken {}
  }

  /**
   * Takes one lead.
   *
   * @param patient whether a page that cannot be had now may be tried again later; else what the
   *     source carries is taken in its place
   */
  Taken take(Lead lead, boolean patient) {
    URI page = lead.page();
    if (page == null || lead.whole()) {
      return carried(lead, "there is no article in it");
    }
    return switch (fetcher.fetch(Request.of(page))) {
      case Fetch.Fetched fetched -> page(lead, fetched, patient);
      case Fetch.NotModified _ -> carried(lead, "its page was not sent");
      case Fetch.Refused refused -> carried(lead, refused.message());
      case Fetch.Failed failed ->
          failed.retryAt() != null && (patient || failed.problem() == Fetch.Problem.BUSY)
              ? new Taken.Later(
                  failed.message(), failed.retryAt(), failed.problem() == Fetch.Problem.BUSY)
              : carried(lead, failed.message());
    };
  }

  private Taken page(Lead lead, Fetch.Fetched fetched, boolean patient) {
    String type = fetched.mediaType() == null ? "" : fetched.mediaType().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.contains("html") && !type.startsWith("text/")) {
      return carried(lead, fetched.location() + " is no page but " + type);
    }
    Capture capture = fetched.capture();
    if (lead.carried() != null) {
      capture = capture.told(lead.carried().content());
    }
    return switch (maker.make(capture, true)) {
      case Maker.Made.Whole(Article article) -> {
        FurtherPages.Pages pages = further.of(capture);
        Fetch.Failed broken = pages.broken();
        if (broken != null && broken.retryAt() != null && patient) {
          yield new Taken.Later(broken.message(), broken.retryAt(), false);
        }
        Article joined = pages.number() > 1 ? article(pages.capture()) : null;
        if (joined != null) {
          yield whole(pages.capture(), joined, lead.guid());
        }
        Capture carried = lead.carried();
        Article told = carried == null ? null : article(carried);
        // A page behind a wall, or one that scripts would fill, may show less than its feed.
        yield carried != null && told != null && length(told) > length(article)
            ? whole(carried, told, lead.guid())
            : whole(capture, article, lead.guid());
      }
      case Maker.Made.Passed(String reason) -> carried(lead, reason);
      case Maker.Made.Failed(String reason) -> carried(lead, reason);
    };
  }

  /** What the source itself carries, where its page is not to be had. */
  private Taken carried(Lead lead, String problem) {
    Capture carried = lead.carried();
    if (carried == null) {
      return new Taken.Nothing(problem);
    }
    Article article = article(carried);
    return article == null ? new Taken.Nothing(problem) : whole(carried, article, lead.guid());
  }

  private @Nullable Article article(Capture capture) {
    return switch (maker.make(capture, false)) {
      case Maker.Made.Whole(Article article) -> article;
      case Maker.Made.Passed _, Maker.Made.Failed _ -> null;
    };
  }

  private Taken whole(Capture capture, Article article, @Nullable String guid) {
    WebImages.Fetched images = WebImages.of(article, fetcher, silent);
    return new Taken.Whole(
        new Finding(
            capture,
            article,
            guid,
            images.found(),
            images.missed(),
            OtherLanguages.of(capture),
            null));
  }

  private static int length(Article article) {
    return Prose.of(article.body()).length();
  }
}
