package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.apparatus.Passage.Mention;
import org.compend.apparatus.time.Stretch;

/** Gives each time of a text the sentence in which it stands. */
final class Occasions {
  private Occasions() {}

  /** The occasions of a text, in reading order. */
  static List<Occasion> of(List<Stretch> stretches, List<Passage> passages) {
    Map<Integer, Passage> byParagraph = new HashMap<>();
    passages.forEach(passage -> byParagraph.put(passage.paragraph(), passage));
    List<Occasion> occasions = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int paragraph = stretch.first().paragraph();
      Passage passage = byParagraph.get(paragraph);
      if (passage != null && !isOfName(passage, stretch)) {
        occasions.add(
            new Occasion(
                new Span(paragraph, stretch.first().start(), stretch.last().end()),
                sentence(passage, stretch),
                stretch));
      }
    }
    return occasions;
  }

  /** Whether the words are part of a longer name: “USA Today”, “Theresa May”; not “2008 Games”. */
  private static boolean isOfName(Passage passage, Stretch stretch) {
    int start = stretch.first().start();
    int end = stretch.last().end();
    Mention name = passage.nameAt(Math.max(0, passage.tokenFrom(start + 1) - 1));
    return name != null
        && name.start() <= start
        && end <= name.endOffset()
        && end - start < name.endOffset() - name.start()
        && passage.text().substring(start, end).chars().noneMatch(Character::isDigit);
  }

  private static Span sentence(Passage passage, Stretch stretch) {
    int last = passage.tokens().size() - 1;
    int first = Math.min(last, passage.tokenFrom(stretch.first().start()));
    int end = Math.min(last, passage.tokenFrom(stretch.last().end()));
    if (end > first && passage.tokens().get(end).start() >= stretch.last().end()) {
      end--;
    }
    int from = passage.beginOfSentence(first);
    int to = passage.endOfSentence(end) - 1;
    return new Span(
        passage.paragraph(),
        Math.min(passage.tokens().get(from).start(), stretch.first().start()),
        Math.max(passage.tokens().get(to).end(), stretch.last().end()));
  }
}
