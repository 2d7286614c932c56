package org.compend.press.xhtml;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Places;
import org.compend.press.References;

/**
 * Writes where something stands: the number of each article, then the paragraphs in it, as links.
 */
final class Locators {
  private final Binding binding;
  private final Layout layout;

  Locators(Binding binding, Layout layout) {
    this.binding = binding;
    this.layout = layout;
  }

  /**
   * Writes places.
   *
   * @param index whether it is an index in which they stand
   */
  void write(Markup out, List<Locator> places, boolean index) {
    boolean typed = index && layout.epubTypes();
    out.open("span", "epub:type", typed ? "index-locator-list" : null, "class", "locators");
    Set<Integer> articles = new TreeSet<>(Comparator.naturalOrder());
    places.forEach(at -> articles.add(at.article()));
    String between = " ";
    for (int number : articles) {
      BoundArticle article = binding.articles().get(number - 1);
      out.text(between).open("span", "class", "locator");
      out.element("span", Integer.toString(number), "class", "number", "title", article.title());
      String before = ": ";
      for (References.Run run : References.runs(Places.paragraphs(places, number))) {
        out.text(before);
        before = ", ";
        out.element(
            "a",
            run.label(),
            "epub:type",
            typed ? "index-locator" : null,
            "href",
            layout.address(article, Places.name(run.first())),
            // Heard by itself, a number leads nowhere.
            "aria-label",
            article.title() + ", " + run.label());
      }
      out.close();
      between = "; ";
    }
    out.close();
  }
}
