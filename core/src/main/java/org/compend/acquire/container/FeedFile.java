package org.compend.acquire.container;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.acquire.feed.EntryPage;
import org.compend.acquire.feed.Feed;
import org.compend.acquire.feed.FeedEntry;
import org.compend.acquire.feed.FeedReader;
import org.compend.acquire.feed.NotAFeedException;
import org.jspecify.annotations.Nullable;

/** The entries of a feed that was saved to a file, as far as the feed itself carries them. */
public final class FeedFile extends Container {
  /** Some servers write a complaint of their own before the feed begins. */
  private static final Pattern XML =
      Pattern.compile(
          "(?is)(?:.{0,1000}?(?=<\\?xml\\s))?(?:\\xef\\xbb\\xbf)?\\s*(?:<\\?.{0,400}?\\?>\\s*|<!--.{0,4000}?-->\\s*|<!DOCTYPE[^>]{0,400}>\\s*){0,9}"
              + "<(?:rss|feed|rdf:RDF)[\\s>].*");

  private static final Pattern JSON =
      Pattern.compile(
          "(?s)\\s*\\{.{0,2000}?\"version\"\\s*:\\s*\"https:\\\\?/\\\\?/jsonfeed\\.org.*");

  private final URI file;
  private final Deque<FeedEntry> entries;
  private @Nullable Feed feed;
  private @Nullable String problem;

  /**
   * Opens a file.
   *
   * @throws IOException where it cannot be read, or is longer than a page may be
   */
  public FeedFile(Path path) throws IOException {
    file = path.toUri();
    entries = new ArrayDeque<>();
    if (Files.size(path) > PAGE_LIMIT) {
      throw new IOException("the feed is longer than " + (PAGE_LIMIT >> 20) + " MB");
    }
    Bytes content = Bytes.of(Files.readAllBytes(path));
    try {
      feed = FeedReader.read(new Capture(new Origin(file, null, null), null, content));
      entries.addAll(feed.entries());
    } catch (NotAFeedException e) {
      problem = said(e);
    }
  }

  /** Whether a file that begins so is a feed. */
  static boolean isFeed(String head) {
    return XML.matcher(head).matches() || JSON.matcher(head).matches();
  }

  @Override
  @Nullable Contained advance() {
    if (problem != null) {
      String told = problem;
      problem = null;
      return new Contained.Damage(file, 0, told);
    }
    FeedEntry entry = entries.poll();
    return entry == null || feed == null
        ? null
        : new Contained.Page(EntryPage.of(feed, entry, null), entry.id());
  }

  @Override
  public void close() {
    entries.clear();
  }
}
