package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.Evidence.Tells;
import org.compend.extract.metadata.TitleCandidate.Source;
import org.compend.extract.words.Forest;
import org.compend.extract.words.WordHashes;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a page's headline: what its declarations and its headings agree on, as readers see it.
 */
final class TitleChooser {
  private static final String[] PARTING = {
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", "｜", "|", ": ", " (", ", "
  };

  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " › ", " ‹ ", " ~ ", "｜", "|",
    "_"
  };

  private static final int MOST = 80;

  /** Scripts before this one have letters for sounds alone, even where they set no spaces. */
  private static final char IDEOGRAPHS = '\u2e80';

  /** What a part of a title may begin with that parted it from what stood before. */
  private static final String LEFT_OVER = ": |-–—·•/";

  private final Evidence evidence;
  private final Site site;
  private final List<Given> given = new ArrayList<>();
  private final List<Kicked> kicked = new ArrayList<>();
  private final Map<String, TitleCandidate> titles = new LinkedHashMap<>();

  /** The chosen headline; the mark is null where no heading shows it. */
  record Title(String text, @Nullable Mark mark, String source, TitleBallot ballot) {}

  /** A title as one place has it. */
  private record Given(
      String text, String key, double weight, Source source, @Nullable Mark mark) {}

  /** A heading that begins with what may be its kicker, and what is left without; all as keys. */
  private record Kicked(String whole, String kicker, String rest) {}

  private TitleChooser(Evidence evidence, Site site) {
    this.evidence = evidence;
    this.site = site;
  }

  static Title choose(
      Evidence evidence,
      Site site,
      LinkedData data,
      Json.@Nullable Members article,
      int start,
      Forest judge) {
    TitleChooser chooser = new TitleChooser(evidence, site);
    chooser.headings(start);
    chooser.declared(data, article);
    chooser.kickers();
    Masthead.note(evidence, chooser.titles);
    chooser.support();
    TitleBallot ballot =
        new TitleBallot(
            List.copyOf(chooser.titles.values()),
            new TitleFeatures(evidence, site, chooser.titles.values(), start).rows());
    TitleCandidate best = choose(ballot, judge);
    return best == null
        ? new Title("", null, "", ballot)
        : new Title(best.text, best.mark, best.source().words(), ballot);
  }

  /** The likeliest but for mastheads, without its kicker; null where there is none at all. */
  static @Nullable TitleCandidate choose(TitleBallot ballot, Forest judge) {
    TitleCandidate best = null;
    float most = 0;
    float[] scores = judge.scores(ballot.rows());
    for (int i = 0; i < scores.length; i++) {
      TitleCandidate title = ballot.titles().get(i);
      boolean better =
          best == null
              || (best.isMasthead == title.isMasthead ? scores[i] > most : best.isMasthead);
      if (better) {
        most = scores[i];
        best = title;
      }
    }
    return best == null || best.headline == null ? best : best.headline;
  }

  private void headings(int start) {
    int tops = 0;
    for (Mark mark : evidence.headlines) {
      tops += mark.level() == 1 ? 1 : 0;
    }
    for (Mark mark : evidence.headlines) {
      if (titles.size() > MOST / 2) {
        break;
      }
      if (mark.level() != 1 && mark.tells() == Tells.TAG && mark.offset() > start + 50) {
        continue; // a subhead
      }
      double weight =
          switch (mark.level()) {
            case 1 -> tops == 1 ? 2.4 : 1.8;
            case 2 -> 0.5;
            case 3 -> 0.2;
            default -> 0.2;
          };
      weight +=
          switch (mark.tells()) {
            case MARKUP -> mark.level() > 0 ? 1.2 : 1.0;
            case NAME -> 0.7;
            case TAG, WORDS -> 0;
          };
      int before = start - mark.offset();
      weight += before >= -40 && before < 1500 ? 0.5 : before < -40 ? -0.4 : 0;
      if (!evidence.main(mark.place())) {
        weight *= 0.3;
      }
      String text = mark.text().replace(" | ", " ");
      add(text, weight, Source.HEADING, 3, mark);
      if (mark.level() == 1 || mark.tells() != Tells.TAG) {
        if (mark.text().contains(" | ")) {
          for (String part : mark.text().split(" \\| ", -1)) {
            part(part, text, weight, Source.HEADING_PART, mark);
          }
        }
        within(mark, text, weight);
        if (!evidence.kickers.isEmpty()) {
          kicker(mark, text, weight);
        }
        parts(text, weight, Source.HEADING_PART, mark);
      }
    }
  }

