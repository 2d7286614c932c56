package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.TitleCandidate.Source;
import org.compend.extract.words.Words;

/** What is known of a candidate for the headline, as numbers. Their order is the model's. */
final class TitleFeatures {
  private static final Source[] SOURCES = Source.values();
  static final int COUNT = SOURCES.length * 2 + 31;

  private final Evidence evidence;
  private final Site site;
  private final Collection<TitleCandidate> candidates;
  private final int start;
  private final String siteKey;
  private final String titleKey;
  private final String shared;
  private int tops;

  TitleFeatures(Evidence evidence, Site site, Collection<TitleCandidate> candidates, int start) {
    this.evidence = evidence;
    this.site = site;
    this.candidates = candidates;
    this.start = start;
    this.siteKey = site.name() == null ? "" : Words.key(site.name());
    this.titleKey = Words.key(evidence.title);
    this.shared = evidence.meta("og:title");
    for (Mark mark : evidence.headlines) {
      tops += mark.level() == 1 ? 1 : 0;
    }
  }

  List<float[]> rows() {
    List<float[]> rows = new ArrayList<>();
    for (TitleCandidate candidate : candidates) {
      rows.add(row(candidate, rows.size()));
    }
    return rows;
  }

  private float[] row(TitleCandidate candidate, int order) {
    float[] row = new float[COUNT];
    int at = 0;
    for (Source source : SOURCES) {
      row[at] = candidate.wholeness.getOrDefault(source, 0);
      row[SOURCES.length + at] = candidate.support.getOrDefault(source, 0.0).floatValue();
      at++;
    }
    at = SOURCES.length * 2;
    Mark mark = candidate.mark;
    row[at++] = mark == null ? -1 : mark.level();
    row[at++] =
        mark == null
            ? -1
            : switch (mark.tells()) {
              case MARKUP -> 0;
              case NAME -> 1;
              case TAG -> 2;
              case WORDS -> 3;
            };
    row[at++] = mark == null ? -1 : evidence.main(mark.place()) ? 1 : 0;
    row[at++] = mark == null ? -9999 : Math.clamp(start - mark.offset(), -5000, 5000);
    row[at++] = mark == null ? -1 : Math.min(mark.offset(), 20_000);
    row[at++] = tops;
    row[at++] = mark == null ? -1 : Masthead.linked(mark.element());
    at = among(candidate, row, at);
    String text = candidate.text;
    int words = 1;
    for (int i = 0; i < candidate.key.length(); i++) {
      words += candidate.key.charAt(i) == ' ' ? 1 : 0;
    }
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    row[at++] = words;
    row[at++] = text.length();
    row[at++] = (float) upper / Math.max(1, upper + lower);
    row[at++] = text.endsWith("…") || text.endsWith("...") ? 1 : 0;
    row[at++] = site.isKey(candidate.key) ? 1 : 0;
    row[at++] = siteKey.isEmpty() || !candidate.key.contains(siteKey) ? 0 : 1;
    row[at++] = ratio(text, evidence.title);
    row[at++] = ratio(text, shared);
    row[at++] = text.indexOf(": ") > 0 ? 1 : 0;
    row[at++] = text.contains(" | ") || text.contains(" - ") || text.contains(" – ") ? 1 : 0;
    row[at++] = evidence.crumbs.contains(text) ? 1 : 0;
    row[at++] = restIsSite(candidate.key) ? 1 : 0;
    row[at] = order;
    return row;
  }

  /** How it stands to the other candidates. */
  private int among(TitleCandidate candidate, float[] row, int from) {
    double best = 0;
    int within = 0;
    int holds = 0;
    int begins = 0;
    int longest = 0;
    double holderWeight = 0;
    double heldWeight = 0;
    for (TitleCandidate other : candidates) {
      if (other != candidate && other.isWhole()) {
        best = Math.max(best, other.whole);
        boolean holder =
            other.key.length() > candidate.key.length() && other.key.contains(candidate.key);
        boolean held =
            other.key.length() < candidate.key.length() && candidate.key.contains(other.key);
        if (holder) {
          within++;
          holderWeight = Math.max(holderWeight, other.exact);
          begins += other.key.startsWith(candidate.key) ? 1 : 0;
          longest = Math.max(longest, other.key.length());
        }
        if (held) {
          holds++;
          heldWeight = Math.max(heldWeight, other.exact);
        }
      }
    }
    int at = from;
    row[at++] = (float) candidate.whole;
    row[at++] = (float) (candidate.whole - best);
    row[at++] = candidate.wholeness.size();
    row[at++] = within;
    row[at++] = holds;
    row[at++] = begins;
    row[at++] = longest == 0 ? 1 : (float) candidate.key.length() / longest;
    row[at++] = candidates.size();
    row[at++] = (float) candidate.exact;
    row[at++] = (float) (candidate.exact - holderWeight);
    row[at++] = (float) (candidate.exact - heldWeight);
    return at;
  }

  /** Whether the title element has nothing but the site's name beside it. */
  private boolean restIsSite(String key) {
    String whole = titleKey;
    if (whole.length() <= key.length()) {
      return false;
    }
    String rest =
        whole.startsWith(key)
            ? whole.substring(key.length())
            : whole.endsWith(key) ? whole.substring(0, whole.length() - key.length()) : "";
    return !rest.isBlank() && site.is(rest.strip());
  }

  private static float ratio(String text, String other) {
    return other.isEmpty() ? -1 : (float) text.length() / other.length();
  }
}
