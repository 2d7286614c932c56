package org.compend.extract.metadata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.Evidence.Passage;
import org.compend.extract.metadata.Evidence.Place;
import org.compend.extract.metadata.Evidence.ShortText;
import org.compend.extract.metadata.Names.Region;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst: what stands between the headline and the text, apart from both, and is
 * named so, or is word for word what the page tells search engines and networks that it is about.
 */
final class StandfirstChooser {
  /** A standfirst is longer than this, in characters: shorter lines name sections and persons. */
  private static final int SHORTEST = 30;

  static final int LONGEST = 700;

  /** So far below the headline, in characters of text, a standfirst begins at the furthest. */
  private static final int REACH = 600;

  /** So far a standfirst may begin behind what seems to be the beginning of the text. */
  private static final int SLACK = 10;

  /** A sibling with as much text of its own, in characters, is a paragraph of the article. */
  private static final int PARAGRAPH = 80;

  private static final int LEVELS = 4;

  /** What a standfirst does not hold. */
  private static final Set<String> MORE =
      Set.of("figure", "img", "picture", "video", "iframe", "time", "form", "blockquote");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Evidence evidence;
  private final String title;
  private final Mark headline;
  private final String description;

  private StandfirstChooser(Evidence evidence, String title, Mark headline, String description) {
    this.evidence = evidence;
    this.title = title;
    this.headline = headline;
    this.description = description;
  }

  /** A standfirst, and in what words its source is told. */
  record Standfirst(Element element, String text, String source) {}

  /**
   * The standfirst of a page, if it shows one.
   *
   * @param description what its structured data say that the article is about
   * @param start where its text seems to begin
   */
  static @Nullable Standfirst choose(
      Evidence evidence, TitleChooser.Title title, String description, int start) {
    Mark headline = title.mark();
    if (headline == null) {
      return null;
    }
    StandfirstChooser chooser =
        new StandfirstChooser(evidence, title.text(), headline, description);
    Standfirst described = chooser.described();
    return described != null ? described : chooser.named(start);
  }

  /** Of a text whose blocks {@link OneLine} has parted. */
  private static Standfirst standfirst(Element element, String text, String source) {
    return new Standfirst(element, text.replace(" | ", " "), source);
  }

  private @Nullable Standfirst named(int start) {
    if (evidence.standfirsts.isEmpty()) {
      return null;
    }
    int behind = headline.offset() + headline.text().length() - SLACK;
    int text = Math.max(start, evidence.start(behind)); // a long headline may have passed for text
    int last = lastProse();
    for (Mark mark : evidence.standfirsts) {
      if (isNear(mark.offset())
          && mark.offset() <= text + SLACK
          && last >= mark.offset() + mark.text().length()
          && (evidence.main(mark.place()) || mark.place().root.equals(headline.place().root))
          && mark.text().length() > SHORTEST
          && !mark.text().contains(title)
          && isText(mark.element())
          && isAlone(mark.element())) {
        return standfirst(mark.element(), mark.text(), "element named so");
      }
    }
    return null;
  }

  /** Whether an element holds words alone: no picture or time, no heading beside other words. */
  private static boolean isText(Element element) {
    int length = element.text().length();
    for (Element inner : element.getAllElements()) {
      if (MORE.contains(inner.normalName())
          || (HEADINGS.contains(inner.normalName()) && inner.text().length() < length)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no paragraph beside an element has the same name. */
  private static boolean isAlone(Element element) {
    String name = element.className();
    for (Element other = element.firstElementSibling();
        other != null && !name.isEmpty();
        other = other.nextElementSibling()) {
      if (!other.equals(element)
          && other.className().equals(name)
          && other.text().length() > PARAGRAPH) {
        return false;
      }
    }
    return true;
  }

  /** The element whose whole text is what the page's head says the article is about. */
  private @Nullable Standfirst described() {
    Set<String> descriptions = descriptions();
    if (descriptions.isEmpty()) {
      return null;
    }
    int last = lastProse();
    for (Passage passage : evidence.passages) {
      if (mayBe(passage.text(), passage.offset(), passage.place(), last)) {
        Standfirst found = around(passage.element(), passage.text(), descriptions);
        if (found != null) {
          return found;
        }
      }
    }
    for (ShortText text : evidence.shorts) {
      if (mayBe(text.text(), text.offset(), text.place(), last)) {
        Standfirst found = around(text.element(), text.text(), descriptions);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Where the last long passage of the page's main part begins. */
  private int lastProse() {
    int last = 0;
    for (Passage passage : evidence.passages) {
      if (passage.offset() > last && evidence.main(passage.place())) {
        last = passage.offset();
      }
    }
    return last;
  }

  /** Whether readers see a text below the headline, and before the last of the article's. */
  private boolean mayBe(String text, int offset, Place place, int last) {
    return isNear(offset)
        && last > offset + text.length()
        && !place.in(Region.HIDDEN, evidence.prose)
        && !place.in(Region.COMMENTS, evidence.prose);
  }

  private Set<String> descriptions() {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : List.of("og:description", "description", "twitter:description")) {
      evidence.metas.getOrDefault(name, List.of()).forEach(value -> add(value, keys));
    }
    add(description, keys);
    keys.removeIf(key -> key.equals(Words.key(title)));
    return keys;
  }

  private static void add(String value, Set<String> keys) {
    if (value.length() > SHORTEST && value.length() <= LONGEST) {
      keys.add(Words.key(value));
    }
  }

  private boolean isNear(int offset) {
    int after = offset - headline.offset();
    return after >= 0 && after < REACH;
  }

  /** The outermost element around a text that is a description as a whole, if it stands apart. */
  private @Nullable Standfirst around(Element parent, String begin, Set<String> descriptions) {
    String first = Words.key(begin);
    if (first.isEmpty() || descriptions.stream().noneMatch(key -> key.startsWith(first))) {
      return null;
    }
    Standfirst found = null;
    Element element = parent;
    for (int level = 0; level < LEVELS && element != null; level++) {
      String text = OneLine.of(element, LONGEST);
      boolean whole = text != null && descriptions.contains(Words.key(text));
      if (text == null || (found != null && !whole)) {
        break;
      }
      if (whole) {
        found = standfirst(element, text, "described so in the head");
      }
      element = element.parent();
    }
    return found != null && isApart(found.element()) ? found : null;
  }

  /** Whether an element is not the first of the paragraphs that are the article's text. */
  private static boolean isApart(Element element) {
    for (Element next = element.nextElementSibling();
        next != null;
        next = next.nextElementSibling()) {
      if (next.nameIs("p") && next.text().length() > PARAGRAPH) {
        return false;
      }
    }
    return true;
  }
}
