package org.compend.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Byline;
import org.compend.extract.Evidence.Mark;
import org.compend.extract.Evidence.Tells;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses who signed, among all names that a page gives for authors. */
final class AuthorChooser {
  private static final double ENOUGH = 1.3;

  /** What a sign of the house counts: often it stands where nobody signed. */
  private static final double HOUSE = 0.8;

  private final BylineRecogniser recogniser;
  private final DateRecogniser dates;
  private final Site site;
  private final Map<String, Signed> people = new LinkedHashMap<>();

  /**
   * The chosen authors, where they came from, and the elements near the headline that show them.
   */
  record Authors(List<Byline> bylines, String source, List<Element> shown) {}

  private static final class Signed {
    Byline byline;
    final Map<String, Double> bySource = new HashMap<>();
    final List<Element> shown = new ArrayList<>();

    Signed(Byline byline) {
      this.byline = byline;
    }

    double score() {
      return bySource.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    String source() {
      return bySource.entrySet().stream()
          .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private AuthorChooser(BylineRecogniser recogniser, DateRecogniser dates, Site site) {
    this.recogniser = recogniser;
    this.dates = dates;
    this.site = site;
  }

  static Authors choose(
      BylineRecogniser recogniser,
      DateRecogniser dates,
      Evidence evidence,
      LinkedData data,
      Json.@Nullable Members article,
      Site site,
      int headline,
      int start) {
    AuthorChooser chooser = new AuthorChooser(recogniser, dates, site);
    chooser.declared(evidence, data, article);
    chooser.shown(evidence, headline, start);
    return chooser.best(evidence);
  }

  private void declared(Evidence evidence, LinkedData data, Json.@Nullable Members article) {
    names(data.names(article, "author"), 2.0, "JSON-LD author");
    names(data.names(article, "creator"), 1.0, "JSON-LD creator");
    names(evidence.metas.getOrDefault("author", List.of()), 1.4, "meta author");
    names(evidence.metas.getOrDefault("article:author", List.of()), 1.2, "article:author");
    names(evidence.metas.getOrDefault("article:author_name", List.of()), 1.2, "article:author");
    names(evidence.metas.getOrDefault("og:article:author", List.of()), 1.2, "article:author");
    names(evidence.metas.getOrDefault("parsely-author", List.of()), 1.8, "parsely-author");
    names(evidence.metas.getOrDefault("sailthru.author", List.of()), 1.8, "sailthru.author");
    names(evidence.metas.getOrDefault("byl", List.of()), 1.8, "byl");
    names(evidence.metas.getOrDefault("dc.creator", List.of()), 1.0, "dc.creator");
    names(evidence.metas.getOrDefault("dcterms.creator", List.of()), 1.0, "dc.creator");
    names(evidence.metas.getOrDefault("dcsext.author", List.of()), 1.2, "dcsext.author");
    for (String name : evidence.metas.getOrDefault("citation_author", List.of())) {
      int comma = name.indexOf(", ");
      String turned = comma > 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
      names(List.of(turned), 2.2, "citation_author");
    }
    String label = evidence.meta("twitter:label1").toLowerCase(Locale.ROOT);
    if (recogniser.opens(label) || label.contains("written")) {
      names(evidence.metas.getOrDefault("twitter:data1", List.of()), 1.4, "twitter:data1");
    }
  }

  private void names(List<String> values, double weight, String source) {
    for (String value : values.stream().limit(30).toList()) {
      if (site.is(value)) {
        continue;
      }
      for (Byline byline : recogniser.declared(value, site.keys())) {
        add(byline, weight, source, null);
      }
    }
  }

  private void shown(Evidence evidence, int headline, int start) {
    Map<String, Double> later = new HashMap<>();
    for (Mark mark : evidence.authors) {
      boolean main = evidence.main(mark.place());
      int after = mark.offset() - headline;
      boolean near = after > -300 && (after < 600 || mark.offset() <= start + 60);
      List<Byline> bylines = read(mark);
      if (bylines.isEmpty()) {
        continue;
      }
      double weight =
          switch (mark.tells()) {
            case MARKUP -> 1.7;
            case NAME -> 1.3;
            case WORDS -> 1.5;
            case TAG -> 0;
          };
      if (near) {
        for (Byline byline : bylines) {
          add(
              byline,
              main ? weight : weight * 0.6,
              "byline by " + mark.tells().name().toLowerCase(Locale.ROOT),
              mark.element());
        }
      } else if (main) {
        bylines.forEach(byline -> later.merge(byline.name(), weight * 0.6, Math::max));
      }
    }
    // One author's box after the article counts; many names are those of other articles.
    if (later.size() <= 2) {
      later.forEach((name, weight) -> add(Byline.of(name), weight, "author box", null));
    }
  }

  private List<Byline> read(Mark mark) {
    List<Byline> found = new ArrayList<>();
    boolean introduced = mark.tells() != Tells.WORDS;
    for (String part : mark.text().split("\\|", -1)) {
      String line = part.strip();
      List<FoundDate> dated = dates.find(line, Locale.ROOT);
      if (!dated.isEmpty()) {
        line = line.substring(0, dated.getFirst().start());
      }
      if (line.isBlank()) {
        continue;
      }
      if (recogniser.introduces(line)) {
        introduced = true;
        continue;
      }
      List<Byline> names =
          introduced ? recogniser.declared(line, site.keys()) : recogniser.line(line, site.keys());
      if (!found.isEmpty()) {
        if (recogniser.role(line) && line.length() < 120 && found.getLast().affiliation() == null) {
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

  /** The name without its degree, which some sources give and others do not. */
  private static String key(String name) {
    String key = Words.key(name);
    while (key.startsWith("dr ") || key.startsWith("prof ")) {
      key = key.substring(key.indexOf(' ') + 1);
    }
    return key;
  }

  private void add(Byline byline, double weight, String source, @Nullable Element element) {
    double own = site.is(byline.name()) ? weight * HOUSE : weight;
    if (recogniser.person(byline.name())) {
      own *= 1.15;
    } else if (byline.name().indexOf(' ') < 0 && byline.name().codePointAt(0) < 0x2e80) {
      own *= 0.75;
    }
    Signed signed = people.computeIfAbsent(key(byline.name()), _ -> new Signed(byline));
    signed.bySource.merge(source, own, Math::max);
    if (signed.byline.affiliation() == null && byline.affiliation() != null) {
      signed.byline = new Byline(signed.byline.name(), byline.affiliation());
    }
    if (element != null) {
      if (byline.name().length() > signed.byline.name().length()) {
        signed.byline = new Byline(byline.name(), signed.byline.affiliation()); // with the degree
      }
      signed.shown.add(element);
    }
  }

  private Authors best(Evidence evidence) {
    double most = 0;
    for (Signed signed : people.values()) {
      if (signed.shown.isEmpty()) {
        boolean visible = false;
        for (Evidence.ShortText text : evidence.shorts) {
          visible |= text.text().contains(signed.byline.name());
        }
        signed.bySource.put("visible", visible ? 0.5 : -0.6);
      }
      most = Math.max(most, signed.score());
    }
    List<Byline> bylines = new ArrayList<>();
    List<Element> shown = new ArrayList<>();
    String source = "";
    boolean signedByPerson =
        people.values().stream()
            .anyMatch(signed -> signed.score() >= ENOUGH && !site.is(signed.byline.name()));
    for (Signed signed : people.values()) {
      // The house signs only where readers see it sign, and only if nobody else does.
      boolean house = site.is(signed.byline.name());
      if (house && (signedByPerson || signed.shown.isEmpty())) {
        continue;
      }
      if (signed.score() >= ENOUGH && signed.score() >= 0.5 * most) {
        bylines.add(signed.byline);
        shown.addAll(signed.shown);
        source = source.isEmpty() ? signed.source() : source;
      }
    }
    return new Authors(bylines, source, shown);
  }
}
