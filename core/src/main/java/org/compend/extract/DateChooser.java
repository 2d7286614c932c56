package org.compend.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.DateStamp;
import org.compend.Origin;
import org.compend.extract.Evidence.DateMark;
import org.compend.extract.Evidence.Tells;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the day of publication and that of the last change among all dates of a page. */
final class DateChooser {
  private final DateRecogniser recogniser;
  private final Locale place;
  private final @Nullable LocalDate latest;
  private final List<Candidate> candidates = new ArrayList<>();

  /** The chosen days, where each came from, and the elements near the headline that show them. */
  record Dates(
      @Nullable DateStamp published,
      String publishedSource,
      @Nullable DateStamp modified,
      String modifiedSource,
      List<Element> shown) {}

  private record Candidate(
      DateStamp stamp,
      @Nullable LocalDate otherwise,
      double weight,
      boolean change,
      boolean visible,
      String source,
      @Nullable Element element) {}

  private DateChooser(DateRecogniser recogniser, Locale place, Origin origin) {
    this.recogniser = recogniser;
    this.place = place;
    this.latest =
        origin.time() == null
            ? null
            : origin.time().atZone(ZoneOffset.UTC).toLocalDate().plusDays(2);
  }

  static Dates choose(
      DateRecogniser recogniser,
      Evidence evidence,
      LinkedData data,
      Json.@Nullable Members article,
      Locale place,
      Origin origin,
      int headline,
      int start) {
    DateChooser chooser = new DateChooser(recogniser, place, origin);
    chooser.declared(evidence, data, article);
    chooser.shown(evidence, headline, start);
    chooser.address(origin.url());
    return chooser.best();
  }

  private void declared(Evidence evidence, LinkedData data, Json.@Nullable Members article) {
    value(data.text(article, "datePublished"), 3.0, false, "JSON-LD datePublished");
    value(data.text(article, "dateCreated"), 1.2, false, "JSON-LD dateCreated");
    value(data.text(article, "uploadDate"), 1.2, false, "JSON-LD uploadDate");
    value(data.text(article, "dateModified"), 2.0, true, "JSON-LD dateModified");
    for (Map.Entry<String, List<String>> meta : evidence.metas.entrySet()) {
      double weight =
          switch (meta.getKey()) {
            case "article:published_time", "og:article:published_time", "article:published" -> 3.0;
            case "datepublished",
                "parsely-pub-date",
                "sailthru.date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publication_date",
                "article.published",
                "ptime",
                "dcterms.created",
                "dc.date.issued",
                "dcterms.issued",
                "citation_publication_date",
                "citation_online_date",
                "og:published_time",
                "published_time",
                "cxenseparse:recs:publishtime",
                "pdate",
                "date_published",
                "published-date",
                "displaydate",
                "originalpublicationdate",
                "rnews:datepublished",
                "gentime" ->
                2.4;
            case "date",
                "dc.date",
                "dcterms.date",
                "dc.date.created",
                "created",
                "citation_date",
                "creation_date",
                "datecreated",
                "timestamp",
                "bt:pubdate",
                "article_date_original",
                "last-published",
                "release_date",
                "video:release_date" ->
                1.8;
            default -> 0;
          };
      if (weight > 0) {
        meta.getValue().stream().limit(2).forEach(v -> value(v, weight, false, meta.getKey()));
        continue;
      }
      boolean change =
          switch (meta.getKey()) {
            case "article:modified_time",
                "og:updated_time",
                "datemodified",
                "lastmod",
                "last-modified",
                "dc.date.modified",
                "dcterms.modified",
                "revised",
                "og:modified_time",
                "article:modified" ->
                true;
            default -> false;
          };
      if (change) {
        meta.getValue().stream().limit(1).forEach(v -> value(v, 2.0, true, meta.getKey()));
      }
    }
  }

  private void value(String value, double weight, boolean change, String source) {
    DateStamp stamp = value.isEmpty() ? null : recogniser.parse(value, place);
    if (stamp != null) {
      add(new Candidate(stamp, null, weight, change, false, source, null));
    }
  }

  private void shown(Evidence evidence, int headline, int start) {
    for (DateMark mark : evidence.dates) {
      boolean main = evidence.main(mark.place());
      int after = mark.offset() - headline;
      boolean near = after > -300 && (after < 700 || mark.offset() <= start + 100);
      if (!near && !main) {
        continue;
      }
      double weight =
          switch (mark.tells()) {
            case MARKUP -> 1.8;
            case TAG -> 1.5;
            case NAME -> 1.2;
            case WORDS -> 0.7;
          };
      weight += mark.hint() > 0 ? 0.2 : 0;
      weight *= near ? 1.2 : 0.45;
      if (near && !main) {
        weight *= 0.5;
      }
      if (mark.machine()) {
        DateStamp stamp = recogniser.parse(mark.value(), place);
        if (stamp != null) {
          add(
              new Candidate(
                  stamp,
                  null,
                  weight,
                  mark.hint() < 0,
                  near,
                  "date element",
                  near ? mark.element() : null));
        }
        continue;
      }
      List<FoundDate> found = recogniser.find(mark.value(), place);
      for (int i = 0; i < Math.min(found.size(), 3); i++) {
        FoundDate date = found.get(i);
        int rest = mark.value().length() - (date.end() - date.start());
        boolean line = rest < 60;
        boolean change = mark.hint() < 0 || changed(mark.value(), date.start());
        double own = weight * (line ? 1 : 0.25) * (i == 0 ? 1 : 0.5);
        add(
            new Candidate(
                date.stamp(),
                date.otherwise(),
                own,
                change,
                near && line,
                mark.tells() == Tells.WORDS ? "date line" : "date element",
                near && line ? mark.element() : null));
      }
    }
  }

