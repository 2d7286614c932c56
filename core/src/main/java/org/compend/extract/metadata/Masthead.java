package org.compend.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.TitleCandidate.Source;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Knows the headings that lead to the home page: they show what the site is called. */
final class Masthead {
  /** Lower headings are none of the page's own. */
  private static final int LOWEST = 3;

  /** Where the head of a page tells the page's own title. */
  private static final Set<Source> DECLARED =
      Set.of(Source.JSON_HEADLINE, Source.OPEN_GRAPH, Source.TITLE);

  private static final Evaluator LINK = new Evaluator.Tag("a");

  private Masthead() {}

  /**
   * Notes which titles are no more than that: those of headings that lead home, where others do
   * not, and the head of the page does not tell the same.
   */
  static void note(Evidence evidence, Map<String, TitleCandidate> titles) {
    List<Mark> homes =
        evidence.headlines.stream().filter(mark -> leadsHome(mark.element())).toList();
    if (homes.isEmpty()) {
      return;
    }
    Set<String> others = new HashSet<>();
    for (Mark mark : evidence.headlines) {
      if (mark.level() > 0 && mark.level() <= LOWEST && !homes.contains(mark)) {
        others.add(key(mark));
      }
    }
    for (Mark home : homes) {
      TitleCandidate title = titles.get(key(home));
      if (title != null && !others.isEmpty() && !others.contains(title.key)) {
        title.isMasthead = DECLARED.stream().noneMatch(title::isAllOf);
      }
    }
  }

  private static String key(Mark mark) {
    return Words.key(mark.text().replace(" | ", " "));
  }

  /** Whether a heading leads to the home page, and not to the page itself by an empty address. */
  private static boolean leadsHome(Element heading) {
    Element link = link(heading);
    return link != null && !link.attr("href").isBlank() && isHome(link);
  }

  /** 2 where a heading leads to the home page, 1 where elsewhere, 0 where it is no link. */
  static int linked(Element heading) {
    Element link = link(heading);
    return link == null ? 0 : isHome(link) ? 2 : 1;
  }

  private static @Nullable Element link(Element heading) {
    Element link = heading.selectFirst(LINK);
    Element around = heading.parent();
    return link == null && around != null && around.nameIs("a") ? around : link;
  }

  private static boolean isHome(Element link) {
    String address = link.attr("href");
    int host = address.lastIndexOf("//"); // an archive's address may stand before it
    int path = address.indexOf('/', host < 0 ? 0 : host + 2);
    String rest = path < 0 ? host < 0 ? address : "" : address.substring(path + 1);
    return link.attr("rel").equalsIgnoreCase("home")
        || rest.isEmpty()
        || rest.startsWith("index.")
        || rest.equals("home");
  }
}
