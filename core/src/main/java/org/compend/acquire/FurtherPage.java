package org.compend.acquire;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.PageNumber;
import org.compend.resource.Resource;
import org.jsoup.nodes.Element;

/**
 * Finds the page on which an article goes on.
 *
 * <p>A link leads there when its address is that of the article with the next number, and when it
 * says so too: by {@code rel=next}, by the number, or by a word. A link to the next article, which
 * sites mark likewise, has another address.
 */
public final class FurtherPage {
  /** No article has more pages than this, the first included. */
  private static final int MOST = 40;

  private static final String RESOURCE = "next-page.txt";
  private static final Set<String> WORDS = words();

  private FurtherPage() {}

  /**
   * The further pages of an article, by the addresses that lead to them, in their order.
   *
   * @param reading what lies at an address; empty where the article ends there
   */
  public static SequencedMap<URI, Capture> all(
      Capture first, Function<URI, Optional<Capture>> reading) {
    SequencedMap<URI, Capture> further = new LinkedHashMap<>();
    Set<Bytes> seen = new HashSet<>(Set.of(first.content()));
    Capture last = first;
    while (further.size() + 1 < MOST) {
      Optional<URI> address = of(last, first.origin().base(), further.size() + 2);
      Optional<Capture> next = address.flatMap(reading);
      // A site that has no such page may answer with one that was there before.
      if (next.isEmpty() || !seen.add(next.get().content())) {
        break;
      }
      last = next.get();
      further.put(address.get(), last);
    }
    return further;
  }

  /**
   * The address of a further page.
   *
   * @param page the first page, or the last one so far
   * @param first the address where the article begins
   * @param number which page is looked for, 2 or more
   */
  public static Optional<URI> of(Capture page, URI first, int number) {
    LinkingPage linking = LinkingPage.of(page);
    for (Element link : linking.document().select("link[rel~=(?i)\\bnext\\b][href], a[href]")) {
      Optional<URI> target = saysNext(link, number) ? linking.target(link) : Optional.empty();
      if (target.isPresent()
          && (WebAddress.isWeb(target.get()) || isFile(target.get()))
          && PageNumber.of(target.get(), first).filter(found -> found == number).isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  /** As a page that was saved without its public address leads to another beside it. */
  private static boolean isFile(URI target) {
    return "file".equals(target.getScheme());
  }

  private static boolean saysNext(Element link, int number) {
    if (link.attr("rel").toLowerCase(Locale.ROOT).matches("(?s).*\\bnext\\b.*")) {
      return true;
    }
    return saysNext(link.text(), number) || saysNext(link.attr("aria-label"), number);
  }

  private static boolean saysNext(String text, int number) {
    String bare =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}»›→>]+", " ").strip();
    String words = bare.replaceFirst("\\s*[»›→>]+$", "");
    String digits = String.valueOf(number);
    return bare.equals(digits)
        || WORDS.contains(bare)
        || WORDS.contains(words)
        || (words.endsWith(" " + digits)
            && WORDS.contains(words.substring(0, words.length() - digits.length() - 1)));
  }

  private static Set<String> words() {
    return Resource.lines(FurtherPage.class, RESOURCE).stream()
        .filter(line -> !line.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }
}