  /** Whether the words before a date speak of a change. */
  private static boolean changed(String line, int end) {
    String before = line.substring(Math.max(0, end - 40), end).toLowerCase(Locale.ROOT);
    for (String word :
        List.of(
            "updated",
            "modified",
            "aktualisiert",
            "mis à jour",
            "modifié",
            "actualizado",
            "aggiornato",
            "atualizado",
            "bijgewerkt",
            "обновлено",
            "uppdaterad",
            "oppdatert",
            "opdateret",
            "geändert",
            "revised",
            "zaktualizowano",
            "更新",
            "güncelleme",
            "last edited",
            "stand:")) {
      int at = before.lastIndexOf(word);
      if (at >= 0) {
        return before.substring(at).chars().noneMatch(Character::isDigit);
      }
    }
    return false;
  }

  private void address(@Nullable URI url) {
    String path = url == null || url.getPath() == null ? "" : url.getPath();
    for (int i = 0; i + 8 <= path.length(); i++) {
      if ((path.charAt(i) != '2' && path.charAt(i) != '1')
          || (i > 0 && Character.isDigit(path.charAt(i - 1)))) {
        continue;
      }
      int end = i;
      while (end < path.length()
          && (Character.isDigit(path.charAt(end)) || "/-_.".indexOf(path.charAt(end)) >= 0)) {
        end++;
      }
      String run = path.substring(i, end).replace('_', '-').replace('/', '-').replace('.', '-');
      List<FoundDate> found = recogniser.find(run, place);
      if (!found.isEmpty() && found.getFirst().start() == 0) {
        add(new Candidate(found.getFirst().stamp(), null, 1.6, false, false, "address", null));
        return;
      }
    }
  }

  private void add(Candidate candidate) {
    LocalDate day = candidate.stamp().day();
    if ((latest != null && day.isAfter(latest))
        || (day.getYear() < 1990 && candidate.weight() < 2.5)) {
      return;
    }
    candidates.add(candidate);
  }

  private Dates best() {
    Candidate published = best(false);
    Candidate modified = best(true);
    if (published == null) {
      published = modified;
    }
    List<Element> shown = new ArrayList<>();
    if (published != null) {
      for (Candidate candidate : candidates) {
        if (candidate.element() != null && candidate.visible()) {
          shown.add(candidate.element());
        }
      }
    }
    return new Dates(
        published == null ? null : withMoment(published),
        published == null ? "" : published.source(),
        modified == null ? null : modified.stamp(),
        modified == null ? "" : modified.source(),
        shown);
  }

  private @Nullable Candidate best(boolean change) {
    Map<LocalDate, Map<String, Double>> days = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.change() == change) {
        days.computeIfAbsent(candidate.stamp().day(), _ -> new HashMap<>())
            .merge(candidate.source(), candidate.weight(), Math::max);
      }
    }
    Map<LocalDate, Double> scores = new LinkedHashMap<>();
    days.forEach((day, sources) ->
        scores.put(day, sources.values().stream().mapToDouble(Double::doubleValue).sum()));
    // A day that readers see speaks for the neighbouring one of a machine that counts in UTC.
    for (Candidate candidate : candidates) {
      LocalDate day = candidate.stamp().day();
      if (candidate.visible()
          && candidate.change() == change
          && !candidate.source().equals("JSON-LD")) {
        for (LocalDate neighbour : List.of(day.minusDays(1), day.plusDays(1))) {
          Candidate machine = machine(neighbour, change);
          if (machine != null && candidate.weight() >= 0.8) {
            scores.merge(day, machine.weight() + 0.1, Double::sum);
          }
        }
      }
      if (candidate.otherwise() != null && days.containsKey(candidate.otherwise())) {
        scores.merge(candidate.otherwise(), candidate.weight(), Double::sum);
      }
    }
    LocalDate best = null;
    for (Map.Entry<LocalDate, Double> score : scores.entrySet()) {
      if (best == null || score.getValue() > scores.getOrDefault(best, 0.0)) {
        best = score.getKey();
      }
    }
    Candidate chosen = null;
    for (Candidate candidate : candidates) {
      if (candidate.stamp().day().equals(best)
          && candidate.change() == change
          && (chosen == null || candidate.weight() > chosen.weight())) {
        chosen = candidate;
      }
    }
    return best == null || scores.getOrDefault(best, 0.0) < 0.5 ? null : chosen;
  }

  private @Nullable Candidate machine(LocalDate day, boolean change) {
    for (Candidate candidate : candidates) {
      if (!candidate.visible()
          && candidate.element() == null
          && candidate.change() == change
          && candidate.stamp().moment() != null
          && candidate.stamp().day().equals(day)) {
        return candidate;
      }
    }
    return null;
  }

  /** The chosen day with the exact time that another source gives for it. */
  private DateStamp withMoment(Candidate chosen) {
    if (chosen.stamp().moment() != null) {
      return chosen.stamp();
    }
    for (Candidate candidate : candidates) {
      if (candidate.stamp().moment() != null
          && !candidate.change()
          && candidate.stamp().day().equals(chosen.stamp().day())) {
        return candidate.stamp();
      }
    }
    return chosen.stamp();
  }
}
