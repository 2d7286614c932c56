package org.compend.acquire.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.acquire.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A title, summary or body as a feed gives it: plain text or HTML. The HTML is as found, so
 * anything may be in it.
 *
 * @param value the text, or the markup
 * @param html whether the value is markup
 * @param base the address against which the markup's relative references are resolved
 */
public record FeedText(String value, boolean html, @Nullable URI base) {
  /** No text at all. */
  public static final FeedText NONE = new FeedText("", false, null);

  private static final Pattern TAG =
      Pattern.compile("<(?:!--|/?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]*+)?/?>)");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,30}));");
  private static final Map<String, String> REFERENCES =
      Map.ofEntries(
          Map.entry("href", "a area link"),
          Map.entry("src", "img audio video source iframe embed track input script frame"),
          Map.entry("poster", "video"),
          Map.entry("cite", "blockquote q del ins"),
          Map.entry("longdesc", "img iframe"),
          Map.entry("data", "object"),
          Map.entry("action", "form"));

  /** Plain text. */
  static FeedText plain(String value) {
    return new FeedText(value, false, null);
  }

  /** Text of which nobody said what it is, as in RSS: markup where it has a tag or an entity. */
  static FeedText guess(String value, @Nullable URI base) {
    return new FeedText(value, looksLikeHtml(value), base);
  }

  private static boolean looksLikeHtml(String value) {
    if (value.indexOf('<') >= 0) {
      Matcher tag = TAG.matcher(value);
      while (tag.find()) {
        if (tag.group(1) == null || Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    if (value.indexOf('&') >= 0) {
      Matcher entity = ENTITY.matcher(value);
      while (entity.find()) {
        if (entity.group(1) == null || Entities.isNamedEntity(entity.group(1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether there is nothing to read. */
  public boolean isBlank() {
    return value.isBlank();
  }

  /** The text as a reader sees it, without markup, white space normalised. */
  public String text() {
    return html
        ? Jsoup.parseBodyFragment(value).text()
        : value.strip().replaceAll("[\\s\\u00a0]+", " ");
  }

  /** The text as HTML, its references absolute where a base is known. */
  public String markup() {
    if (!html) {
      return Entities.escape(value);
    }
    Document document = Jsoup.parseBodyFragment(value);
    document.outputSettings().prettyPrint(false);
    Deque<Element> open = new ArrayDeque<>();
    open.push(document.body());
    while (!open.isEmpty()) {
      Element element = open.pop();
      resolve(element);
      open.addAll(element.children());
    }
    return document.body().html();
  }

  private void resolve(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String holders = REFERENCES.get(attribute.getKey());
      if (holders != null && (" " + holders + " ").contains(" " + element.normalName() + " ")) {
        URI near = baseOf(element);
        if (near != null) {
          WebAddress.resolve(near, attribute.getValue())
              .ifPresent(address -> element.attr(attribute.getKey(), address.toString()));
        }
      }
    }
  }

  private @Nullable URI baseOf(Element element) {
    URI near = base;
    Deque<String> bases = new ArrayDeque<>();
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("xml:base")) {
        bases.push(at.attr("xml:base"));
      }
    }
    for (String reference : bases) {
      near = WebAddress.resolve(near, reference).orElse(near);
    }
    return near;
  }
}
