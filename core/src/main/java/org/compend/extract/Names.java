package org.compend.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What class and id names, tags and roles say of an element.
 *
 * @param regions the parts of a page that it opens
 * @param hints what it may hold
 */
record Names(Set<Region> regions, Set<Hint> hints) {
  static final Names NONE = new Names(Set.of(), Set.of());

  /** A part of a page that is not the article itself. */
  enum Region {
    /** Menus, the masthead, the foot of the page, forms. */
    FURNITURE,
    /** Readers' posts. */
    COMMENTS,
    /** Other articles: teasers, lists of the most read, sidebars. */
    OTHERS,
    /** What a browser does not show. */
    HIDDEN
  }

  /** A field of the metadata that an element may show. */
  enum Hint {
    TITLE,
    AUTHOR,
    DATE,
    MODIFIED,
    STANDFIRST,
    CRUMBS
  }

  /** Reads names; remembers class attributes, of which a page repeats few. For one page only. */
  static final class Reader {
    private static final Set<String> OTHERS =
        Set.of(
            "related",
            "recommended",
            "recommendations",
            "recommendation",
            "popular",
            "trending",
            "sidebar",
            "teaser",
            "teasers",
            "widget",
            "promo",
            "newsletter",
            "mostread",
            "latest",
            "carousel",
            "recirculation",
            "recirc",
            "outbrain",
            "taboola",
            "sponsored",
            "readmore",
            "aside",
            "morefrom",
            "upnext",
            "ticker",
            "similar",
            "slider",
            "prevnext");
    private static final Set<String> COMMENTS =
        Set.of(
            "comment",
            "comments",
            "respond",
            "disqus",
            "commentlist",
            "kommentare",
            "replies",
            "discussion",
            "guestbook");
    private static final Set<String> FURNITURE =
        Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "footer",
            "cookie",
            "cookies",
            "consent",
            "masthead",
            "modal",
            "popup",
            "topbar",
            "subnav",
            "login",
            "copyright");
    private static final Set<String> HIDDEN = Set.of("hidden", "hide");
    private static final Set<String> OF_ARTICLE =
        Set.of(
            "entry", "post", "article", "page", "story", "news", "blog", "content", "main",
            "single", "artikel", "titulo", "beitrag", "node", "detail");
    private static final Set<String> TITLE =
        Set.of("title", "titel", "titulo", "titre", "heading", "headline");
    private static final Set<String> AUTHOR =
        Set.of(
            "author",
            "authors",
            "byline",
            "autor",
            "autoren",
            "autorin",
            "auteur",
            "auteurs",
            "autore",
            "autores",
            "writer",
            "reporter",
            "journalist",
            "columnist",
            "creator",
            "contributor",
            "contributors",
            "vcard",
            "byl",
            "verfasser",
            "signature",
            "redacteur",
            "forfatter",
            "skribent",
            "authorname",
            "postauthor",
            "bylines");
    private static final Set<String> DATE =
        Set.of(
            "date",
            "datum",
            "fecha",
            "data",
            "time",
            "timestamp",
            "datetime",
            "pubdate",
            "published",
            "publish",
            "posted",
            "publication",
            "dateline",
            "postdate",
            "dato",
            "created");
    private static final Set<String> MODIFIED =
        Set.of("updated", "modified", "update", "modification", "lastmod", "aktualisiert");
    private static final Set<String> STANDFIRST =
        Set.of(
            "standfirst",
            "dek",
            "subtitle",
            "subheadline",
            "subhead",
            "deck",
            "strapline",
            "untertitel",
            "sottotitolo",
            "chapo",
            "chapeau",
            "entradilla",
            "bajada",
            "ingress",
            "lede",
            "subheading",
            "vorspann",
            "sommario",
            "manchet",
            "kicker");
    private static final Set<String> CRUMBS =
        Set.of("breadcrumb", "breadcrumbs", "crumbs", "brotkrumen", "ariane", "migas");

    /** What a name says of an element that only sits near the thing, or lacks it. */
    private static final Set<String> NOT = Set.of("has", "with", "no", "without", "not", "is");

