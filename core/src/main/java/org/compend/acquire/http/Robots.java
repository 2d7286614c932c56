package org.compend.acquire.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compend.charset.CharacterDecoder;

/**
 * The robots.txt files of sites (RFC 9309), each kept for a day: none (4xx) allows all, one that
 * cannot be had forbids all for a while, of a long one the first 500 KiB count.
 *
 * <p>Safe to use from several threads.
 */
final class Robots {
  /** RFC 9309, section 2.5. */
  static final int LENGTH = 500 << 10;

  private static final int MOST = 5_000;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(10);

  private final String robot;
  private final InstantSource clock;
  private final Map<String, Rules> kept = new LinkedHashMap<>();

  /**
   * The files.
   *
   * @param robot the product token under which a site may address this program
   */
  Robots(String robot, InstantSource clock) {
    this.robot = robot;
    this.clock = clock;
  }

  /** What a site wants. */
  static final class Rules {
    private final BaseRobotRules rules;
    private final Instant end;

    private Rules(BaseRobotRules rules, Instant end) {
      this.rules = rules;
      this.end = end;
    }

    boolean allow(URI url) {
      return rules.isAllowed(url.toString());
    }

    Duration delay() {
      return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    List<String> sitemaps() {
      return rules.getSitemaps();
    }
  }

  /** Asks for a file. */
  @FunctionalInterface
  interface Source {
    Fetch get(URI robotsTxt);
  }

  static URI addressFor(URI url) {
    return url.resolve("/robots.txt");
  }

  Rules of(URI url, Source source) {
    URI address = addressFor(url);
    String site = address.getScheme() + "://" + address.getRawAuthority();
    synchronized (kept) {
      Rules known = kept.get(site);
      if (known != null && known.end.isAfter(clock.instant())) {
        return known;
      }
    }
    Rules asked = read(source.get(address));
    synchronized (kept) {
      kept.values().removeIf(rules -> kept.size() >= MOST || !rules.end.isAfter(clock.instant()));
      kept.put(site, asked);
    }
    return asked;
  }

  private Rules read(Fetch answer) {
    Instant now = clock.instant();
    return switch (answer) {
      case Fetch.Fetched fetched -> {
        String text = CharacterDecoder.decode(fetched.content(), fetched.mediaType()).text();
        BaseRobotRules rules =
            new SimpleRobotRulesParser()
                .parseContent(
                    fetched.location().toString(),
                    text.getBytes(StandardCharsets.UTF_8),
                    "text/plain",
                    List.of(robot));
        yield new Rules(rules, now.plus(KEPT));
      }
      case Fetch.Failed failed
          when failed.status() >= 400 && failed.status() < 500 && failed.status() != 429 ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT));
      case Fetch.Failed _, Fetch.Refused _, Fetch.NotModified _ ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_UNREACHABLE));
    };
  }
}
