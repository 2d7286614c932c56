package org.compend.extract.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.compend.Inline;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.extract.metadata.Evidence.Mark;
import org.compend.extract.metadata.Evidence.Passage;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page tells about its article: JSON-LD and the other schema.org syntaxes, OpenGraph,
 * Dublin Core and the metas of search engines and news services, and what readers see.
 *
 * <p>One walk gathers the evidence; then each field is chosen by how its sources agree, what is
 * visible near the headline, and what kind of source each is. Safe to use from several threads.
 */
public final class MetadataReader {
  /** A line that names nobody is no text so many characters from the headline. */
  private static final int NEAR = 600;

  private static final Pattern TAG_MARK = Pattern.compile("[,;，、]");

  /** A title so long, in characters, is no section with more words after it either. */
  private static final int A_HEADLINE = 20;

  /** So much of the text tells its language. */
  private static final int SAMPLE = 1500;

  /** A shorter headline, in characters, may stand anywhere. */
  private static final int SHORTEST = 6;

  private final MetadataModel model;
  private final BylineRecogniser bylines;
  private final DateRecogniser dates;
  private final LanguageDetector languages;
  private final NameTable names;

  public MetadataReader(Vocabulary vocabulary, MetadataModel model) {
    this.model = model;
    bylines = vocabulary.bylines();
    dates = vocabulary.dates();
    languages = vocabulary.languages();
    names = vocabulary.names();
  }

  /**
   * What was read.
   *
   * @param metadata the fields
   * @param taken the elements that show the headline and standfirst; they are not repeated in the
   *     body
   * @param lines the elements that show bylines and dates; nor are they, but for what they hold of
   *     the article's text
   * @param sources for each field that has a value, by its name in {@link Metadata}, where it came
   *     from
   * @param text the article's text as the page declares it; empty where it does not
   * @param titles all candidates for the title
   * @param authors all candidates for who signed
   * @param dates all candidates for the day of publication
   */
  public record Reading(
      Metadata metadata,
      Set<Element> taken,
      Set<Element> lines,
      Map<String, String> sources,
      String text,
      TitleBallot titles,
      AuthorBallot authors,
      DateBallot dates) {}

  public Reading read(Document page, Origin origin) {
    Evidence evidence = EvidenceWalk.over(page, names, bylines);
    Map<String, String> sources = new LinkedHashMap<>();
    Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> lines = Collections.newSetFromMap(new IdentityHashMap<>());

    LinkedData data = new LinkedData(evidence.scripts);
    URI canonical = canonical(evidence, origin, sources);
    Json.Members article = data.article(here(origin.url(), canonical), titles(evidence));
    Site site = Site.of(evidence, data, article, origin.url());
    put(sources, "site", site.name() == null ? "" : "site name");

    int start = evidence.start(0);
    TitleChooser.Title title =
        TitleChooser.choose(evidence, site, data, article, start, model.titles());
    put(sources, "title", title.source());
    int headline = title.mark() == null ? Math.max(0, start - 400) : title.mark().offset();
    Headline shown = new Headline(title.mark() == null ? null : title.mark().element(), headline);
    if (title.mark() != null) {
      taken.add(title.mark().element());
    }

    Locale language = language(evidence, data, article, sources);
    Locale place =
        new Locale.Builder()
            .setLanguage(language.getLanguage())
            .setRegion(language.getCountry().isEmpty() ? site.region() : language.getCountry())
            .build();
    DateChooser.Dates days =
        DateChooser.choose(
            dates,
            evidence,
            data,
            article,
            place,
            origin,
            line(evidence, title, shown),
            headline,
            start,
            model.dates());
    put(sources, "published", days.publishedSource());
    put(sources, "modified", days.modifiedSource());
    lines.addAll(days.shown());
    List<AuthorCandidate> people =
        new AuthorCandidates(bylines, dates, evidence, site, shown, headline, start)
            .gather(data, article);
    int kind = LinkedData.kind(article);
    List<float[]> rows =
        new AuthorFeatures(bylines, evidence, site, people, kind, headline, start).rows();
    AuthorBallot ballot = new AuthorBallot(people, rows);
    AuthorChooser.Authors authors =
        AuthorChooser.choose(ballot, model.authors(), evidence.prose > 0);
    put(sources, "bylines", authors.source());
    lines.addAll(authors.shown());
    for (Evidence.Mark mark : evidence.authors) {
      if (Math.abs(mark.offset() - headline) < NEAR && bylines.isPlaceholder(mark.text())) {
        lines.add(mark.element());
      }
    }

    StandfirstChooser.Standfirst standfirst =
        StandfirstChooser.choose(evidence, title, data.text(article, "description"), start);
    List<Inline> lead = List.of();
    if (standfirst != null) {
      lead = List.of(new Inline.Text(standfirst.text()));
      taken.add(standfirst.element());
      put(sources, "standfirst", standfirst.source());
    }
    String section = section(evidence, data, article, site, title.text(), sources);
    Metadata metadata =
        new Metadata(
            title.text(),
            lead,
            authors.bylines(),
            days.published(),
            days.modified(),
            language,
            section,
            tags(evidence, data, article, sources),
            canonical != null ? canonical : origin.url(),
            site.name());
    return new Reading(
        metadata,
        taken,
        lines,
        sources,
        LinkedData.body(article),
        title.ballot(),
        authors.ballot(),
        days.ballot());
  }

