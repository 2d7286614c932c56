package org.compend.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.compend.Byline;
import org.compend.extract.AuthorCandidate.Standing;
import org.compend.extract.Evidence.Mark;
import org.compend.extract.Evidence.Passage;
import org.compend.extract.Evidence.Place;
import org.compend.extract.Evidence.ShortText;
import org.compend.extract.Evidence.Tells;
import org.compend.extract.LinkedData.Named;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers everybody whom a page may name as its author. For one page only. */
final class AuthorCandidates {
  private static final int MOST = 90;
  private static final int MOST_OF_A_SOURCE = 30;
  private static final int MOST_OTHERS = 30;
  private static final int LONGEST_BARE = 90;

  /** Words in the addresses of authors' own pages. */
  private static final List<String> PAGES =
      List.of(
          "author",
          "autor",
          "auteur",
          "/people/",
          "/person",
          "/profil",
          "/staff/",
          "/team/",
          "/writer",
          "/contributor",
          "/journalist",
          "/redaktion/",
          "/user",
          "/member",
          "/by/",
          "/columnist",
          "/reporter",
          "/expert");

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i)©|\\(c\\)|copyright|all rights reserved|[0-9]{4}|\\bby\\b");

  private static final Pattern RIM = Pattern.compile("[-–—,.|]+ *$|^[ \\-–—,.|]+");

  private final BylineRecogniser recogniser;
  private final DateRecogniser dates;
  private final Evidence evidence;
  private final Site site;
  private final int headline;
  private final int start;
  private int others;
  private final Map<String, AuthorCandidate> people = new LinkedHashMap<>();

  AuthorCandidates(
      BylineRecogniser recogniser,
      DateRecogniser dates,
      Evidence evidence,
      Site site,
      int headline,
      int start) {
    this.recogniser = recogniser;
    this.dates = dates;
    this.evidence = evidence;
    this.site = site;
    this.headline = headline;
    this.start = start;
  }

  List<AuthorCandidate> gather(LinkedData data, Json.@Nullable Members article) {
    declared(data, article);
    evidence.authors.forEach(this::marked);
    lines();
    List<AuthorCandidate> all = List.copyOf(people.values());
    mentions(all);
    return all;
  }

  private void mentions(List<AuthorCandidate> all) {
    List<String> names = all.stream().map(candidate -> candidate.byline().name()).toList();
    Mentions seen = new Mentions(names);
    evidence.shorts.forEach(text -> seen.read(text.text()));
    Mentions mentioned = new Mentions(names);
    for (Passage passage : evidence.passages) {
      if (evidence.main(passage.place())) {
        mentioned.read(passage.text());
      }
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).seen = seen.count(i);
      all.get(i).mentioned = mentioned.count(i);
    }
  }

  private void declared(LinkedData data, Json.@Nullable Members article) {
    List<AuthorCandidate> signed = new ArrayList<>();
    for (Named named : first(data.parties(article, "author"))) {
      AuthorSource source =
          switch (named.party()) {
            case PERSON -> AuthorSource.JSON_PERSON;
            case BODY -> AuthorSource.JSON_BODY;
            case UNSAID -> AuthorSource.JSON_NAME;
          };
      List<AuthorCandidate> one = names(source, List.of(named.name()));
      String affiliation = named.affiliation();
      if (one.size() == 1 && affiliation != null && !site.is(affiliation)) {
        AuthorCandidate candidate = one.getFirst();
        candidate.know(new Byline(candidate.byline().name(), affiliation));
      }
      signed.addAll(one);
    }
    fellows(signed);
    names(AuthorSource.JSON_CREATOR, data.names(article, "creator"));
    metas(AuthorSource.META_AUTHOR, "author");
    metas(
        AuthorSource.ARTICLE_AUTHOR,
        "article:author",
        "article:author_name",
        "og:article:author",
        "dcsext.author");
    metas(AuthorSource.TRACKER, "parsely-author", "sailthru.author", "byl", "cxenseparse:author");
    metas(AuthorSource.DUBLIN_CORE, "dc.creator", "dcterms.creator");
    List<String> cited = new ArrayList<>();
    for (String name : evidence.metas.getOrDefault("citation_author", List.of())) {
      int comma = name.indexOf(", ");
      cited.add(comma > 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name);
    }
    fellows(names(AuthorSource.CITATION, cited));
    String label = evidence.meta("twitter:label1").toLowerCase(Locale.ROOT);
    if (recogniser.opening().opens(label)
        || label.contains("written")
        || label.contains("verfasst")) {
      metas(AuthorSource.LABEL, "twitter:data1");
    }
    for (Named named : first(data.persons())) {
      names(AuthorSource.JSON_NODE, List.of(named.name()));
    }
    names(AuthorSource.PUBLISHER, data.names(article, "publisher"));
    if (site.name() != null) {
      names(AuthorSource.SITE, List.of(site.name()));
    }
    String[] parts = evidence.title.split(" [|–—·•-] ", 8);
    if (parts.length > 1) {
      names(AuthorSource.TITLE, List.of(parts[parts.length - 1]));
    }
  }

  private void metas(AuthorSource source, String... metas) {
    for (String meta : metas) {
      fellows(names(source, evidence.metas.getOrDefault(meta, List.of())));
    }
  }

  private static <T> List<T> first(List<T> values) {
    return values.size() > MOST_OF_A_SOURCE ? values.subList(0, MOST_OF_A_SOURCE) : values;
  }

  private static void fellows(Collection<AuthorCandidate> list) {
    for (AuthorCandidate one : list) {
      one.fellows.addAll(list);
    }
  }

  private List<AuthorCandidate> names(AuthorSource source, List<String> values) {
    List<AuthorCandidate> named = new ArrayList<>();
    for (String value : first(values)) {
      List<Byline> offered =
          site.is(value)
              ? List.of(Byline.of(Words.line(value)))
              : recogniser.offered(value, site.keys());
      for (Byline byline : offered) {
        AuthorCandidate candidate = candidate(byline);
        if (candidate != null) {
          candidate.sources.add(source);
          named.add(candidate);
        }
      }
    }
    return named;
  }

  private @Nullable AuthorCandidate candidate(Byline byline) {
    String key = Words.key(byline.name());
    while (key.startsWith("dr ") || key.startsWith("prof ")) {
      key = key.substring(key.indexOf(' ') + 1);
    }
    AuthorCandidate known = people.get(key);
    if (known != null) {
      known.know(byline);
      return known;
    }
    if (key.isEmpty() || people.size() >= MOST) {
      return null;
    }
    AuthorCandidate candidate = new AuthorCandidate(key, byline);
    people.put(key, candidate);
    return candidate;
  }

  private boolean early(int offset) {
    int after = offset - headline;
    return after > -300 && (after < 600 || offset <= start + 60);
  }

  private void marked(Mark mark) {
    if (!early(mark.offset()) && !evidence.main(mark.place()) && others++ > MOST_OTHERS) {
      return; // who commented, and whose articles else there are
    }
    AuthorSource source =
        switch (mark.tells()) {
          case MARKUP -> AuthorSource.MARKUP;
          case NAME, TAG -> AuthorSource.NAME;
          case WORDS ->
              recogniser.opening().aside(mark.text()) ? AuthorSource.ASIDE : AuthorSource.WORDS;
        };
    List<AuthorCandidate> list = new ArrayList<>();
    for (Byline byline : read(mark)) {
      AuthorCandidate candidate =
          stand(byline, source, mark.text(), mark.offset(), mark.place(), mark.element());
      if (candidate != null) {
        list.add(candidate);
        candidate.linked |= linked(mark.element());
      }
    }
    fellows(list);
  }

  private @Nullable AuthorCandidate stand(
      Byline byline, AuthorSource source, String line, int offset, Place place, Element element) {
    AuthorCandidate candidate = candidate(byline);
    if (candidate == null) {
      return null;
    }
    boolean main = evidence.main(place);
    boolean near = early(offset);
    candidate.stand(
        source,
        near
            ? main ? Standing.NEAR : Standing.NEAR_ASIDE
            : main ? Standing.FAR : Standing.FAR_ASIDE,
        offset - headline,
        start - offset,
        toDate(offset),
        line.length() - byline.name().length());
    if (near && source != AuthorSource.BARE) {
      candidate.shown.add(element);
    }
    return candidate;
  }

  private int toDate(int offset) {
    int least = AuthorCandidate.FAR_AWAY;
    for (Evidence.DateMark date : evidence.dates) {
      least = Math.min(least, Math.abs(date.offset() - offset));
    }
    return least;
  }

  private List<Byline> read(Mark mark) {
    List<Byline> found = new ArrayList<>();
    boolean introduced = mark.tells() != Tells.WORDS;
    for (String part : mark.text().split("\\|", -1)) {
      String line = undated(part.strip());
      if (line.isBlank()) {
        continue;
      }
      if (recogniser.opening().introduces(line)) {
        introduced = true;
        continue;
      }
      List<Byline> names =
          introduced ? recogniser.offered(line, site.keys()) : recogniser.signed(line, site.keys());
      if (!found.isEmpty()) {
        if (recogniser.names().role(line)
            && line.length() < 120
            && found.getLast().affiliation() == null) {
          found.set(found.size() - 1, new Byline(found.getLast().name(), line));
        }
        break;
      }
      found.addAll(names);
      if (found.isEmpty() && mark.tells() == Tells.WORDS) {
        break;
      }
    }
    return found;
  }

  /** A line up to its first date. */
  private String undated(String line) {
    List<FoundDate> dated = dates.find(line, Locale.ROOT);
    return dated.isEmpty() ? line : line.substring(0, dated.getFirst().start());
  }

  /** Lines that are no more than a name: near the headline, after the text, in the imprint. */
  private void lines() {
    int end = end();
    for (ShortText text : evidence.shorts) {
      boolean early = early(text.offset()) && text.offset() <= start + 60;
      boolean late = text.offset() >= end && text.offset() < end + 900;
      if ((early || late) && text.text().length() <= LONGEST_BARE) {
        bare(text, early);
      }
      if (text.offset() > start && copyright(text.text())) {
        imprint(text);
      }
    }
  }

  /** Where the last long passage of the article stands. */
  private int end() {
    int end = start;
    for (Passage passage : evidence.passages) {
      if (evidence.main(passage.place())) {
        end = Math.max(end, passage.offset() + passage.length());
      }
    }
    return end;
  }

  private void bare(ShortText text, boolean early) {
    boolean linked = linked(text.element());
    if ((!linked && !mayHoldName(text.text())) || recogniser.opening().opens(text.text())) {
      return;
    }
    for (String part : parts(text.text())) {
      if (!linked && !mayName(part)) {
        continue;
      }
      String name = recogniser.unlabelled(undated(part).strip());
      if (name.length() <= 2 || name.length() >= 50) {
        continue;
      }
      AuthorSource source =
          linked ? AuthorSource.LINK : early ? AuthorSource.BARE : AuthorSource.TAIL;
      for (Byline byline : recogniser.offered(name, site.keys())) {
        if (linked || recogniser.names().person(byline.name())) {
          stand(byline, source, text.text(), text.offset(), text.place(), text.element());
        }
      }
    }
  }

  /** Whether a line has two capitals, or letters of a script that has none. */
  private static boolean mayHoldName(String line) {
    int capitals = 0;
    for (int i = 0; i < line.length() && capitals < 2; i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        capitals += (c >= 'A' && c <= 'Z') || c == '\'' ? 1 : 0;
      } else if (!Character.isLowerCase(c)) {
        capitals += c < 0x590 ? 1 : 2;
      }
    }
    return capitals > 1;
  }

  /** What bars, dots, commas and dashes between spaces part. */
  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < line.length() && parts.size() < 5; i++) {
      char c = line.charAt(i);
      boolean spaced =
          i > 0 && i + 1 < line.length() && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
      if ("|•·,".indexOf(c) >= 0 || (spaced && "/–—-".indexOf(c) >= 0)) {
        parts.add(line.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(line.substring(from).strip());
    return parts;
  }

  /**
   * A cheap look whether words may be a person's name: no long one begins with a small letter, and
   * two at least do not.
   */
  private static boolean mayName(String words) {
    boolean alphabetic = words.length() > 2 && words.charAt(0) < 0x1100;
    if (words.length() < 3 || (words.charAt(0) < 0x2e80 && words.indexOf(' ') < 0)) {
      return false;
    }
    int begin = 0;
    int count = 0;
    int proper = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == ' ') {
        boolean small = begin < i && Character.isLowerCase(words.charAt(begin));
        proper += !small || (i - begin > 2 && !Character.isLetter(words.charAt(begin + 1))) ? 1 : 0;
        count++;
        if (small && i - begin > 4 && count > 1) {
          return false;
        }
        begin = i + 1;
      }
    }
    return count <= 9 && (proper > 1 || !alphabetic);
  }

  /** Whether a text stands in a link to somebody's own page. */
  private static boolean linked(Element element) {
    Element around = element;
    for (int i = 0; i < 3 && around != null; i++) {
      if (around.nameIs("a")) {
        String address = around.attr("href").toLowerCase(Locale.ROOT);
        for (String page : PAGES) {
          if (address.contains(page)) {
            return true;
          }
        }
        return false;
      }
      around = around.parent();
    }
    return false;
  }

  private static boolean copyright(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    if (first != '(' && first != 'C' && first != 'c') {
      return line.indexOf('©') >= 0;
    }
    return line.indexOf('©') >= 0
        || line.startsWith("(c)")
        || line.startsWith("Copyright")
        || line.startsWith("copyright");
  }

  private void imprint(ShortText text) {
    String line = COPYRIGHT.matcher(text.text()).replaceAll(" ");
    line = RIM.matcher(line).replaceAll("").strip();
    int stop = line.indexOf(". ");
    String name = Words.line(stop > 3 ? line.substring(0, stop) : line);
    if (!name.isEmpty() && name.length() < 50) {
      for (Byline byline : recogniser.offered(name, site.keys())) {
        stand(
            byline,
            AuthorSource.COPYRIGHT,
            text.text(),
            text.offset(),
            text.place(),
            text.element());
      }
    }
  }
}
