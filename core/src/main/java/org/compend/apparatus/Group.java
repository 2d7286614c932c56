package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Locator;
import org.jspecify.annotations.Nullable;

/** The names of several articles that are one. */
final class Group {
  private final List<Part> parts = new ArrayList<>();

  /** The name that a correction gives. */
  private @Nullable String called;

  /** A name of an article. */
  record Part(Name name, int article) {
    int weight() {
      return Math.max(1, name.mentions().size());
    }
  }

  void add(Part part) {
    parts.add(part);
  }

  void addAll(Group other) {
    parts.addAll(other.parts);
  }

  void call(String name) {
    called = name;
  }

  /** Takes out what is true of some of its names. */
  List<Part> take(Predicate<Part> which) {
    List<Part> taken = parts.stream().filter(which).toList();
    parts.removeAll(taken);
    return taken;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether it stands in a text, not in headlines alone. */
  boolean isInText() {
    return parts.stream().anyMatch(part -> !part.name().mentions().isEmpty());
  }

  /** The articles that name it. */
  Set<Integer> articles() {
    return parts.stream().map(Part::article).collect(Collectors.toSet());
  }

  int weight() {
    return parts.stream().mapToInt(Part::weight).sum();
  }

  /** What most of its mentions seem to name. */
  Name.Kind kind() {
    Map<Name.Kind, Integer> votes = new EnumMap<>(Name.Kind.class);
    parts.forEach(part -> votes.merge(part.name().kind(), part.weight(), Integer::sum));
    Name.Kind most = Name.Kind.PERSON;
    for (Map.Entry<Name.Kind, Integer> vote : votes.entrySet()) {
      most = vote.getValue() > votes.getOrDefault(most, 0) ? vote.getKey() : most;
    }
    return most;
  }

  /** The names under which articles know it, with how often they do. */
  Map<String, Integer> names() {
    Map<String, Integer> names = new LinkedHashMap<>();
    parts.forEach(part -> names.merge(part.name().name(), part.weight(), Integer::sum));
    return names;
  }

  /**
   * The fullest name under which an article knows it: that of most words which are more than
   * initials, then the most frequent.
   */
  String name() {
    if (called != null) {
      return called;
    }
    Map<String, Integer> names = names();
    if (kind() == Name.Kind.OTHER) {
      // “Breezes” where there is a “Breeze”.
      Set.copyOf(names.keySet()).forEach(form -> names.remove(form + "s"));
    }
    String best = "";
    for (String form : names.keySet().stream().sorted().toList()) {
      int words = Cast.fullness(form) - Cast.fullness(best);
      int times = names.getOrDefault(form, 0) - names.getOrDefault(best, 0);
      best = best.isEmpty() || words > 0 || (words == 0 && times > 0) ? form : best;
    }
    return best;
  }

  Entry entry() {
    String name = name();
    Name.Kind kind = kind();
    Map<String, String> keys = new HashMap<>();
    Set<String> variants = new LinkedHashSet<>();
    List<Locator> places = new ArrayList<>();
    for (Part part : parts) {
      keys.putIfAbsent(part.name().name(), part.name().sortKey());
      variants.add(part.name().name());
      variants.addAll(part.name().variants());
      part.name().mentions().forEach(span -> places.add(new Locator(part.article(), span)));
    }
    variants.remove(name);
    places.sort(
        Comparator.comparingInt(Locator::article).thenComparing(Locator::span, SortKeys.READING));
    String own = kind == Name.Kind.PERSON ? SortKeys.ofPerson(name, Map.of()) : name;
    return new Entry(kind, name, keys.getOrDefault(name, own), List.copyOf(variants), places);
  }
}
