package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.compend.extract.metadata.AuthorCandidate.Standing;
import org.compend.extract.words.Words;

/** What is known of a candidate for author, as numbers. The order is part of the model. */
final class AuthorFeatures {
  private static final AuthorSource[] SOURCES = AuthorSource.values();
  static final int COUNT = SOURCES.length + 46 + 19;

  private final BylineRecogniser recogniser;
  private final Evidence evidence;
  private final Site site;
  private final List<AuthorCandidate> candidates;
  private final Map<AuthorSource, Integer> bySource = new EnumMap<>(AuthorSource.class);
  private final String siteKey;
  private final int kind;
  private final int headline;
  private final int start;
  private int signed;
  private int nearPersons;
  private int called;

  AuthorFeatures(
      BylineRecogniser recogniser,
      Evidence evidence,
      Site site,
      Collection<AuthorCandidate> candidates,
      int kind,
      int headline,
      int start) {
    this.kind = kind;
    this.headline = headline;
    this.start = start;
    this.recogniser = recogniser;
    this.evidence = evidence;
    this.site = site;
    this.candidates = List.copyOf(candidates);
    this.siteKey = site.name() == null ? "" : Words.key(site.name());
    for (AuthorCandidate candidate : this.candidates) {
      candidate.prior = prior(candidate);
      candidate.person = recogniser.names().person(candidate.byline().name());
      candidate.given = recogniser.names().given(candidate.byline().name());
      called += candidate.isCalledAsPersonsAre() ? 1 : 0;
      for (AuthorSource source : candidate.sources) {
        bySource.merge(source, 1, Integer::sum);
      }
      boolean near = candidate.standings.containsValue(Standing.NEAR);
      signed += near ? 1 : 0;
      nearPersons += near && candidate.person ? 1 : 0;
    }
  }