    private final Map<String, Names> seen = new HashMap<>();

    Names of(Element element) {
      Names byName = NONE;
      boolean whole = element.nameIs("body") || element.nameIs("html") || element.nameIs("main");
      if (!whole && element.attributesSize() > 0) {
        String names = element.className();
        String id = element.id();
        if (!names.isEmpty() || !id.isEmpty()) {
          byName = seen.computeIfAbsent(id.isEmpty() ? names : names + " " + id, Reader::read);
        }
        if (hidden(element)) {
          byName = byName.with(Region.HIDDEN);
        }
        String role = element.attr("role");
        if (role.equals("navigation") || role.equals("contentinfo") || role.equals("search")) {
          byName = byName.with(Region.FURNITURE);
        } else if (role.equals("complementary")) {
          byName = byName.with(Region.OTHERS);
        }
      }
      return switch (element.normalName()) {
        case "nav", "footer", "form", "dialog", "select", "button" -> byName.with(Region.FURNITURE);
        case "aside" -> byName.with(Region.OTHERS);
        case "template" -> byName.with(Region.HIDDEN);
        default -> byName;
      };
    }

    private static boolean hidden(Element element) {
      return element.hasAttr("hidden")
          || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static Names read(String names) {
      Set<Region> regions = EnumSet.noneOf(Region.class);
      Set<Hint> hints = EnumSet.noneOf(Hint.class);
      for (String name : names.split("\\s+", -1)) {
        Set<String> tokens = tokens(name);
        if (tokens.isEmpty() || NOT.contains(tokens.iterator().next())) {
          continue;
        }
        regions.addAll(regions(tokens));
        hints.addAll(hints(tokens));
      }
      return regions.isEmpty() && hints.isEmpty() ? NONE : new Names(regions, hints);
    }

    private static Set<Region> regions(Set<String> tokens) {
      Set<Region> regions = EnumSet.noneOf(Region.class);
      for (String token : tokens) {
        if (OTHERS.contains(token)) {
          regions.add(Region.OTHERS);
        } else if (COMMENTS.contains(token)) {
          regions.add(Region.COMMENTS);
        } else if (FURNITURE.contains(token)) {
          regions.add(Region.FURNITURE);
        } else if (HIDDEN.contains(token)) {
          regions.add(Region.HIDDEN);
        }
      }
      return regions;
    }

    private static Set<Hint> hints(Set<String> tokens) {
      Set<Hint> hints = EnumSet.noneOf(Hint.class);
      boolean article = false;
      boolean title = false;
      for (String token : tokens) {
        article |= OF_ARTICLE.contains(token);
        title |= TITLE.contains(token);
        if (token.equals("headline")) {
          hints.add(Hint.TITLE);
        }
        if (AUTHOR.contains(token)) {
          hints.add(Hint.AUTHOR);
        }
        if (DATE.contains(token)) {
          hints.add(Hint.DATE);
        }
        if (MODIFIED.contains(token)) {
          hints.add(Hint.MODIFIED);
        }
        if (STANDFIRST.contains(token)) {
          hints.add(Hint.STANDFIRST);
        }
        if (CRUMBS.contains(token)) {
          hints.add(Hint.CRUMBS);
        }
      }
      if (article && title) {
        hints.add(Hint.TITLE);
      }
      return hints;
    }

    /** The words of a name: of {@code entry-title} and {@code entryTitle}, entry and title. */
    private static Set<String> tokens(String name) {
      Set<String> tokens = new java.util.LinkedHashSet<>();
      int start = 0;
      for (int i = 0; i <= name.length(); i++) {
        char c = i < name.length() ? name.charAt(i) : ' ';
        boolean hump =
            i > start && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
        if (!Character.isLetter(c) || hump) {
          if (i > start) {
            tokens.add(name.substring(start, i).toLowerCase(Locale.ROOT));
          }
          start = hump ? i : i + 1;
        }
      }
      return tokens;
    }
  }

  private Names with(Region region) {
    Set<Region> more = new HashSet<>(regions);
    more.add(region);
    return new Names(more, hints);
  }
}
