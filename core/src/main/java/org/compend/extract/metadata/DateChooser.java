package org.compend.extract.metadata;

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
import org.compend.extract.metadata.Evidence.DateMark;
import org.compend.extract.words.Forest;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the day of publication and that of the last change among all dates of a page. */
final class DateChooser {
  private static final float ENOUGH = .1f;

  private static final List<String> PUBLICATION =
      List.of("publi", "posted", "veröffentlicht", "erstellt", "создан", "опубликован", "发布");

  private static final List<String> CHANGE =
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
          "stand:");

  private final DateRecogniser recogniser;
  private final Locale place;
  private final Headline headline;
  private final @Nullable LocalDate latest;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<LocalDate, DateCandidate> days = new LinkedHashMap<>();

  /** The chosen days, where each came from, and the elements near the headline that show them. */
  record Dates(
      @Nullable DateStamp published,
      String publishedSource,
      @Nullable DateStamp modified,
      String modifiedSource,
      List<Element> shown,
      DateBallot ballot) {}

  private record Candidate(
      DateStamp stamp,
      @Nullable LocalDate otherwise,
      double weight,
      boolean change,
      boolean visible,
      DateSource source,
      @Nullable Element element) {}

  private DateChooser(DateRecogniser recogniser, Locale place, Origin origin, Headline headline) {
    this.recogniser = recogniser;
    this.place = place;
    this.headline = headline;
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
      Headline shown,
      int headline,
      int start,
      Forest judge) {
    DateChooser chooser = new DateChooser(recogniser, place, origin, shown);
    chooser.declared(evidence, data, article);
    chooser.shown(evidence, headline, start);
    chooser.leads(evidence, start);
    chooser.address(origin.url());
    return chooser.best(judge);
  }

  private void declared(Evidence evidence, LinkedData data, Json.@Nullable Members article) {
    value(data.text(article, "datePublished"), 3.0, DateSource.JSON_PUBLISHED);
    value(data.text(article, "dateCreated"), 1.2, DateSource.JSON_CREATED);
    value(data.text(article, "uploadDate"), 1.2, DateSource.JSON_CREATED);
    value(data.text(article, "dateModified"), 2.0, DateSource.JSON_MODIFIED);
    evidence.metas.forEach(this::meta);
    if (days.values().stream().noneMatch(DateCandidate::isDeclared)) {
      ScriptDates.of(evidence.programs).forEach(date -> value(date, 1.4, DateSource.SCRIPT));
    }
  }

  /** Many metas tell a day: what kind of day, their names tell. */
  private void meta(String name, List<String> values) {
    boolean change =
        name.contains("modif")
            || name.contains("updat")
            || name.contains("revised")
            || name.equals("lastmod");
    boolean published =
        name.contains("publi")
            || name.contains("pubdate")
            || name.contains("pub-date")
            || name.contains("issued")
            || name.contains("sailthru.date")
            || name.equals("ptime")
            || name.equals("pdate")
            || name.contains("online_date")
            || name.equals("displaydate")
            || name.equals("gentime");
    boolean day =
        name.contains("date")
            || name.contains("creat")
            || name.contains("time")
            || name.contains("original");
    if (!change && !published && !day) {
      return;
    }
    for (String value : values.subList(0, Math.min(2, values.size()))) {
      if (change) {
        value(value, 2.0, DateSource.META_MODIFIED);
      } else if (name.contains("article:published")) {
        value(value, 3.0, DateSource.META_PUBLISHED);
      } else if (published) {
        value(value, 2.4, DateSource.META_OF_PUBLICATION);
      } else {
        value(value, 1.8, DateSource.META_DATE);
      }
    }
  }

  private void value(String value, double weight, DateSource source) {
    DateStamp stamp =
        value.isEmpty() || value.length() > 60 ? null : recogniser.parse(value, place);
    if (stamp != null) {
      Candidate candidate =
          new Candidate(stamp, null, weight, source.isChange(), false, source, null);
      if (add(candidate)) {
        day(stamp).add(source, weight, 4, stamp);
      }
    }
  }

  private DateCandidate day(DateStamp stamp) {
    return days.computeIfAbsent(stamp.day(), DateCandidate::new);
  }

  private void shown(Evidence evidence, int offset, int start) {
    for (DateMark mark : evidence.dates) {
      boolean main = evidence.main(mark.place());
      int after = mark.offset() - offset;
      boolean near = after > -300 && (after < 700 || mark.offset() <= start + 100);
      double weight =
          switch (mark.tells()) {
            case MARKUP -> 1.8;
            case TAG -> 1.5;
            case NAME -> 1.2;
            case WORDS -> 0.7;
          };
      weight += mark.hint() > 0 ? 0.2 : 0;
      weight *= near ? 1.2 : 0.45;
      weight *= main ? 1 : near ? 0.5 : 0.3;
      int standing = near ? main ? 4 : 3 : main ? 2 : 1;
      DateSource source =
          switch (mark.tells()) {
            case MARKUP -> DateSource.MARKUP;
            case TAG -> DateSource.TAG;
            case NAME -> DateSource.NAME;
            case WORDS -> DateSource.WORDS;
          };
      if (mark.machine()) {
        DateStamp stamp = recogniser.parse(mark.value(), place);
        if (stamp != null) {
          FoundDate found = new FoundDate(stamp, 0, mark.value().length(), null);
          see(mark, found, source, weight, standing, after, start);
        }
        continue;
      }
      List<FoundDate> found = recogniser.find(mark.value(), place);
      for (int i = 0; i < Math.min(found.size(), 3); i++) {
        boolean line = mark.value().length() - length(found.get(i)) < 60;
        double own = weight * (line ? 1 : 0.25) * (i == 0 ? 1 : 0.5);
        see(mark, found.get(i), source, own, standing, after, start);
      }
    }
  }

  private static int length(FoundDate date) {
    return date.end() - date.start();
  }

  private void see(
      DateMark mark,
      FoundDate date,
      DateSource source,
      double weight,
      int standing,
      int after,
      int start) {
    int rest = mark.value().length() - length(date);
    boolean change = mark.hint() < 0 || changed(mark.value(), date.start());
    boolean visible = standing >= 3 && rest < 60;
    DateSource own = change ? DateSource.SHOWN_CHANGE : source;
    boolean added =
        add(
            new Candidate(
                date.stamp(),
                date.otherwise(),
                weight,
                change,
                visible,
                own,
                visible ? mark.element() : null));
    if (!added) {
      return;
    }
    DateCandidate day = day(date.stamp());
    day.add(own, weight, standing, date.stamp());
    day.rest = Math.min(day.rest, rest);
    day.worded |= announced(mark.value(), date.start());
    day.announced |= mark.hint() > 0 || day.worded;
    day.ambiguous |= date.otherwise() != null;
    int above = headline.above(mark.element());
    if (above < day.above) {
      day.above = above;
      day.behind = mark.offset() - headline.offset();
    }
    if (Math.abs(after) < Math.abs(day.nearest)) {
      day.nearest = after;
      day.toText = start - mark.offset();
    }
    LocalDate turned = date.otherwise();
    if (turned != null) {
      DateStamp other = DateStamp.of(turned);
      days.computeIfAbsent(turned, DateCandidate::new).add(own, weight * .3, 1, other);
    }
  }

  /** "Berlin, 25 January 2022 – …": the day that the text itself begins with. */
  private void leads(Evidence evidence, int start) {
    int looked = 0;
    for (Evidence.Passage passage : evidence.passages) {
      if (passage.offset() < start - 400 || looked >= 3 || !evidence.main(passage.place())) {
        continue;
      }
      looked++;
      String head = passage.text().strip();
      List<FoundDate> found =
          recogniser.find(head.substring(0, Math.min(70, head.length())), place);
      if (!found.isEmpty()) {
        DateStamp stamp = found.getFirst().stamp();
        if (add(new Candidate(stamp, null, .3, false, false, DateSource.LEAD, null))) {
          DateCandidate day = day(stamp);
          day.add(DateSource.LEAD, .3, looked, stamp);
          day.rest = Math.min(day.rest, found.getFirst().start());
        }
      }
    }
  }

  /** Whether the words before a date speak of publication. */
  private static boolean announced(String line, int end) {
    String before = line.substring(Math.max(0, end - 40), end).toLowerCase(Locale.ROOT);
    for (String word : PUBLICATION) {
      if (before.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before a date speak of a change. */
  private static boolean changed(String line, int end) {
    String before = line.substring(Math.max(0, end - 40), end).toLowerCase(Locale.ROOT);
    for (String word : CHANGE) {
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
        DateStamp stamp = found.getFirst().stamp();
        if (add(new Candidate(stamp, null, 1.6, false, false, DateSource.ADDRESS, null))) {
          day(stamp).add(DateSource.ADDRESS, 1.6, 4, stamp);
        }
        return;
      }
    }
  }

  private boolean add(Candidate candidate) {
    LocalDate day = candidate.stamp().day();
    if ((latest != null && day.isAfter(latest))
        || (day.getYear() < 1990 && candidate.weight() < 2.5)) {
      return false;
    }
    candidates.add(candidate);
    return true;
  }

  private Dates best(Forest judge) {
    DateBallot ballot =
        new DateBallot(List.copyOf(days.values()), new DateFeatures(days.values()).rows());
    DateCandidate published = choose(ballot, judge);
    Candidate modified = best(true);
    List<Element> shown = new ArrayList<>();
    if (published != null) {
      for (Candidate candidate : candidates) {
        if (candidate.element() != null && candidate.visible()) {
          shown.add(candidate.element());
        }
      }
    }
    return new Dates(
        published == null ? null : published.stamp,
        published == null ? "" : published.source().words(),
        modified == null ? null : modified.stamp(),
        modified == null ? "" : modified.source().words(),
        shown,
        ballot);
  }

  /**
   * The day of publication, unless none is likely enough. What is told as the day of a change is
   * not it where another is declared.
   */
  static @Nullable DateCandidate choose(DateBallot ballot, Forest judge) {
    DateCandidate best = null;
    float most = ENOUGH;
    boolean declared = ballot.days().stream().anyMatch(DateCandidate::isDeclared);
    float[] scores = judge.scores(ballot.rows());
    for (int i = 0; i < scores.length; i++) {
      float chance = Forest.probability(scores[i]);
      DateCandidate day = ballot.days().get(i);
      if (chance > most
          && !(declared && day.isOnlyChange())
          && ballot.days().stream().noneMatch(day::isTodayBeside)) {
        most = chance;
        best = day;
      }
    }
    return best;
  }

  private @Nullable Candidate best(boolean change) {
    Map<LocalDate, Map<DateSource, Double>> days = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.change() == change) {
        days.computeIfAbsent(candidate.stamp().day(), _ -> new HashMap<>())
            .merge(candidate.source(), candidate.weight(), Math::max);
      }
    }
    Map<LocalDate, Double> scores = new LinkedHashMap<>();
    days.forEach((day, sources) -> {
      double sum = 0;
      for (double weight : sources.values()) {
        sum += weight;
      }
      scores.put(day, sum);
    });
    // A day that readers see speaks for the neighbouring one of a machine that counts in UTC.
    for (Candidate candidate : candidates) {
      LocalDate day = candidate.stamp().day();
      if (candidate.visible() && candidate.change() == change) {
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
}
