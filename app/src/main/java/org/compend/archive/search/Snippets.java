package org.compend.archive.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.compend.Article;
import org.compend.Prose;

/** Shows what was found in its surroundings, from the article's own text. */
final class Snippets {
  private static final int LENGTH = 160;
  private static final int PASSAGES = 2;

  /** Where in a passage the word found is to stand. */
  private static final float MIDDLE = .5f;

  /** No more of a very long article is looked through. */
  private static final int LONGEST = 400_000;

  private Snippets() {}

  /** The best passages of an article for a query, or its beginning where there are none. */
  static List<Hit.Run> of(Article article, Query query) throws IOException {
    Locale locale = article.metadata().language();
    String text = Prose.line(Prose.of(article.body()));
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(Language.of(locale).texts())
            .withBreakIterator(() ->
                LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(locale), LENGTH, MIDDLE))
            .withFieldMatcher(field -> field.equals(Documents.BODY) || field.equals(Documents.WORD))
            .withFormatter(new Runs())
            .withMaxNoHighlightPassages(1)
            .withMaxLength(LONGEST)
            .build();
    Object runs = highlighter.highlightWithoutSearcher(Documents.BODY, query, text, PASSAGES);
    List<Hit.Run> snippet = new ArrayList<>();
    if (runs instanceof List<?> list) {
      for (Object run : list) {
        snippet.add((Hit.Run) run);
      }
    }
    return snippet;
  }

  /** Makes runs of passages, with dots where something is left out. */
  private static final class Runs extends PassageFormatter {
    @Override
    public List<Hit.Run> format(Passage[] passages, String text) {
      List<Hit.Run> runs = new ArrayList<>();
      int end = 0;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > end) {
          runs.add(new Hit.Run(runs.isEmpty() ? "… " : " … ", false));
        } else if (end > 0 && text.charAt(end - 1) == ' ') {
          add(runs, " ", false);
        }
        end = passage(passage, text, runs);
      }
      if (end < text.stripTrailing().length()) {
        runs.add(new Hit.Run(" …", false));
      }
      return runs;
    }

    private static int passage(Passage passage, String text, List<Hit.Run> runs) {
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        // Matches may overlap, as pairs of Chinese characters do.
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.max(start, passage.getMatchEnds()[i]);
        add(runs, text.substring(at, start), false);
        add(runs, text.substring(start, end), true);
        at = end;
      }
      int end = Math.max(at, passage.getEndOffset());
      add(runs, text.substring(at, end).stripTrailing(), false);
      return passage.getEndOffset();
    }

    private static void add(List<Hit.Run> runs, String text, boolean found) {
      if (text.isEmpty()) {
        return;
      }
      if (!runs.isEmpty() && runs.getLast().found() == found) {
        Hit.Run last = runs.removeLast();
        runs.add(new Hit.Run(last.text() + text, found));
      } else {
        runs.add(new Hit.Run(text, found));
      }
    }
  }
}
