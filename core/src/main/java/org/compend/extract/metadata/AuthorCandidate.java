package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.Byline;
import org.jsoup.nodes.Element;

/** Somebody whom a page names where it may name its author, and all places where it does. */
final class AuthorCandidate {
  /** More characters than ever matter. */
  static final int FAR_AWAY = 99_999;

  private static final Set<AuthorSource> OWNERS =
      Set.of(AuthorSource.PUBLISHER, AuthorSource.SITE, AuthorSource.TITLE, AuthorSource.COPYRIGHT);

  /** The name without its degree, which some sources give and others do not. */
  final String key;

  final Set<AuthorSource> sources = EnumSet.noneOf(AuthorSource.class);

  /** The best place for each source that readers see. */
  final Map<AuthorSource, Standing> standings = new EnumMap<>(AuthorSource.class);

  /** The elements near the headline that show the name. */
  final List<Element> shown = new ArrayList<>();

  int nearest = FAR_AWAY;
  int toText;
  int toDate = FAR_AWAY;
  int rest = FAR_AWAY;
  int marks;

  /** In how many short texts of the main part of the page, of its comments, of the rest. */
  int seen;

  int replies;
  int aside;
  int mentioned;

  /** How many of the name's words the text writes with a small letter. */
  int small;

  /** How many members the structured data have that describe somebody. */
  int told;

  /** How many steps up from the name something holds the headline too. */
  int apart = FAR_AWAY;

  /** Whether it leads to somebody's own page; whether the address spells the name. */
  boolean linked;

  boolean spelt;

  /** Whether the line before ends with "By", speaks of another part, or the next has an office. */
  boolean introduced;

  boolean asided;
  boolean titled;

  /** Whether the name looks like a person's. */
  boolean person;

  /** Whether a given name is in it, as {@link PersonNames#given} tells. */
  int given;

  /** How much its sources speak for it together. */
  float prior;

  /** Those who are named in the same list. */
  final Set<AuthorCandidate> fellows = new HashSet<>();

  private Byline byline;

  /** How well a name stands, worst first. */
  enum Standing {
    FAR_ASIDE(1),
    FAR(2),
    NEAR_ASIDE(3),
    NEAR(4);

    final int rank;

    Standing(int rank) {
      this.rank = rank;
    }
  }

  AuthorCandidate(String key, Byline byline) {
    this.key = key;
    this.byline = byline;
  }

  Byline byline() {
    return byline;
  }

  /** Takes over what another place tells: a degree, an affiliation, small letters. */
  void know(Byline other) {
    String name = byline.name();
    boolean longer = other.name().length() > name.length();
    boolean louder = shouts(name) && !shouts(other.name());
    if (louder || (longer && !shouts(other.name()))) {
      name = other.name();
    }
    String affiliation = byline.affiliation() == null ? other.affiliation() : byline.affiliation();
    byline = new Byline(name, affiliation);
  }

  private static boolean shouts(String name) {
    boolean large = false;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return false;
      }
      large |= Character.isUpperCase(name.charAt(i));
    }
    return large;
  }

  /**
   * Notes a place where readers see the name.
   *
   * @param after how many characters after the headline
   * @param toText how many characters before the text
   * @param toDate how many characters from the nearest date
   * @param rest how many characters the line has beside the name
   */
  void stand(AuthorSource source, Standing standing, int after, int toText, int toDate, int rest) {
    sources.add(source);
    standings.merge(source, standing, (one, two) -> one.compareTo(two) > 0 ? one : two);
    marks++;
    this.rest = Math.min(this.rest, rest);
    this.toDate = Math.min(this.toDate, toDate);
    if (Math.abs(after) < Math.abs(nearest)) {
      nearest = after;
      this.toText = toText;
    }
  }

  /** Whether it looks like a person's name, and begins with a given name. */
  boolean isCalledAsPersonsAre() {
    return person && given == PersonNames.FIRST;
  }

  /** Whether it is named as the site, or as its owner, wherever else it is. */
  boolean isOwner() {
    return sources.stream().anyMatch(OWNERS::contains);
  }

  /** Whether it is named as the site, or as its owner, and nowhere as somebody who writes. */
  boolean isOnlyOwner() {
    return OWNERS.containsAll(sources);
  }

  /** Where it is named best. */
  AuthorSource source() {
    return sources.iterator().next();
  }
}
