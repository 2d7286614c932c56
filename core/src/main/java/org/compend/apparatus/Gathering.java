package org.compend.apparatus;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.apparatus.DigestApparatus.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of several articles that name the same.
 *
 * <p>Two full names are one person's where family name and given names agree. Of other names, case,
 * articles, “Inc.” and the like, several names of a country and initials are no difference.
 */
final class Gathering {
  private static final Set<String> BODIES = WordTable.of("bodies", "en");

  /** Words for what a body, place or thing is. */
  private static final Set<String> HEADS = WordTable.kinds("heads", "en").keySet();

  private static final Set<String> LEGAL = WordTable.of("legal", "en");

  /** A name with the number of a model, behind a letter or before another word. */
  private static final Pattern MODEL = Pattern.compile("(.+ )(?:\\p{L}(\\d{3})|(\\d{3}) \\p{L}+)");

  private final Set<Group> groups = new LinkedHashSet<>();

  /** Where the groups are that are no longer there. */
  private final Map<Group, Group> joined = new HashMap<>();

  private final Map<String, List<Group>> families = new HashMap<>();
  private final Map<String, Group> things = new HashMap<>();

  /** The groups that go by a fuller name, by each shorter one. */
  private final Map<String, Set<Group>> fuller = new LinkedHashMap<>();

  /** Which group an article's name went to: by {@code ARTICLE NAME}. */
  private final Map<String, Group> went = new HashMap<>();

  /** The names of articles, whose numbers begin with 1. */
  Gathering(List<Apparatus> each) {
    for (boolean initialled : new boolean[] {false, true}) {
      // Full names first, so that initials find all who may bear them.
      for (int i = 0; i < each.size(); i++) {
        for (Name name : each.get(i).names()) {
          boolean person = name.kind() == Name.Kind.PERSON;
          if (initialled == (person && Cast.isInitialled(words(name.name())))) {
            Group group = person ? person(name) : thing(name);
            put(group, new Group.Part(name, i + 1));
          }
        }
      }
    }
    joinFamilyNames();
    joinVariants();
    joinModels();
    joinPlurals();
    joinShortNames();
    joinProducts();
    joinTowns();
    joinInitials();
    joinWordsThatNameNobody();
  }

  private void put(Group group, Group.Part part) {
    group.add(part);
    went.put(part.article() + " " + part.name().name(), group);
  }

  /** The group of an article's name. */
  @Nullable Group of(String name, int article) {
    return here(went.get(article + " " + name));
  }

