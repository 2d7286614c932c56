package org.compend.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    CRUMBS,
    /** A word for a title, which needs {@link #ARTICLE_WORD} beside it. */
    TITLE_WORD,
    /** A word for an article. */
    ARTICLE_WORD
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

    /** Whole names: "overflow-hidden" and "hidden-on-phones" hide nothing. */
    private static final Set<String> HIDDEN =
        Set.of("hidden", "hide", "is-hidden", "u-hidden", "visually-hidden", "d-none");

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
            "username",
            "poster",
            "submitted",
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

    /** What each word says. */
    private static final Map<String, Names> WORDS = words();

    private static final int LONGEST_WORD = 16;

    /** For each first letter, which lengths of words mean something. */
    private static final int[] LENGTHS = lengths();

    private final Map<String, Names> seen = new HashMap<>();

    private static Map<String, Names> words() {
      Map<String, Names> words = new HashMap<>();
      put(words, OTHERS, Region.OTHERS);
      put(words, COMMENTS, Region.COMMENTS);
      put(words, FURNITURE, Region.FURNITURE);
      put(words, AUTHOR, Hint.AUTHOR);
      put(words, DATE, Hint.DATE);
      put(words, MODIFIED, Hint.MODIFIED);
      put(words, STANDFIRST, Hint.STANDFIRST);
      put(words, CRUMBS, Hint.CRUMBS);
      put(words, Set.of("headline"), Hint.TITLE);
      put(words, TITLE, Hint.TITLE_WORD);
      put(words, OF_ARTICLE, Hint.ARTICLE_WORD);
      return Map.copyOf(words);
    }

    private static void put(Map<String, Names> words, Set<String> some, Region region) {
      some.forEach(word -> words.merge(word, new Names(EnumSet.of(region), Set.of()), Names::and));
    }

    private static void put(Map<String, Names> words, Set<String> some, Hint hint) {
      some.forEach(word -> words.merge(word, new Names(Set.of(), EnumSet.of(hint)), Names::and));
    }

    private static int[] lengths() {
      int[] lengths = new int[26];
      for (Set<String> words : List.of(WORDS.keySet(), NOT)) {
        words.forEach(word -> lengths[word.charAt(0) - 'a'] |= 1 << word.length());
      }
      return lengths;
    }

    /** Whether any word of a meaning has this first letter and length: most have not. */
    private static boolean mayMean(char first, int length) {
      int letter = Character.toLowerCase(first) - 'a';
      return letter >= 0 && letter < 26 && (LENGTHS[letter] & 1 << length) != 0;
    }

    /** What an element says by its tag, role, class and id. */
    Names of(Element element) {
      Names byName = NONE;
      boolean whole = element.nameIs("body") || element.nameIs("html") || element.nameIs("main");
      if (!whole && element.attributesSize() > 0) {
        String names = element.attributes().get("class");
        String id = element.attributes().get("id");
        if (!names.isEmpty() || !id.isEmpty()) {
          byName = names.isEmpty() ? NONE : seen.computeIfAbsent(names, Reader::read);
          if (!id.isEmpty()) {
            byName = byName.and(seen.computeIfAbsent(id, Reader::read));
          }
        }
        if (hidden(element)) {
          byName = byName.with(Region.HIDDEN);
        }
        String role = element.attributes().get("role");
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
      String style = element.attributes().get("style");
      return element.attributes().hasKey("hidden")
          || (style.contains("none") && style.replace(" ", "").contains("display:none"));
    }

    private static Names read(String names) {
      Names all = NONE;
      boolean hidden = false;
      boolean sometimes = false; // "hidden md:block" shows on wider screens
      int start = 0;
      for (int i = 0; i <= names.length(); i++) {
        if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
          if (i > start) {
            all = all.and(readOne(names, start, i));
            hidden |=
                i - start <= LONGEST_WORD
                    && "hiuvd".indexOf(Character.toLowerCase(names.charAt(start))) >= 0
                    && HIDDEN.contains(names.substring(start, i).toLowerCase(Locale.ROOT));
            int colon = names.indexOf(':', start);
            sometimes |= colon >= 0 && colon < i;
          }
          start = i + 1;
        }
      }
      return hidden && !sometimes ? all.with(Region.HIDDEN) : all;
    }

    /**
     * Reads one name by its words: {@code entry-title} and {@code entryTitle} by entry and title.
     */
    private static Names readOne(String names, int from, int to) {
      Names all = NONE;
      boolean first = true;
      int start = from;
      int colon = names.indexOf(':', from);
      if (colon >= 0 && colon < to) {
        return NONE; // "lg:hidden" holds for some screens only
      }
      for (int i = from; i <= to; i++) {
        char c = i < to ? names.charAt(i) : ' ';
        boolean hump =
            i > start && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
        if (hump || !Character.isLetter(c)) {
          if (i - start > 1
              && i - start <= LONGEST_WORD
              && mayMean(names.charAt(start), i - start)) {
            String word = names.substring(start, i).toLowerCase(Locale.ROOT);
            if (first && NOT.contains(word)) {
              return NONE;
            }
            all = all.and(WORDS.getOrDefault(word, NONE));
          }
          first &= i == start;
          start = hump ? i : i + 1;
        }
      }
      if (all.hints.contains(Hint.TITLE_WORD) && all.hints.contains(Hint.ARTICLE_WORD)) {
        all = all.and(new Names(Set.of(), EnumSet.of(Hint.TITLE)));
      }
      return all;
    }
  }

  private Names and(Names other) {
    if (other.equals(NONE) || equals(NONE)) {
      return other.equals(NONE) ? this : other;
    }
    Set<Region> bothRegions = EnumSet.noneOf(Region.class);
    bothRegions.addAll(regions);
    bothRegions.addAll(other.regions);
    Set<Hint> bothHints = EnumSet.noneOf(Hint.class);
    bothHints.addAll(hints);
    bothHints.addAll(other.hints);
    return new Names(bothRegions, bothHints);
  }

  private Names with(Region region) {
    if (regions.contains(region)) {
      return this;
    }
    Set<Region> more = new HashSet<>(regions);
    more.add(region);
    return new Names(more, hints);
  }
}