  /** A heading may hold something beside the headline in an element of its own. */
  private void within(Mark mark, String text, double weight) {
    int looked = 0;
    for (int i = 0; i < mark.element().childNodeSize() && looked < 4; i++) {
      if (mark.element().childNode(i) instanceof Element child) {
        looked++;
        String part = OneLine.of(child, 300);
        if (part != null && !part.isEmpty()) {
          String line = part.replace(" | ", " ");
          part(line, text, weight, Source.HEADING_PART, mark);
          if (text.startsWith(line)) {
            part(text.substring(line.length()), text, weight, Source.HEADING_PART, mark);
          } else if (text.endsWith(line)) {
            String rest = text.substring(0, text.length() - line.length());
            part(rest, text, weight, Source.HEADING_PART, mark);
          }
        }
      }
    }
  }

  /** Finds the kicker with which a heading begins, if it does; one letter is a large initial. */
  private void kicker(Mark mark, String heading, double weight) {
    Element first = mark.element().firstElementChild();
    while (first != null && !isKicker(first)) {
      first = first.hasText() ? first.firstElementChild() : first.nextElementSibling();
    }
    String line = first == null ? null : OneLine.of(first, 300);
    String kicker = line == null ? "" : line.replace(" | ", " ");
    if (kicker.length() > 1 && heading.startsWith(kicker)) {
      String rest = heading.substring(kicker.length());
      part(rest, heading, weight, Source.HEADING_PART, mark);
      kicked.add(new Kicked(Words.key(heading), Words.key(kicker), Words.key(rest)));
    }
  }

  private boolean isKicker(Element element) {
    return evidence.kickers.contains(element) && element.hasText();
  }

  /**
   * Notes what the headline is of headings that begin with a kicker, and of kickers that are no
   * heading themselves. What the head of the page tells without what follows it is no kicker.
   */
  private void kickers() {
    for (Kicked heading : kicked) {
      TitleCandidate headline = titles.get(heading.rest());
      if (headline != null && (isDeclared(heading.rest()) || !isDeclared(heading.kicker()))) {
        TitleCandidate whole = titles.get(heading.whole());
        if (whole != null) {
          whole.headline = headline;
        }
        TitleCandidate kicker = titles.get(heading.kicker());
        if (kicker != null && !kicker.wholeness.containsKey(Source.HEADING)) {
          kicker.headline = headline;
        }
      }
    }
  }

  /** Whether the head of the page has a title that holds some words. */
  private boolean isDeclared(String key) {
    return given.stream().anyMatch(title -> title.mark() == null && title.key().contains(key));
  }

  /** A part of a title, which counts little where nothing else agrees. */
  private void part(String part, String whole, double weight, Source source, @Nullable Mark mark) {
    String line = Words.line(part);
    int from = 0;
    while (from < line.length()
        && LEFT_OVER.indexOf(line.charAt(from)) >= 0
        && !isMinus(line, from)) {
      from++;
    }
    line = line.substring(from);
    if (line.length() > 2 && line.length() < whole.length()) {
      add(line, weight * .1, source, 1, mark);
    }
  }

  private static boolean isMinus(String line, int at) {
    return "-–".indexOf(line.charAt(at)) >= 0
        && at + 1 < line.length()
        && Character.isDigit(line.charAt(at + 1));
  }

  /** What stands before and after each mark that may part a title from something else. */
  private void parts(String text, double weight, Source source, @Nullable Mark mark) {
    int found = 0;
    if (!parted(text)) {
      return;
    }
    for (String separator : PARTING) {
      int at = text.indexOf(separator);
      while (at > 0 && found < 6) {
        part(text.substring(0, at), text, weight, source, mark);
        part(text.substring(at + separator.length()), text, weight, source, mark);
        found++;
        at = text.indexOf(separator, at + separator.length());
      }
    }
  }