  /** The headline, where no heading shows it the first line with its words. */
  private static Headline line(Evidence evidence, TitleChooser.Title title, Headline shown) {
    if (!shown.isKnown() && title.text().length() >= SHORTEST) {
      for (Evidence.ShortText text : evidence.shorts) {
        if (text.text().equals(title.text()) && NameLines.address(text.element()) == null) {
          return new Headline(text.element(), text.offset());
        }
      }
    }
    return shown;
  }

  private static void put(Map<String, String> sources, String field, String source) {
    if (!source.isEmpty()) {
      sources.put(field, source);
    }
  }

  private static Set<String> titles(Evidence evidence) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Words.key(evidence.title));
    keys.add(Words.key(evidence.meta("og:title")));
    for (Mark mark : evidence.headlines) {
      if (mark.level() == 1) {
        keys.add(Words.key(mark.text()));
      }
    }
    return keys;
  }

  private static Predicate<String> here(@Nullable URI url, @Nullable URI canonical) {
    String one = url == null ? "" : bare(url.toString());
    String two = canonical == null ? "" : bare(canonical.toString());
    return address -> {
      String bare = bare(address);
      return !bare.isEmpty() && (bare.equals(one) || bare.equals(two));
    };
  }

  private static String bare(String address) {
    String text = address;
    int scheme = text.indexOf("://");
    text = scheme < 0 ? text : text.substring(scheme + 3);
    text = text.startsWith("www.") ? text.substring(4) : text;
    int end = text.indexOf('#');
    text = end < 0 ? text : text.substring(0, end);
    int query = text.indexOf('?');
    text = query < 0 ? text : text.substring(0, query);
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The declared permanent address, unless it is a home page's or another host's. */
  private static @Nullable URI canonical(
      Evidence evidence, Origin origin, Map<String, String> sources) {
    for (String declared : List.of(evidence.canonical, evidence.meta("og:url"))) {
      URI address = address(declared, origin.base());
      if (address == null
          || address.getHost() == null
          || address.getScheme() == null
          || !address.getScheme().startsWith("http")) {
        continue;
      }
      URI url = origin.url();
      boolean home = address.getPath() == null || address.getPath().length() <= 1;
      boolean away =
          url != null && url.getHost() != null && !sameOwner(url.getHost(), address.getHost());
      boolean wasHome = url != null && (url.getPath() == null || url.getPath().length() <= 1);
      if (!away && (!home || wasHome || (address.getQuery() != null))) {
        sources.put(
            "canonical", declared.equals(evidence.canonical) ? "link rel=canonical" : "og:url");
        return address;
      }
    }
    if (origin.url() != null) {
      sources.put("canonical", "address");
    }
    return null;
  }

  private static @Nullable URI address(String declared, URI base) {
    if (declared.isEmpty() || declared.length() > 2000) {
      return null;
    }
    try {
      return base.resolve(new URI(declared.replace(" ", "%20")));
    } catch (URISyntaxException | IllegalArgumentException _) {
      return null;
    }
  }

  /** Whether two hosts share their last two labels: {@code m.example.org}, {@code example.org}. */
  private static boolean sameOwner(String one, String other) {
    return tail(one).equals(tail(other));
  }

  private static String tail(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    int last = lower.lastIndexOf('.');
    int before = last < 0 ? -1 : lower.lastIndexOf('.', last - 1);
    if (before > 0 && last - before <= 4) {
      int third = lower.lastIndexOf('.', before - 1); // example.co.uk
      return lower.substring(third + 1);
    }
    return lower.substring(before + 1);
  }

  /** The declared language, unless the text itself is plainly in another. */
  private Locale language(
      Evidence evidence,
      LinkedData data,
      Json.@Nullable Members article,
      Map<String, String> sources) {
    Locale declared = declaredLanguage(evidence, data, article);
    StringBuilder sample = new StringBuilder();
    for (Passage passage : evidence.passages) {
      if (sample.length() < SAMPLE && evidence.main(passage.place())) {
        sample.append(passage.text()).append(' ');
      }
    }
    Locale language = languages.check(sample, declared);
    if (!language.equals(Locale.ROOT)) {
      sources.put("language", language.equals(declared) ? "declared" : "text");
    }
    return language;
  }

  private static Locale declaredLanguage(
      Evidence evidence, LinkedData data, Json.@Nullable Members article) {
    for (String tag :
        List.of(
            evidence.language,
            data.text(article, "inLanguage"),
            evidence.meta("content-language", "language", "dc.language", "dcterms.language"),
            evidence.meta("og:locale"))) {
      int end = tag.indexOf(',');
      String first = (end < 0 ? tag : tag.substring(0, end)).strip().replace('_', '-');
      Locale locale = Locale.forLanguageTag(first);
      if (!locale.getLanguage().isEmpty() && locale.getLanguage().length() <= 3) {
        return locale;
      }
    }
    return Locale.ROOT;
  }

  private static @Nullable String section(
      Evidence evidence,
      LinkedData data,
      Json.@Nullable Members article,
      Site site,
      String title,
      Map<String, String> sources) {
    String declared = data.text(article, "articleSection");
    if (declared.isEmpty()) {
      declared =
          evidence.meta(
              "article:section",
              "parsely-section",
              "og:article:section",
              "section",
              "cxenseparse:recs:category");
    }
    if (!declared.isEmpty() && isSection(declared, title)) {
      sources.put("section", "declared");
      return declared;
    }
    List<String> crumbs = data.breadcrumbs().isEmpty() ? evidence.crumbs : data.breadcrumbs();
    String last = null;
    for (int i = 1; i < crumbs.size(); i++) {
      String crumb = crumbs.get(i);
      if (!site.is(crumb) && isSection(crumb, title)) {
        last = crumb;
      }
    }
    if (last != null) {
      sources.put("section", "breadcrumbs");
    }
    return last;
  }

  /**
   * Whether a text may name a section: a short one, not the article's title, with or without more,
   * and none that a script should have filled.
   */
  private static boolean isSection(String text, String title) {
    String section = Words.key(text);
    String headline = Words.key(title);
    boolean titled =
        !headline.isEmpty()
            && (section.equals(headline)
                || (headline.length() >= A_HEADLINE && section.startsWith(headline)));
    return text.length() <= 60 && !titled && !text.contains("{{") && !text.contains("${");
  }

  private static List<String> tags(
      Evidence evidence,
      LinkedData data,
      Json.@Nullable Members article,
      Map<String, String> sources) {
    List<String> values = new ArrayList<>(evidence.metas.getOrDefault("article:tag", List.of()));
    if (values.isEmpty()) {
      values.addAll(data.texts(article, "keywords"));
    }
    if (values.isEmpty()) {
      values.addAll(evidence.metas.getOrDefault("news_keywords", List.of()));
    }
    if (values.isEmpty()) {
      values.addAll(evidence.metas.getOrDefault("keywords", List.of()));
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (String value : values) {
      for (String part : TAG_MARK.split(value, -1)) {
        String tag = Words.line(part);
        if (!tag.isEmpty() && tag.length() <= 60 && tags.size() < 30 && !tag.contains(":")) {
          tags.putIfAbsent(Words.key(tag), tag);
        }
      }
    }
    if (!tags.isEmpty()) {
      sources.put("tags", "declared");
    }
    return List.copyOf(tags.values());
  }
}
