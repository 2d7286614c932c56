package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compend.Byline;
import org.compend.extract.words.Forest;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;

/** Chooses who signed, among all whom a page names for it. */
final class AuthorChooser {
  /** Below this chance nobody signs; more exact names cost more invented ones. */
  private static final float ENOUGH = .4f;

  /** The same for the house's own name, which stands on every page. */
  private static final float ENOUGH_FOR_A_HOUSE = .75f;

  /** The same for an account: it tells who put the page up. */
  private static final float ENOUGH_FOR_AN_ACCOUNT = .7f;

  /** How much of somebody's chance goes over to those named in the same list. */
  private static final float LOYALTY = .9f;

  /** Below this chance even that does not help. */
  private static final float DOUBTFUL = .1f;

  /**
   * The chosen authors, where they came from, and the elements near the headline that show them,
   * those with a first name alone or an account among them.
   */
  record Authors(List<Byline> bylines, String source, List<Element> shown, AuthorBallot ballot) {}

  private record Judged(AuthorCandidate candidate, float chance, int order) {}

  private AuthorChooser() {}

  /**
   * Chooses who signed.
   *
   * @param written whether readers see a text; where a script is to write it yet, the word of the
   *     structured data that a person is the author is enough
   */
  static Authors choose(AuthorBallot ballot, Forest judge, boolean written) {
    return choose(ballot, judge, ENOUGH, written);
  }

  /** Chooses whoever is at least so likely. */
  static Authors choose(AuthorBallot ballot, Forest judge, float enough) {
    return choose(ballot, judge, enough, true);
  }

  private static Authors choose(AuthorBallot ballot, Forest judge, float enough, boolean written) {
    List<Judged> all = new ArrayList<>();
    float[] scores = judge.scores(ballot.rows());
    for (AuthorCandidate candidate : ballot.people()) {
      float score = scores[all.size()];
      all.add(new Judged(candidate, Forest.probability(score), all.size()));
    }
    fellows(all);
    all.sort(Comparator.comparingDouble((Judged judged) -> -judged.chance()));
    List<Judged> chosen = new ArrayList<>();
    for (Judged judged : all) {
      boolean declared = judged.candidate().sources.contains(AuthorSource.JSON_PERSON);
      if ((judged.chance() >= enough(judged.candidate(), enough) || (declared && !written))
          && maySign(judged)
          && chosen.stream().noneMatch(other -> repeats(other.candidate(), judged.candidate()))) {
        chosen.add(judged);
      }
    }
    chosen.replaceAll(judged -> inFull(judged, all));
    if (chosen.stream().anyMatch(AuthorChooser::isNamed)) {
      chosen.removeIf(judged -> PersonNames.account(judged.candidate().byline().name()));
    }
    chosen.sort(Comparator.comparingInt(Judged::order));
    return new Authors(
        chosen.stream().map(judged -> judged.candidate().byline()).toList(),
        chosen.isEmpty() ? "" : chosen.getFirst().candidate().source().words(),
        // An account's line is no text either, though another signs.
        Stream.concat(
                all.stream().filter(judged -> judged.chance() >= enough && maySign(judged)),
                chosen.stream())
            .flatMap(judged -> judged.candidate().shown.stream())
            .distinct()
            .toList(),
        ballot);
  }

  /**
   * Whoever is named in one list with somebody who signed, and is a person, has most likely signed
   * too.
   */
  private static void fellows(List<Judged> all) {
    Map<AuthorCandidate, Float> chances = new HashMap<>();
    all.forEach(judged -> chances.put(judged.candidate(), judged.chance()));
    all.replaceAll(judged -> {
      float best = judged.chance();
      for (AuthorCandidate fellow : judged.candidate().fellows) {
        if (best >= DOUBTFUL && judged.candidate().person && !isPlaceOf(fellow, judged)) {
          best = Math.max(best, LOYALTY * chances.getOrDefault(fellow, 0f));
        }
      }
      return new Judged(judged.candidate(), best, judged.order());
    });
  }

  /** Whether words look like what stands behind a name, as the place where somebody writes. */
  private static boolean isPlaceOf(AuthorCandidate fellow, Judged judged) {
    AuthorCandidate candidate = judged.candidate();
    return candidate.given == 0
        && fellow.given == PersonNames.FIRST
        && candidate.sources.stream().allMatch(AuthorSource::isShown);
  }

  /** Whether somebody is more than the house, unless the house is called as persons are. */
  private static boolean maySign(Judged judged) {
    return !judged.candidate().isOnlyOwner() || judged.candidate().isCalledAsPersonsAre();
  }

  /** Whether somebody is called by a name, and is not the house. */
  private static boolean isNamed(Judged judged) {
    return judged.candidate().person && !judged.candidate().isOwner();
  }

  private static float enough(AuthorCandidate candidate, float enough) {
    if (candidate.isOwner() && !candidate.isCalledAsPersonsAre()) {
      return Math.max(enough, ENOUGH_FOR_A_HOUSE);
    }
    return PersonNames.account(candidate.byline().name())
        ? Math.max(enough, ENOUGH_FOR_AN_ACCOUNT)
        : enough;
  }

  /**
   * Who bears a first name that signs alone: the one person whose name begins with it and for whom
   * something speaks, in the same place; or the same.
   */
  private static Judged inFull(Judged alone, List<Judged> all) {
    String first = alone.candidate().key;
    boolean house = alone.candidate().isOwner() && alone.candidate().given != PersonNames.FIRST;
    if (house || first.indexOf(' ') >= 0) {
      return alone;
    }
    List<Judged> full =
        all.stream()
            .filter(other ->
                other.candidate().person
                    && other.chance() >= DOUBTFUL
                    && other.candidate().key.startsWith(first + " "))
            .toList();
    return full.size() == 1
        ? new Judged(full.getFirst().candidate(), alone.chance(), alone.order())
        : alone;
  }

  /** Whether somebody is another who was chosen, or no more than what is said of that one. */
  private static boolean repeats(AuthorCandidate chosen, AuthorCandidate candidate) {
    String affiliation = chosen.byline().affiliation();
    return same(chosen.key, candidate.key)
        || (affiliation != null && same(Words.key(affiliation), candidate.key));
  }

  /** Whether one name is a part of the other: "Ada" and "Ada Byron". */
  private static boolean same(String one, String other) {
    return (" " + one + " ").contains(" " + other + " ")
        || (" " + other + " ").contains(" " + one + " ");
  }
}
