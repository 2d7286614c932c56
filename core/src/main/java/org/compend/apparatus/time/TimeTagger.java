package org.compend.apparatus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.compend.apparatus.time.Mention.Basis;
import org.compend.apparatus.time.Mention.Edge;
import org.compend.apparatus.time.Resolution.Found;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and periods in a text and says which they are. What cannot be told from the words,
 * the article's date or a time spoken of shortly before is left out, as are durations, repetitions
 * and vague words such as “now” and “recently”.
 *
 * <p>Safe to share between threads. The grammar of a language is read when its first text comes.
 *
 * <pre>{@code
 * new TimeTagger().find(paragraphs, Locale.ENGLISH, LocalDate.of(2001, 8, 17));
 * }</pre>
 */
public final class TimeTagger {
  /** The first paragraphs, in which a date alone is that of the article. */
  private static final int DATELINE = 3;

  /** So many characters before a time may tell that an end is to follow. */
  private static final int LOOK_BACK = 24;

  /** So many pieces stand between the two ends at most. */
  private static final int LINK = 3;

  private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

  /**
   * The times of a text, in order.
   *
   * @param article the article's date; where it is {@code null}, a date that stands alone in one of
   *     the first paragraphs takes its place
   */
  public List<Mention> find(List<String> paragraphs, Locale language, @Nullable LocalDate article) {
    Grammar grammar = grammars.computeIfAbsent(language.getLanguage(), GrammarReader::read);
    LocalDate day = article;
    for (int i = 0; day == null && i < Math.min(DATELINE, paragraphs.size()); i++) {
      day = dateline(grammar, paragraphs.get(i));
    }
    Reading reading = new Reading(grammar, day);
    for (int i = 0; i < paragraphs.size(); i++) {
      reading.read(i, paragraphs.get(i));
    }
    return reading.mentions;
  }

  /** The times of a text, in order, those taken together that name a beginning and an end. */
  public List<Stretch> stretches(
      List<String> paragraphs, Locale language, @Nullable LocalDate article) {
    Grammar grammar = grammars.computeIfAbsent(language.getLanguage(), GrammarReader::read);
    List<Stretch> stretches = new ArrayList<>();
    for (Mention mention : find(paragraphs, language, article)) {
      Mention before = stretches.isEmpty() ? null : stretches.getLast().last();
      if (before != null
          && before.equals(stretches.getLast().first())
          && before.paragraph() == mention.paragraph()
          && before.period().compareTo(mention.period()) < 0
          && joins(grammar, paragraphs.get(mention.paragraph()), before, mention)) {
        stretches.set(stretches.size() - 1, new Stretch(before, mention));
      } else {
        stretches.add(new Stretch(mention, mention));
      }
    }
    return stretches;
  }

  /** Whether the words say “from one time to another”. */
  private static boolean joins(Grammar grammar, String text, Mention first, Mention last) {
    Chart between = new Chart(grammar, Piece.of(text.substring(first.end(), last.start())));
    int pieces = between.pieces().size();
    if (pieces == 0 || pieces > LINK) {
      return false;
    }
    Chart before =
        new Chart(
            grammar,
            Piece.of(text.substring(Math.max(0, first.start() - LOOK_BACK), first.start())));
    int beside = before.pieces().size() - 1;
    return between.length("through", 0) == pieces
        || (before.length("from", beside) > 0 && between.length("upto", 0) == pieces)
        || (before.length("amid", beside) > 0 && between.length("and", 0) == pieces);
  }

  private static @Nullable LocalDate dateline(Grammar grammar, String paragraph) {
    Reading alone = new Reading(grammar, null);
    if (paragraph.length() < 60) {
      alone.read(0, paragraph);
    }
    if (alone.mentions.size() != 1) {
      return null;
    }
    Mention only = alone.mentions.getFirst();
    boolean whole = only.end() - only.start() >= paragraph.strip().length() - 1;
    return whole && only.period().grain() == Grain.DAY && only.basis() == Basis.STATED
        ? only.period().first()
        : null;
  }

  /** One pass over a text. */
  private static final class Reading {
    final List<Mention> mentions = new ArrayList<>();
    private final Grammar grammar;
    private final @Nullable LocalDate article;

    Reading(Grammar grammar, @Nullable LocalDate article) {
      this.grammar = grammar;
      this.article = article;
    }

    void read(int paragraph, String text) {
      List<Piece> pieces = Piece.of(text);
      Chart chart = new Chart(grammar, pieces);
      for (int at = 0; at < pieces.size(); ) {
        Chart.Match match = chart.longest(at);
        Mention mention = match == null ? null : mention(paragraph, chart, match);
        if (mention != null) {
          mentions.add(mention);
        }
        at = match == null ? at + 1 : match.end();
      }
    }

    private @Nullable Mention mention(int paragraph, Chart chart, Chart.Match match) {
      Mention last = mentions.isEmpty() ? null : mentions.getLast();
      boolean near =
          last != null
              && (last.paragraph() == paragraph
                  || (last.paragraph() == paragraph - 1 && match.frame().is(Feature.FROM, "TEXT")));
      Period before = last != null && near ? last.period() : null;
      boolean stated = last != null && near && last.basis() != Basis.ARTICLE;
      Tense tense =
          match.frame().has(Feature.YEAR)
              ? Tense.UNKNOWN
              : new TenseReader(chart).at(match.start(), match.end());
      Found found = new Resolution(article, before, stated, tense).of(match.frame());
      return found == null
          ? null
          : new Mention(
              paragraph,
              chart.pieces().get(match.start()).start(),
              chart.pieces().get(match.end() - 1).end(),
              found.period(),
              clock(match.frame()),
              edge(match.frame()),
              found.basis());
    }

    private static @Nullable Edge edge(Frame frame) {
      String edge = frame.get(Feature.EDGE);
      return edge == null ? null : Edge.valueOf(edge);
    }

    private static @Nullable String clock(Frame frame) {
      if (!frame.has(Feature.HOUR)) {
        String part = frame.get(Feature.PART);
        return part == null ? null : "T" + part;
      }
      int hour = frame.number(Feature.HOUR);
      if (hour < 12 && frame.is(Feature.HALF_DAY, "PM")) {
        hour += 12;
      } else if (hour == 12 && frame.is(Feature.HALF_DAY, "AM")) {
        hour = 0;
      }
      return String.format(
          Locale.ROOT,
          "T%02d:%02d%s",
          hour,
          frame.number(Feature.MINUTE, 0),
          frame.has(Feature.ZONE) ? "Z" : "");
    }
  }
}
