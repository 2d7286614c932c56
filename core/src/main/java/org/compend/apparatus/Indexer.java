package org.compend.apparatus;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.Article;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.DigestApparatus.Said;
import org.compend.apparatus.DigestApparatus.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is said of each article of a digest into one apparatus: the same person,
 * organisation or place of several articles becomes one entry under its fullest name.
 *
 * <p>Two names are one person's where family name and given names agree; a family name alone goes
 * to the one person of the digest who bears it, and stays by itself where two do. Safe to share
 * between threads.
 */
public final class Indexer {
  private final Annotator annotator;
  private final Set<Part> parts;

  /** A part of the apparatus. */
  public enum Part {
    NAMES,
    QUOTATIONS,
    CHRONOLOGY
  }

  /**
   * @param parts what is wanted; nothing is computed where it is empty
   */
  public Indexer(Annotator annotator, Set<Part> parts) {
    this.annotator = annotator;
    this.parts = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
  }

  /** An indexer that finds nothing and costs nothing. */
  public static Indexer none() {
    return new Indexer(new Annotator(), Set.of());
  }

  /** The apparatus of a digest. */
  public DigestApparatus of(Digest digest) {
    if (parts.isEmpty()) {
      return DigestApparatus.empty();
    }
    List<Article> articles = digest.articles().toList();
    List<Apparatus> each = articles.stream().map(annotator::annotate).toList();
    Gathering gathering = gather(each);
    List<Entry> entries = gathering.entries();
    return new DigestApparatus(
        parts.contains(Part.NAMES)
            ? entries.stream().filter(Indexer::isIndexed).toList()
            : List.of(),
        parts.contains(Part.QUOTATIONS) ? voices(each, gathering) : List.of(),
        parts.contains(Part.CHRONOLOGY) ? Timeline.of(articles, each) : List.of());
  }

  /** All names of several articles' apparatus, each once. */
  static List<Entry> gathered(List<Apparatus> each) {
    return gather(each).entries();
  }

  private static Gathering gather(List<Apparatus> each) {
    Gathering gathering = new Gathering();
    for (int i = 0; i < each.size(); i++) {
      for (Name name : each.get(i).names()) {
        gathering.add(name, i + 1);
      }
    }
    gathering.joinFamilyNames();
    return gathering;
  }

  /** A bare word that was taken for somebody's name but once is as often none. */
  private static boolean isIndexed(Entry entry) {
    boolean doubtful =
        entry.kind() == Name.Kind.PERSON
            && !entry.name().contains(" ")
            && (entry.places().size() < 2 || entry.name().length() < 2);
    return entry.kind() != Name.Kind.OTHER && !entry.places().isEmpty() && !doubtful;
  }

  private static List<Voice> voices(List<Apparatus> each, Gathering gathering) {
    Map<Group, List<Said>> said = new LinkedHashMap<>();
    for (int i = 0; i < each.size(); i++) {
      for (Quotation quotation : each.get(i).quotations()) {
        Group speaker =
            quotation.speaker() == null ? null : gathering.of(quotation.speaker(), i + 1);
        if (speaker != null) {
          Locator at = new Locator(i + 1, quotation.spans().getFirst());
          said.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(new Said(at, quotation));
        }
      }
    }
    List<Voice> voices = new ArrayList<>();
    said.forEach((group, quotations) -> {
      Entry entry = group.entry();
      voices.add(new Voice(entry.name(), entry.sortKey(), quotations));
    });
    voices.sort(
        comparing((Voice voice) -> SortKeys.folded(voice.sortKey())).thenComparing(Voice::speaker));
    return voices;
  }

  /** The names of several articles that are one. */
  private static final class Group {
    final Name.Kind kind;
    final Map<String, Integer> forms = new LinkedHashMap<>();
    final Map<String, String> keys = new HashMap<>();
    final List<Locator> places = new ArrayList<>();

    Group(Name.Kind kind) {
      this.kind = kind;
    }

    void add(Name name, int article) {
      forms.merge(name.name(), Math.max(1, name.mentions().size()), Integer::sum);
      keys.putIfAbsent(name.name(), name.sortKey());
      name.variants().forEach(variant -> forms.putIfAbsent(variant, 0));
      name.mentions().forEach(span -> places.add(new Locator(article, span)));
    }

    void add(Group other) {
      other.forms.forEach((form, times) -> forms.merge(form, times, Integer::sum));
      other.keys.forEach(keys::putIfAbsent);
      places.addAll(other.places);
    }

    /** The fullest name under which an article knows it: for persons that of most words. */
    String name() {
      String best = "";
      for (String form : keys.keySet().stream().sorted().toList()) {
        int words = form.split("\\s+", -1).length - best.split("\\s+", -1).length;
        int times = forms.getOrDefault(form, 0) - forms.getOrDefault(best, 0);
        best = best.isEmpty() || words > 0 || (words == 0 && times > 0) ? form : best;
      }
      return best;
    }

    Entry entry() {
      String name = name();
      Set<String> variants = new LinkedHashSet<>(forms.keySet());
      variants.remove(name);
      List<Locator> inOrder = new ArrayList<>(places);
      inOrder.sort(
          Comparator.comparingInt(Locator::article).thenComparing(Locator::span, SortKeys.READING));
      return new Entry(kind, name, keys.getOrDefault(name, name), List.copyOf(variants), inOrder);
    }
  }

  private static final class Gathering {
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Group>> byWord = new HashMap<>();
    private final Map<String, Group> things = new HashMap<>();

    /** Which group an article's name went to: by {@code ARTICLE NAME}. */
    private final Map<String, Group> went = new HashMap<>();

    void add(Name name, int article) {
      Group group = name.kind() == Name.Kind.PERSON ? person(name) : thing(name);
      group.add(name, article);
      went.put(article + " " + name.name(), group);
    }

    @Nullable Group of(String name, int article) {
      return went.get(article + " " + name);
    }

    private Group person(Name name) {
      List<String> words = List.of(name.name().split("\\s+", -1));
      String family = Cast.key(words.getLast());
      List<Group> known = byWord.computeIfAbsent(family, _ -> new ArrayList<>());
      for (Group group : known) {
        for (String form : group.keys.keySet()) {
          List<String> other = List.of(form.split("\\s+", -1));
          if (Cast.key(form).equals(Cast.key(name.name())) || Cast.isSame(words, other)) {
            return group;
          }
        }
      }
      Group fresh = new Group(Name.Kind.PERSON);
      known.add(fresh);
      groups.add(fresh);
      return fresh;
    }

    private Group thing(Name name) {
      List<String> forms = new ArrayList<>(List.of(name.name()));
      forms.addAll(name.variants());
      Group group = null;
      for (String form : forms) {
        group = group == null ? things.get(name.kind() + Places.key(form)) : group;
      }
      if (group == null) {
        group = new Group(name.kind());
        groups.add(group);
      }
      for (String form : forms) {
        things.putIfAbsent(name.kind() + Places.key(form), group);
      }
      return group;
    }

    /** A family name alone goes to its only bearer. */
    void joinFamilyNames() {
      for (Map.Entry<String, List<Group>> family : byWord.entrySet()) {
        List<Group> full = new ArrayList<>();
        List<Group> bare = new ArrayList<>();
        for (Group group : family.getValue()) {
          (group.name().contains(" ") ? full : bare).add(group);
        }
        if (full.size() == 1) {
          for (Group group : bare) {
            full.getFirst().add(group);
            groups.remove(group);
            went.replaceAll((_, to) -> to.equals(group) ? full.getFirst() : to);
          }
        }
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
  }
}