  List<float[]> rows() {
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      rows.add(row(candidates.get(i)));
    }
    return rows;
  }

  private float[] row(AuthorCandidate candidate) {
    float[] row = new float[COUNT];
    int shown = 0;
    int declared = 0;
    int at = -1;
    for (AuthorSource source : SOURCES) {
      at++;
      if (!candidate.sources.contains(source)) {
        continue;
      }
      Standing standing = candidate.standings.get(source);
      row[at] = standing == null ? 1 : standing.rank;
      shown += source.isShown() ? 1 : 0;
      declared += source.isShown() ? 0 : 1;
    }
    at = SOURCES.length;
    row[at++] = shown;
    row[at++] = declared;
    row[at++] = Math.clamp(candidate.nearest, -3000, 30_000);
    row[at++] = Math.clamp(candidate.toText, -30_000, 3000);
    row[at++] = Math.min(candidate.toDate, 1000);
    row[at++] = Math.min(candidate.rest, 200);
    row[at++] = candidate.marks;
    row[at++] = candidate.seen;
    row[at++] = candidate.mentioned;
    row[at++] = candidate.linked ? 1 : 0;
    row[at++] = candidate.spelt ? 1 : 0;
    row[at++] = candidate.replies;
    row[at++] = candidate.aside;
    row[at++] = candidate.small;
    row[at++] = Math.min(candidate.told, 12);
    row[at++] = Math.min(candidate.apart, 40);
    row[at++] = candidate.introduced ? 1 : 0;
    row[at++] = candidate.asided ? 1 : 0;
    row[at++] = candidate.titled ? 1 : 0;
    float fellows = -1;
    int persons = 0;
    for (AuthorCandidate fellow : candidate.fellows) {
      if (fellow != candidate) {
        fellows = Math.max(fellows, fellow.prior);
        persons += fellow.person ? 1 : 0;
      }
    }
    row[at++] = fellows;
    row[at++] = persons;
    row[at++] = candidate.fellows.size();
    row[at++] = inTitle(candidate) ? 1 : 0;
    row[at++] = candidate.prior;
    row[at++] = candidates.size();
    row[at++] = signed;
    row[at++] = nearPersons;
    row[at++] = candidate.given;
    row[at++] = called - (candidate.isCalledAsPersonsAre() ? 1 : 0);
    at = shape(candidate, row, at);
    at = relations(candidate, row, at);
    page(row, at);
    return row;
  }

  private boolean inTitle(AuthorCandidate candidate) {
    for (Evidence.Mark mark : evidence.headlines) {
      if (mark.level() == 1 && mark.text().contains(candidate.byline().name())) {
        return true;
      }
    }
    return false;
  }

  /** How much its sources speak for it together, as an editor would weigh them. */
  private static float prior(AuthorCandidate candidate) {
    float sum = 0;
    for (AuthorSource source : candidate.sources) {
      float weight =
          switch (source) {
            case JSON_PERSON, CITATION -> 2;
            case JSON_NAME, TRACKER, MARKUP -> 1.8f;
            case WORDS -> 1.5f;
            case JSON_BODY, JSON_CREATOR, META_AUTHOR, ARTICLE_AUTHOR, LABEL, NAME -> 1.2f;
            case DUBLIN_CORE -> 1;
            case LINK -> .8f;
            case BARE, TAIL -> .4f;
            case JSON_NODE, SITE, TITLE, COPYRIGHT -> .2f;
            case PUBLISHER, ASIDE -> -.5f;
          };
      Standing standing = candidate.standings.get(source);
      sum +=
          weight
              * (standing == null
                  ? 1
                  : switch (standing) {
                    case NEAR -> 1;
                    case NEAR_ASIDE -> .6f;
                    case FAR -> .5f;
                    case FAR_ASIDE -> .2f;
                  });
    }
    return sum;
  }

  private int shape(AuthorCandidate candidate, float[] row, int from) {
    String name = candidate.byline().name();
    int words = 1;
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      words += c == ' ' ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) && (i == 0 || name.charAt(i - 1) == ' ') ? 1 : 0;
    }
    int at = from;
    row[at++] = words;
    row[at++] = name.length();
    row[at++] = candidate.person ? 1 : 0;
    row[at++] = recogniser.names().role(name) ? 1 : 0;
    row[at++] = recogniser.names().nobody(name) ? 1 : 0;
    row[at++] = recogniser.names().body(candidate.key) ? 1 : 0;
    row[at++] = (float) upper / Math.max(1, upper + lower);
    row[at++] = digits;
    row[at++] = (float) capitals / words;
    row[at++] = name.indexOf('@') >= 0 || name.indexOf('.') > 2 ? 1 : 0;
    row[at++] = name.isEmpty() || name.codePointAt(0) < 0x2e80 ? 0 : 1;
    row[at++] = candidate.byline().affiliation() == null ? 0 : 1;
    return at;
  }

  private int relations(AuthorCandidate candidate, float[] row, int from) {
    String key = candidate.key;
    boolean within = false;
    boolean holds = false;
    int most = 0;
    float best = 0;
    float person = 0;
    for (AuthorCandidate other : candidates) {
      if (other != candidate) {
        within |= holds(other.key, key);
        holds |= holds(key, other.key);
        most = Math.max(most, other.sources.size());
        float others = other.prior;
        best = Math.max(best, others);
        if (other.person) {
          person = Math.max(person, others);
        }
      }
    }
    String joined = key.replace(" ", "");
    boolean host = false;
    for (String house : site.joined()) {
      host |= joined.length() > 4 && house.contains(joined);
    }
    int at = from;
    row[at++] = within ? 1 : 0;
    row[at++] = holds ? 1 : 0;
    row[at++] = candidate.sources.size() - most;
    row[at++] = candidate.prior - best;
    row[at++] = person;
    row[at++] = site.is(candidate.byline().name()) ? 1 : 0;
    row[at++] = host ? 1 : 0;
    row[at++] = holds(key, siteKey) ? 1 : 0;
    row[at++] = holds(siteKey, key) ? 1 : 0;
    return at;
  }

  /** Whether a key has all words of another in a row, and more. */
  private static boolean holds(String longer, String shorter) {
    if (shorter.isEmpty() || longer.length() <= shorter.length()) {
      return false;
    }
    int at = longer.indexOf(shorter);
    while (at >= 0) {
      int end = at + shorter.length();
      if ((at == 0 || longer.charAt(at - 1) == ' ')
          && (end == longer.length() || longer.charAt(end) == ' ')) {
        return true;
      }
      at = longer.indexOf(shorter, at + 1);
    }
    return false;
  }

  private void page(float[] row, int from) {
    int at = from;
    row[at++] =
        count(AuthorSource.JSON_PERSON)
            + count(AuthorSource.JSON_BODY)
            + count(AuthorSource.JSON_NAME);
    row[at++] = count(AuthorSource.META_AUTHOR);
    row[at++] = count(AuthorSource.MARKUP);
    row[at++] = count(AuthorSource.NAME);
    row[at++] = count(AuthorSource.WORDS);
    row[at++] = evidence.meta("og:type").equals("article") ? 1 : 0;
    row[at++] = (float) Math.log(1 + evidence.prose);
    row[at++] = kind;
    row[at++] = evidence.meta("generator").startsWith("WordPress") ? 1 : 0;
    row[at++] = evidence.dates.size();
    row[at++] = evidence.shorts.size();
    row[at++] = evidence.passages.size();
    row[at++] = start;
    row[at++] = headline;
    row[at] = evidence.metas.containsKey("article:published_time") ? 1 : 0;
  }

  private int count(AuthorSource source) {
    return bySource.getOrDefault(source, 0);
  }
}