  /** The group that goes by a name as its heading. */
  @Nullable Group called(Name.Kind kind, String name) {
    return groups.stream()
        .filter(group -> group.kind() == kind && group.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** All of one entry goes to another, which is made where it is missing. */
  void merge(Name.Kind kind, String name, String into) {
    Group from = called(kind, name);
    Group to = called(kind, into);
    if (from != null && to == null) {
      from.call(into);
    } else if (from != null && to != null && !from.equals(to)) {
      to.call(into);
      join(from, to);
    }
  }

  /**
   * What an article says of one name goes to another entry, which is made where it is missing. A
   * name that was joined to a fuller one is taken out of it.
   */
  void split(Name.Kind kind, String name, int article, String as) {
    Group headed = called(kind, name);
    Group from = headed == null ? of(name, article) : headed;
    List<Group.Part> taken =
        from == null
            ? List.of()
            : from.take(part ->
                part.article() == article
                    && (from.equals(headed) || part.name().name().equals(name)));
    if (taken.isEmpty()) {
      return;
    }
    Group to = called(kind, as);
    if (to == null) {
      to = new Group();
      groups.add(to);
      to.call(as);
    }
    for (Group.Part part : taken) {
      put(to, part);
    }
    if (from != null && from.isEmpty()) {
      groups.remove(from);
    }
  }

  List<Entry> entries() {
    return groups.stream()
        .map(Group::entry)
        .sorted(
            comparing(Entry::kind)
                .thenComparing(entry -> SortKeys.folded(entry.sortKey()))
                .thenComparing(Entry::name))
        .toList();
  }

  private void join(Group from, Group to) {
    to.addAll(from);
    groups.remove(from);
    joined.put(from, to);
  }

  /** The group to which a group was joined in the end, or itself. */
  private @Nullable Group here(@Nullable Group group) {
    Group at = group;
    for (Group next = at; next != null; next = joined.get(at)) {
      at = next;
    }
    return at;
  }

  private Group person(Name name) {
    List<String> words = words(name.name());
    List<Group> known = families.computeIfAbsent(Cast.key(words.getLast()), _ -> new ArrayList<>());
    for (Group group : known) {
      if (group.names().keySet().stream()
          .anyMatch(form -> Cast.key(form).equals(Cast.key(name.name())))) {
        return group;
      }
    }
    List<Group> fitting =
        known.stream()
            .filter(group ->
                group.names().keySet().stream().anyMatch(form -> Cast.isSame(words, words(form))))
            .toList();
    // “M. Hollis” is nobody's where a Margaret and a Mark Hollis are there.
    if (!fitting.isEmpty() && (fitting.size() == 1 || !Cast.isInitialled(words))) {
      return fitting.getFirst();
    }
    Group fresh = new Group();
    known.add(fresh);
    groups.add(fresh);
    return fresh;
  }

  private Group thing(Name name) {
    Group group = things.computeIfAbsent(key(name.name()), _ -> new Group());
    groups.add(group);
    name.variants().stream()
        // “Paris” is Paris, Texas in this article alone.
        .filter(variant -> !Towns.isKnownAlone(variant) || Towns.alone(name.name()) == null)
        .forEach(
            variant -> fuller.computeIfAbsent(key(variant), _ -> new LinkedHashSet<>()).add(group));
    return group;
  }

  /**
   * What is short for a name in an article that has both is so in the others, unless it is also
   * short for another one: CSC for a Civil Service Commission and for a Coffee Council.
   */
  private void joinVariants() {
    fuller.forEach((variant, bearers) -> {
      List<Group> full = bearers.stream().map(this::here).distinct().toList();
      Group fullest =
          full.stream().max(Comparator.comparingInt(group -> group.name().length())).orElseThrow();
      if (full.stream().allMatch(group -> isWithin(group, fullest))) {
        full.stream()
            .filter(group -> !group.equals(fullest))
            .forEach(group -> join(group, fullest));
        Group own = here(things.get(variant));
        // “The Fund” is what many bodies are.
        if (own != null && !own.equals(fullest) && !HEADS.contains(variant)) {
          join(own, fullest);
        }
      }
    });
  }

  /** “Harlow 380” is the Harlow A380, and “Harlow 787” the Harlow 787 Breeze. */
  private void joinModels() {
    Map<String, Set<Group>> models = new HashMap<>();
    for (Group group : groups) {
      Matcher model = MODEL.matcher(key(group.name()));
      if (model.matches() && group.kind() != Name.Kind.PERSON) {
        String number = model.group(2) == null ? model.group(3) : model.group(2);
        String bare = model.group(1) + number;
        models.computeIfAbsent(bare, _ -> new LinkedHashSet<>()).add(group);
      }
    }
    for (Group group : List.copyOf(groups)) {
      Set<Group> fuller = models.getOrDefault(key(group.name()), Set.of());
      if (fuller.size() == 1 && !fuller.contains(group) && group.kind() != Name.Kind.PERSON) {
        join(group, fuller.iterator().next());
      }
    }
  }

  /** Several of a product go to its name: “Breezes”. */
  private void joinPlurals() {
    for (Group group : List.copyOf(groups)) {
      Group one = here(things.get(key(ShortNames.one(group.name()))));
      if (one != null
          && group.kind() == Name.Kind.OTHER
          && one.kind() == Name.Kind.OTHER
          && !one.equals(group)
          && groups.contains(group)) {
        join(group, one);
      }
    }
  }

  /** Whether all words of a name are in another. */
  private static boolean isWithin(Group shorter, Group longer) {
    return words(key(longer.name())).containsAll(words(key(shorter.name())));
  }

  private static List<String> words(String name) {
    return List.of(name.split("\\s+", -1));
  }

  /**
   * A name for comparing: without “the”, possessives and legal forms, of several names of a country
   * always the same, also where it begins a longer name.
   */
  static String key(String name) {
    String key = Cast.key(name).replaceFirst("^the ", "").replaceFirst("'s?$", "").replace(",", "");
    List<String> words = new ArrayList<>(words(key));
    while (words.size() > 1 && LEGAL.contains(words.getLast())) {
      words.removeLast();
    }
    if (words.size() > 1) {
      words.set(0, Places.key(words.getFirst()));
    }
    return Places.key(String.join(" ", words));
  }

  /** A family name alone goes to its only bearer. */
  private void joinFamilyNames() {
    for (List<Group> family : families.values()) {
      List<Group> full = family.stream().filter(group -> group.name().contains(" ")).toList();
      if (full.size() == 1) {
        family.stream()
            .filter(group -> !group.name().contains(" "))
            .forEach(group -> join(group, full.getFirst()));
      }
    }
  }

  /** “Ford” is the Ford Motor Company, “Air Force” the U.S. Air Force, where there is but one. */
  private void joinShortNames() {
    List<Group> bodies =
        groups.stream()
            .filter(group -> group.kind() != Name.Kind.PERSON && group.kind() != Name.Kind.PLACE)
            .toList();
    Map<String, Set<Group>> shortened = new HashMap<>();
    for (Group body : bodies) {
      for (String shorter : shorter(words(key(body.name())))) {
        shortened.computeIfAbsent(shorter, _ -> new LinkedHashSet<>()).add(body);
      }
    }
    for (Group shorter : bodies) {
      List<Group> longer =
          shortened.getOrDefault(key(shorter.name()), Set.of()).stream()
              .filter(other -> !other.equals(shorter) && groups.contains(other))
              .toList();
      // Two fuller names are one body's only where mostly its short name is used.
      boolean one =
          longer.size() == 1
              || longer.stream().allMatch(other -> other.weight() <= shorter.weight());
      if (groups.contains(shorter) && !longer.isEmpty() && one) {
        Group full = longer.getFirst();
        longer.stream().skip(1).forEach(other -> join(other, full));
        join(shorter, full);
      }
    }
  }

  /** What a body of a fuller name may be called: without “Motor Company” or the “U.S.” before. */
  private static List<String> shorter(List<String> full) {
    List<String> shorter = new ArrayList<>();
    for (int n = full.size() - 1; n > 0 && BODIES.contains(full.get(n)); n--) {
      shorter.add(String.join(" ", full.subList(0, n)));
    }
    List<String> country = words(Places.key("us"));
    if (full.size() > country.size() + 1 && full.subList(0, country.size()).equals(country)) {
      shorter.add(String.join(" ", full.subList(country.size(), full.size())));
    }
    return shorter;
  }

  /**
   * “The Breeze” of an article that also speaks of the maker Harlow is the “Harlow Breeze” of
   * another, where that is the only name that ends so.
   */
  private void joinProducts() {
    Map<String, Set<Group>> ends = new HashMap<>();
    List<Group> all = groups.stream().filter(group -> group.kind() != Name.Kind.PERSON).toList();
    for (Group group : all) {
      String name = key(group.name());
      for (int i = name.indexOf(' '); i > 0; i = name.indexOf(' ', i + 1)) {
        ends.computeIfAbsent(name.substring(i + 1), _ -> new LinkedHashSet<>()).add(group);
      }
    }
    for (Group group : all) {
      String name = key(group.name());
      Set<Group> full = ends.getOrDefault(name, Set.of());
      if (full.size() == 1 && !HEADS.contains(name) && !Places.isKnown(name)) {
        Group product = full.iterator().next();
        Group maker = maker(product, name);
        if (maker != null && maker.articles().containsAll(group.articles())) {
          join(group, Objects.requireNonNull(here(product)));
        }
      }
    }
  }

  /** The body with whose name a longer one begins that ends in another; {@code null} for none. */
  private @Nullable Group maker(Group product, String end) {
    String name = key(product.name());
    for (int to = name.length() - end.length() - 1; to > 0; to = name.lastIndexOf(' ', to - 1)) {
      Group maker = here(things.get(name.substring(0, to)));
      if (maker != null && maker.kind() == Name.Kind.ORGANISATION && !maker.equals(product)) {
        return maker;
      }
    }
    return null;
  }

  /** A town is the only one that is told with what it lies in, but for those known everywhere. */
  private void joinTowns() {
    List<Group> places =
        groups.stream()
            .filter(group -> group.kind() == Name.Kind.PLACE)
            .filter(group -> !Towns.isKnownAlone(Towns.alone(group.name())))
            .toList();
    Towns.join(places, Group::name, Gathering::key, this::join);
  }

  /** Initials go to the only name that they are of; what but a headline says is none. */
  private void joinInitials() {
    Map<String, List<Group>> initials = new HashMap<>();
    for (Group group : groups) {
      Set<String> letters = new LinkedHashSet<>();
      group.names().keySet().forEach(name -> letters.add(Cast.initials(name)));
      letters.stream()
          .filter(of -> of.length() > 2 && group.kind() != Name.Kind.PERSON && group.isInText())
          .forEach(of -> initials.computeIfAbsent(of, _ -> new ArrayList<>()).add(group));
    }
    for (Group group : List.copyOf(groups)) {
      if (Cast.isAcronym(group.name()) && group.kind() != Name.Kind.PERSON) {
        Set<Group> full = new LinkedHashSet<>();
        initials.getOrDefault(Cast.key(group.name()), List.of()).forEach(of -> full.add(here(of)));
        // Those that an article calls so.
        fuller.getOrDefault(key(group.name()), Set.of()).forEach(other -> full.add(here(other)));
        if (full.size() == 1 && !full.contains(group)) {
          join(group, full.iterator().next());
        }
      }
    }
  }

  /** What was taken for a person here and for something else there is but one of them. */
  private void joinWordsThatNameNobody() {
    for (Group group : List.copyOf(groups)) {
      Group thing = here(things.get(key(group.name())));
      if (group.kind() == Name.Kind.PERSON
          && thing != null
          && !thing.equals(group)
          && groups.contains(thing)
          && (thing.weight() > group.weight() || !group.name().contains(" "))) {
        join(group, thing);
      }
    }
  }
}
