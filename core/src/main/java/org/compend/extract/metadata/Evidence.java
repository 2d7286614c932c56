package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.extract.metadata.Names.Region;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What one walk over a page found that may tell something about its article. */
final class Evidence {
  /** Values of meta elements by their name, property or itemprop in lower case. */
  final Map<String, List<String>> metas = new HashMap<>();

  final List<String> scripts = new ArrayList<>();

  /** Scripts that are no JSON-LD. */
  final List<Element> programs = new ArrayList<>();

  final List<Mark> headlines = new ArrayList<>();

  /** What may stand over a headline in its heading: small type, or what is named so. */
  final Set<Element> kickers = Collections.newSetFromMap(new IdentityHashMap<>());

  final List<Mark> standfirsts = new ArrayList<>();
  final List<Mark> authors = new ArrayList<>();
  final List<DateMark> dates = new ArrayList<>();
  final List<Passage> passages = new ArrayList<>();
  final List<String> crumbs = new ArrayList<>();
  final List<ShortText> shorts = new ArrayList<>();

  String title = "";
  String language = "";
  String canonical = "";
  int length;

  /** How many characters all passages have. */
  int prose;

  /** How an element tells what it holds. */
  enum Tells {
    /** {@code itemprop}, {@code rel}, {@code property}. */
    MARKUP,
    /** Its class name. */
    NAME,
    /** Its tag. */
    TAG,
    /** Its own words: "By …". */
    WORDS
  }

  /**
   * An element that may show a field.
   *
   * @param text its text on one line
   * @param offset how many characters of text stand before it
   * @param level 1 to 6 for h1 to h6, else 0
   */
  record Mark(Element element, String text, Tells tells, int offset, int level, Place place) {}

  /**
   * A date somewhere on the page.
   *
   * @param element what shows it
   * @param value a machine's value or the words
   * @param machine whether the value is an attribute's
   * @param hint −1 where it says that it is the day of a change, 1 that of publication, else 0
   */
  record DateMark(
      Element element,
      String value,
      boolean machine,
      int hint,
      Tells tells,
      int offset,
      Place place) {}

  /** A run of text long enough to be an article's. */
  record Passage(int offset, int length, Place place, String text, Element element) {}

  /** A short text that is shown, on one line. */
  record ShortText(String text, int offset, Element element, Place place) {}

  /** Where on the page something stands; one for all that stands in the same regions. */
  static final class Place {
    private final @Nullable Place outer;
    private final Names told;
    private final int all;
    final Element root;
    private int prose;

    /** Whether it is in the main part: 1, if not 2, before somebody asked 0. */
    private int main;

    Place(@Nullable Place outer, Names told, Element root) {
      this.outer = outer;
      this.told = told;
      this.all = told.regions() | (outer == null ? 0 : outer.all);
      this.root = root;
    }

    @Nullable Place outer() {
      return outer;
    }

    void add(int characters) {
      prose += characters;
    }

    int prose() {
      return prose;
    }

    /** Whether this is within such a region. */
    boolean in(Region region) {
      return (all & region.bit) != 0;
    }

    /**
     * Whether this is within such a region that is what its name says: one that holds half of all
     * prose is not ({@code <div class="sidebar-layout">}).
     */
    boolean in(Region region, int allProse) {
      for (Place place = this; place != null && place.in(region); place = place.outer) {
        if (place.told.has(region) && (place.prose * 2 <= allProse || allProse == 0)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The first value of a meta element that has one, or an empty string. */
  String meta(String... names) {
    for (String name : names) {
      for (String value : metas.getOrDefault(name, List.of())) {
        if (!value.isBlank()) {
          return value;
        }
      }
    }
    return "";
  }

  /**
   * Whether something stands outside menus, teasers, comments and what is hidden; not to be asked
   * before the walk has ended.
   */
  boolean main(Place place) {
    if (place.main == 0) {
      boolean main =
          !place.in(Region.FURNITURE, prose)
              && !place.in(Region.OTHERS, prose)
              && !place.in(Region.COMMENTS, prose)
              && !place.in(Region.HIDDEN, prose);
      place.main = main ? 1 : 2;
    }
    return place.main == 1;
  }

  /**
   * Where the text of the article seems to begin: before the first two close long passages, of
   * those that have so many characters of text before them.
   */
  int start(int least) {
    Passage before = null;
    for (Passage passage : passages) {
      if (passage.offset() < least || !main(passage.place())) {
        continue;
      }
      if (before != null && passage.offset() - before.offset() < before.length() + 400) {
        return before.offset();
      }
      before = passage;
    }
    return before == null ? 0 : before.offset();
  }
}