  /** Whether a text may have one of the marks, as a quick look tells. */
  private static boolean parted(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '|', '-', '–', '—', ':', '·', '»', '«', '•', '｜', '(', ',' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private void declared(LinkedData data, Json.@Nullable Members article) {
    whole(data.text(article, "headline"), 2.0, Source.JSON_HEADLINE);
    whole(data.text(article, "name"), 1.0, Source.JSON_NAME);
    cut("og:title", 1.8, Source.OPEN_GRAPH);
    cut("twitter:title", 0.8, Source.TWITTER);
    cut("citation_title", 2.0, Source.CITATION);
    cut("dc.title", 0.8, Source.META);
    cut("dcterms.title", 0.8, Source.META);
    cut("parsely-title", 1.0, Source.META);
    cut("sailthru.title", 1.0, Source.META);
    cut("headline", 1.0, Source.META);
    cut("title", 0.4, Source.META);
    addCut(evidence.title, 1.4, Source.TITLE);
  }

  private void whole(String text, double weight, Source source) {
    add(text, weight, source, 3, null);
    parts(Words.line(text), weight, source, null);
  }

  private void cut(String meta, double weight, Source source) {
    List<String> values = evidence.metas.getOrDefault(meta, List.of());
    for (int i = 0; i < Math.min(2, values.size()); i++) {
      addCut(values.get(i), weight, source);
    }
  }

  private void addCut(String text, double weight, Source source) {
    String whole = Words.line(text);
    String line = UnspacedTitle.spaced(whole);
    String cut = withoutSite(line);
    boolean shorter = cut.length() < line.length();
    add(shorter ? cut : whole, weight, source, shorter ? 2 : 3, null);
    if (shorter) {
      add(whole, weight * 0.3, source, 3, null);
    }
    parts(line, weight, source, null);
  }

  private void add(String text, double weight, Source source, int wholeness, @Nullable Mark mark) {
    String line = Words.line(text);
    String key = Words.key(line);
    if (key.isEmpty() || line.length() > 400) {
      return;
    }
    TitleCandidate title = titles.get(key);
    if (title == null) {
      if (titles.size() >= MOST) {
        return;
      }
      title = new TitleCandidate(key, line);
      titles.put(key, title);
    }
    double own = site.isKey(key) ? weight * 0.15 : weight;
    title.isOf(source, wholeness);
    // A heading's own words go before the head's, the best heading's before the others'.
    if ((mark != null && title.mark == null)
        || ((mark != null) == (title.mark != null) && own > title.best)) {
      title.text = line;
      title.mark = mark;
      title.best = own;
    }
    given.add(new Given(line, key, own, source, mark));
  }

  /** A title without the site's name before or after it. */
  String withoutSite(String text) {
    String title = Words.line(text);
    for (int round = 0; round < 3; round++) {
      String cut = cutOnce(title);
      if (cut.equals(title)) {
        break;
      }
      title = cut;
    }
    return title;
  }

  private String cutOnce(String title) {
    String whole = Words.key(title);
    for (Given candidate : given) {
      if (candidate.mark() != null && candidate.key().equals(whole) && candidate.weight() > 1) {
        return title; // a heading shows it as it is
      }
    }
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String head = title.substring(0, last).strip();
        String tail = title.substring(last + separator.length()).strip();
        if (site.is(tail) || shown(head)) {
          return head;
        }
        int first = title.indexOf(separator);
        String front = title.substring(0, first).strip();
        String rest = title.substring(first + separator.length()).strip();
        if (site.is(front) || shown(rest)) {
          return rest;
        }
        if (words(tail) <= 5
            && words(head) >= 3
            && words(head) > words(tail)
            && !separator.equals("_")) {
          return head;
        }
        if (shown(front)) {
          return front;
        }
      }
    }
    return title;
  }

  private boolean shown(String text) {
    String key = Words.key(text);
    for (Given candidate : given) {
      if (candidate.mark() != null && candidate.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static int words(String text) {
    if (text.isEmpty() || !WordHashes.isWide(text.charAt(0))) {
      return Words.key(text).split(" ", -1).length;
    }
    int letters = text.charAt(0) < IDEOGRAPHS ? 5 : 2; // of a word, roughly
    return (text.length() + letters - 1) / letters;
  }

  private void support() {
    for (TitleCandidate title : titles.values()) {
      Map<Source, Double> exact = new EnumMap<>(Source.class);
      for (Given candidate : given) {
        if (candidate.key().equals(title.key)) {
          exact.merge(candidate.source(), candidate.weight(), Math::max);
        }
      }
      exact.values().forEach(weight -> title.exact += weight);
      for (Given candidate : given) {
        double support = support(candidate.key(), title.key) * candidate.weight();
        if (support > 0) {
          title.support.merge(candidate.source(), support, Math::max);
        }
      }
      for (double support : title.support.values()) {
        title.whole += support;
      }
    }
  }

  /** How much one title speaks for another: wholly if they are the same, less if one holds it. */
  private static double support(String from, String to) {
    if (from.equals(to)) {
      return 1;
    }
    String shorter = from.length() < to.length() ? from : to;
    String longer = from.length() < to.length() ? to : from;
    if (shorter.length() * 3 > longer.length()
        && (longer.startsWith(shorter) || longer.endsWith(shorter))
        && shorter.indexOf(' ') > 0) {
      return 0.5 * shorter.length() / longer.length();
    }
    return 0;
  }
}
