package org.compend.archive;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.compend.Address;
import org.compend.Article;
import org.compend.Capture;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/** By what an article is known again, best first. */
final class Keys {
  private static final int LONGEST = 600;
  private static final Pattern OF_THE_WORLD =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S{6,}|[0-9a-fA-F-]{24,}");

  private Keys() {}

  /**
   * The keys of an article: its permanent address, the address at which it was found, the
   * identifier that its feed gave it; and for a file that knows no address, its words and its place
   * with its title.
   *
   * @param guid the identifier given by a feed, unique within that feed only when it is an address
   *     or a tag; {@code null} where there is none
   */
  static List<String> of(Capture capture, Article article, @Nullable String guid) {
    List<String> keys = new ArrayList<>();
    add(keys, article.metadata().canonical());
    add(keys, capture.origin().url());
    URI location = capture.origin().location();
    if (guid != null && !guid.isBlank()) {
      keys.add("guid " + scope(guid, capture, article) + guid.strip());
    }
    if (keys.isEmpty()) {
      String words = Prose.line(Prose.of(article.body()));
      keys.add("words " + ArticleId.of(words).value());
      keys.add("file " + location + " " + article.metadata().title().toLowerCase(Locale.ROOT));
    }
    return keys.stream().distinct().map(Keys::bounded).toList();
  }

  /** Where an identifier holds: an address or a tag everywhere, a number on its own site. */
  private static String scope(String guid, Capture capture, Article article) {
    if (OF_THE_WORLD.matcher(guid.strip()).matches()) {
      return "";
    }
    URI url = capture.origin().url();
    URI canonical = article.metadata().canonical();
    URI place = url != null ? url : canonical != null ? canonical : capture.origin().location();
    String host = place.getHost();
    return (host == null ? place.toString() : host.toLowerCase(Locale.ROOT)) + " ";
  }

  /** Databases do not index what is very long. */
  private static String bounded(String raw) {
    String key = Column.text(raw);
    return key.length() <= LONGEST
        ? key
        : key.substring(0, LONGEST - 21) + " " + ArticleId.of(key).value();
  }

  private static void add(List<String> keys, @Nullable URI address) {
    if (address != null) {
      ofAddress(address).ifPresent(keys::add);
    }
  }

  /** The key of an article that lies at an address; none where it is no article's own. */
  static Optional<String> ofAddress(URI address) {
    // A front page is the address of many articles, one after the other, and so of none.
    return isOfTheWeb(address) && !Address.isFrontPage(address)
        ? Optional.of(ofAddress(Address.key(address)))
        : Optional.empty();
  }

  /** The key of an article whose address has this {@link Address#key}. */
  static String ofAddress(String key) {
    return bounded("web " + key);
  }

  private static boolean isOfTheWeb(URI address) {
    String scheme = address.getScheme();
    return scheme != null && scheme.matches("(?i)https?") && address.getHost() != null;
  }
}
