package org.compend.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.extract.Evidence.Mark;
import org.compend.extract.Evidence.Tells;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a page's headline: what its declarations and its headings agree on, as readers see it.
 */
final class TitleChooser {
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " › ", " ‹ ", " ~ ", "｜", "|",
    "_"
  };

  private final Evidence evidence;
  private final Site site;
  private final List<Candidate> candidates = new ArrayList<>();

  /** The chosen headline; the mark is null where no heading shows it. */
  record Title(String text, @Nullable Mark mark, String source) {
    static final Title NONE = new Title("", null, "");
  }

  private record Candidate(
      String text, String key, double weight, String source, @Nullable Mark mark) {}

  private TitleChooser(Evidence evidence, Site site) {
    this.evidence = evidence;
    this.site = site;
  }

  static Title choose(
      Evidence evidence, Site site, LinkedData data, Json.@Nullable Members article, int start) {
    TitleChooser chooser = new TitleChooser(evidence, site);
    chooser.headings(start);
    chooser.declared(data, article);
    return chooser.best();
  }

  private void headings(int start) {
    int tops = 0;
    for (Mark mark : evidence.headlines) {
      tops += mark.level() == 1 ? 1 : 0;
    }
    for (Mark mark : evidence.headlines) {
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
      add(mark.text().replace(" | ", " "), weight, "heading", mark);
      if (mark.text().contains(" | ")) {
        for (String part : mark.text().split(" \\| ", -1)) {
          add(part, weight * 0.6, "heading part", mark);
        }
      }
    }
  }

  private void declared(LinkedData data, Json.@Nullable Members article) {
    add(data.text(article, "headline"), 2.0, "JSON-LD headline", null);
    add(data.text(article, "name"), 1.0, "JSON-LD name", null);
    cut("og:title", 1.8);
    cut("twitter:title", 0.8);
    cut("citation_title", 2.0);
    cut("dc.title", 0.8);
    cut("dcterms.title", 0.8);
    cut("parsely-title", 1.0);
    cut("sailthru.title", 1.0);
    cut("headline", 1.0);
    cut("title", 0.4);
    addCut(evidence.title, 1.4, "title element");
  }

  private void cut(String meta, double weight) {
    for (String value : evidence.metas.getOrDefault(meta, List.of()).stream().limit(2).toList()) {
      addCut(value, weight, meta);
    }
  }

  private void addCut(String text, double weight, String source) {
    String cut = withoutSite(text);
    add(cut, weight, source, null);
    if (cut.length() < text.length()) {
      add(text, weight * 0.3, source, null);
    }
  }

  private void add(String text, double weight, String source, @Nullable Mark mark) {
    String line = Words.line(text);
    String key = Words.key(line);
    if (key.isEmpty() || line.length() > 400) {
      return;
    }
    double own = site.is(line) ? weight * 0.15 : weight;
    candidates.add(new Candidate(line, key, own, source, mark));
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
    for (Candidate candidate : candidates) {
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
    for (Candidate candidate : candidates) {
      if (candidate.mark() != null && candidate.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static int words(String text) {
    return Words.key(text).split(" ", -1).length;
  }

  private Title best() {
    Map<String, Double> scores = new LinkedHashMap<>();
    Set<String> keys = new java.util.LinkedHashSet<>();
    candidates.forEach(candidate -> keys.add(candidate.key()));
    if (keys.size() > 200) {
      keys.retainAll(keys.stream().limit(200).toList());
    }
    for (String key : keys) {
      Map<String, Double> bySource = new LinkedHashMap<>();
      for (Candidate candidate : candidates) {
        double support = support(candidate.key(), key) * candidate.weight();
        if (support > 0) {
          bySource.merge(candidate.source(), support, Math::max);
        }
      }
      scores.put(key, bySource.values().stream().mapToDouble(Double::doubleValue).sum());
    }
    String best = null;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      if (best == null || score.getValue() > scores.getOrDefault(best, 0.0)) {
        best = score.getKey();
      }
    }
    Candidate chosen = null;
    for (Candidate candidate : candidates) {
      if (candidate.key().equals(best)
          && (chosen == null
              || ((candidate.mark() != null) == (chosen.mark() != null)
                  && candidate.weight() > chosen.weight()))) {
        chosen = candidate;
      }
    }
    return chosen == null ? Title.NONE : new Title(chosen.text(), chosen.mark(), chosen.source());
  }

  /** How much one title speaks for another: wholly if they are the same, less if one holds it. */
  private static double support(String from, String to) {
    if (from.equals(to)) {
      return 1;
    }
    String shorter = from.length() < to.length() ? from : to;
    String longer = from.length() < to.length() ? to : from;
    if (shorter.indexOf(' ') > 0
        && (longer.startsWith(shorter) || longer.endsWith(shorter))
        && shorter.length() * 3 > longer.length()) {
      return 0.5 * shorter.length() / longer.length();
    }
    return 0;
  }
}
