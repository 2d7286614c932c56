package org.compend.extract.content;

import java.util.regex.Pattern;
import org.compend.extract.words.NameWords;
import org.jsoup.nodes.Element;

/** Knows the posts of social networks that pages show, by the names that the networks give them. */
public final class Posts {
  private static final Pattern POST =
      Pattern.compile(
          "(?i)(^|[ ])(twitter-(tweet|video)|tweet|instagram-media|tiktok-embed|fb-(post|video)|"
              + "reddit-(embed-bq|card)|bluesky-embed|mastodon-embed|text-post-media|threads-embed|"
              + "tumblr-post|imgur-embed-pub|telegram-post)\\b");
  private static final NameWords PERHAPS =
      NameWords.anywhere(
          "tweet", "media", "embed", "post", "twitter-video", "fb-video", "reddit-card");

  private Posts() {}

  /** Whether an element is a post of a social network. */
  public static boolean is(Element element) {
    String classes = element.className();
    return (PERHAPS.in(classes) && POST.matcher(classes).find())
        || element.hasAttr("data-instgrm-permalink");
  }
}
