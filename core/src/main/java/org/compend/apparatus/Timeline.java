package org.compend.apparatus;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compend.Article;
import org.compend.Prose;
import org.compend.apparatus.DigestApparatus.Event;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.time.Period;

/** Orders what several articles tell by the time of which they tell it. */
final class Timeline {
  /** A sentence has at least so many letters. */
  private static final int FEWEST = 12;

  private Timeline() {}

  /** Each time of each sentence once, from the earliest; of one time, in reading order. */
  static List<Event> of(List<Article> articles, List<Apparatus> each) {
    List<Event> events = new ArrayList<>();
    Set<List<Object>> known = new HashSet<>();
    for (int i = 0; i < each.size(); i++) {
      List<Paragraph> paragraphs = Paragraph.of(articles.get(i));
      for (Occasion occasion : each.get(i).occasions()) {
        Period first = occasion.time().first().period();
        Period last = occasion.time().last().period();
        String text = paragraphs.get(occasion.span().paragraph()).text();
        String sentence = Prose.line(occasion.sentence().of(text));
        if (tells(sentence) && known.add(List.of(i, occasion.sentence(), first, last))) {
          events.add(
              new Event(
                  occasion.time(),
                  new Locator(i + 1, occasion.span()),
                  occasion.sentence(),
                  sentence));
        }
      }
    }
    events.sort(
        comparing((Event event) -> event.time().first().period())
            .thenComparing(event -> event.time().last().period()));
    return events;
  }

  /** A date that stands alone, as in a table or a line of its own, tells of nothing. */
  private static boolean tells(String sentence) {
    return sentence.codePoints().filter(Character::isLetter).count() >= FEWEST;
  }
}
