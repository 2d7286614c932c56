package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Byline;
import org.compend.extract.metadata.AuthorCandidate.Standing;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.Evidence.Passage;
import org.compend.extract.metadata.Evidence.Place;
import org.compend.extract.metadata.Evidence.ShortText;
import org.compend.extract.metadata.Evidence.Tells;
import org.compend.extract.metadata.LinkedData.Named;
import org.compend.extract.metadata.Names.Region;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers everybody whom a page may name as its author. For one page only. */
final class AuthorCandidates {
  private static final int MOST = 90;
  private static final int MOST_OF_A_SOURCE = 30;
  private static final int MOST_OTHERS = 30;
  private static final int LONGEST_BARE = 90;

  private final BylineRecogniser recogniser;
  private final DateRecogniser dates;
  private final Evidence evidence;
  private final Site site;
  private final int headline;
  private final int start;
  private final int end;
  private int others;
  private final Headline shown;

  private final Map<String, AuthorCandidate> people = new LinkedHashMap<>();

  AuthorCandidates(
      BylineRecogniser recogniser,
      DateRecogniser dates,
      Evidence evidence,
      Site site,
      Headline shown,
      int headline,
      int start) {
    this.recogniser = recogniser;
    this.dates = dates;
    this.evidence = evidence;
    this.site = site;
    this.shown = shown;
    this.headline = headline;
    this.start = start;
    this.end = end();
  }

  List<AuthorCandidate> gather(LinkedData data, Json.@Nullable Members article) {
    declared(data, article);
    evidence.authors.forEach(this::marked);
    lines();
    List<AuthorCandidate> all = List.copyOf(people.values());
    if (!all.isEmpty()) {
      mentions(all);
    }
    return all;
  }

  private void mentions(List<AuthorCandidate> all) {
    List<String> names = new ArrayList<>();
    all.forEach(candidate -> names.add(candidate.byline().name()));
    Mentions main = new Mentions(names);
    Mentions replies = new Mentions(names);
    Mentions aside = new Mentions(names);
    for (ShortText text : evidence.shorts) {
      Mentions where =
          evidence.main(text.place()) ? main : comments(text.place()) ? replies : aside;
      where.read(text.text());
    }
    List<String> written = new ArrayList<>(names);
    for (AuthorCandidate candidate : all) {
      if (!candidate.standings.isEmpty()) {
        for (String word : candidate.key.split(" ", -1)) {
          if (word.length() > 2) {
            written.add(" " + word + " ");
          }
        }
      }
    }
    Mentions mentioned = new Mentions(written);
    for (Passage passage : evidence.passages) {
      if (evidence.main(passage.place())) {
        mentioned.read(passage.text());
      }
    }
    int word = names.size();
    for (int i = 0; i < all.size(); i++) {
      AuthorCandidate candidate = all.get(i);
      candidate.seen = main.count(i);
      candidate.replies = replies.count(i);
      candidate.aside = aside.count(i);
      candidate.mentioned = mentioned.count(i);
      for (;
          word < written.size()
              && !candidate.standings.isEmpty()
              && (" " + candidate.key + " ").contains(written.get(word));
          word++) {
        candidate.small += mentioned.count(word) > 0 ? 1 : 0;
      }
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
      one.forEach(candidate -> candidate.told = Math.max(candidate.told, named.told()));
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
    String tail = NameLines.tail(evidence.title);
    if (!tail.isEmpty()) {
      names(AuthorSource.TITLE, List.of(tail));
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

  private boolean comments(Place place) {
    return place.in(Region.COMMENTS, evidence.prose);
  }

  /** Whether something is one of the readers' posts after the text. */
  private boolean replies(Place place, int offset) {
    return offset >= end && comments(place);
  }

  private boolean early(int offset) {
    int after = offset - headline;
    return after > -300 && (after < 600 || offset <= start + 60);
  }

  private void marked(Mark mark) {
    if (replies(mark.place(), mark.offset())
        || (!early(mark.offset()) && !evidence.main(mark.place()) && others++ > MOST_OTHERS)) {
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
    String address = NameLines.address(element);
    candidate.linked |= NameLines.isOwnPage(address);
    candidate.spelt |= NameLines.spells(address, candidate.key);
    if (near) {
      around(candidate, offset);
    }
    if (shown.isKnown() && (near || candidate.apart == AuthorCandidate.FAR_AWAY)) {
      candidate.apart = Math.min(candidate.apart, shown.apart(element));
    }
    return candidate;
  }

  /** What the lines before and after a name say of it. */
  private void around(AuthorCandidate candidate, int offset) {
    List<ShortText> texts = evidence.shorts;
    int low = 0;
    int high = texts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (texts.get(middle).offset() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low > 0) {
      String before = texts.get(low - 1).text();
      candidate.introduced |= recogniser.opening().introduces(before);
      candidate.asided |= recogniser.opening().aside(before);
    }
    if (low < texts.size()) {
      candidate.asided |= recogniser.opening().aside(texts.get(low).text());
    }
    for (int next = low + 1; next < Math.min(low + 3, texts.size()); next++) {
      candidate.titled |= recogniser.names().role(texts.get(next).text());
    }
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
    for (ShortText text : evidence.shorts) {
      boolean early = early(text.offset()) && text.offset() <= start + 60;
      boolean late = text.offset() >= end && text.offset() < end + 900;
      if ((early || late)
          && !replies(text.place(), text.offset())
          && text.text().length() <= LONGEST_BARE) {
        bare(text, early);
      }
      if (text.offset() > start && NameLines.copyright(text.text())) {
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
    String address = NameLines.address(text.element());
    boolean linked = NameLines.isOwnPage(address);
    if ((!linked && !NameLines.mayHoldName(text.text()))
        || recogniser.opening().opens(text.text())) {
      return;
    }
    for (String part : NameLines.parts(text.text())) {
      if (!linked && !NameLines.mayName(part)) {
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

  private void imprint(ShortText text) {
    String name = NameLines.owner(text.text());
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
