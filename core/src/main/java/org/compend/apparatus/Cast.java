package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Prose;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and everything that a text names, the mentions of each gathered: “Mr Kenyatta” is the
 * Uhuru Kenyatta of the first paragraph.
 */
final class Cast {
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  /** How the names of peoples, faiths and parties end, and the words made of them. */
  private static final Pattern PEOPLES =
      Pattern.compile(
          ".*(?:ans?|ish|ese|ics?|is?|ists?|ites?|isms?|ch|ss|ers|men|crats?|eks?|abs?|im)\\b.*");

  /** A bare word that stands this often is a person's name without further signs. */
  private static final int CERTAIN = 3;

  private final Speech speech;
  private final WordList titles;
  private final NameSurroundings signs;
  private final Map<Mention, Figure> figures = new LinkedHashMap<>();
  private final List<Figure> all = new ArrayList<>();

  /** The persons in whose names a word stands, or with whose names two words begin. */
  private final Map<String, Set<Figure>> bearers = new HashMap<>();

  Cast(List<Passage> passages, Speech speech) {
    this.speech = speech;
    signs = new NameSurroundings(passages, speech);
    titles = speech.titles();
    List<Mention> mentions = new ArrayList<>();
    passages.forEach(passage -> mentions.addAll(passage.mentions()));
    Map<String, NameKind> kinds = kinds(mentions);
    List<Mention> persons = new ArrayList<>();
    List<Mention> others = new ArrayList<>();
    for (Mention mention : mentions) {
      NameKind kind = kinds.getOrDefault(key(mention.text()), mention.kind());
      if (kind == NameKind.PERSON) {
        persons.add(mention);
      } else if (kind != NameKind.PEOPLE) {
        String owner = kind.isThing() ? Countries.owner(mention.text()) : null;
        if (owner != null) {
          others.add(mention.beginning(owner, NameKind.PLACE));
        }
        others.add(mention);
        String land = kind == NameKind.PLACE ? Towns.land(mention.text()) : null;
        if (land != null) {
          others.add(mention.ending(land, NameKind.PLACE));
        }
      }
    }
    people(persons);
    things(others, kinds);
    ShortNames.ofSeveral(all, this::join);
    ShortNames.inBrackets(passages, figures::get, this::join);
    ShortNames.ofLastWords(all, this::join);
    ShortNames.ofFirstWords(all, this::join);
    Towns.join(
        all.stream().filter(figure -> figure.kind == NameKind.PLACE).toList(),
        Figure::name,
        Cast::key,
        (town, full) -> {
          if (!Towns.isKnownAlone(town.name()) || full.isBefore(town)) {
            join(town, full);
          }
        });
  }

  /** Whom a mention names; {@code null} for a people or a bare title. */
  @Nullable Figure of(Mention mention) {
    return figures.get(mention);
  }

  /**
   * The same name is of the same kind throughout: that which most of its mentions seem to be. What
   * seems a people's, but acts as one does, is a body's: “Harlow announced …”; and what does not
   * end as peoples' names do may be anything's.
   */
  private Map<String, NameKind> kinds(List<Mention> mentions) {
    Map<String, int[]> votes = new HashMap<>();
    Set<String> acting = new HashSet<>();
    for (Mention mention : mentions) {
      String key = key(mention.text());
      votes.computeIfAbsent(key, _ -> new int[NameKind.values().length])[mention.kind().number()]++;
      if (mention.kind() == NameKind.PEOPLE && signs.areOfOneWhoActs(mention)) {
        acting.add(key);
      }
    }
    Map<String, NameKind> kinds = new HashMap<>();
    votes.forEach((name, counts) -> {
      int most = 0;
      for (int i = 1; i < counts.length; i++) {
        most = counts[i] > counts[most] ? i : most;
      }
      NameKind kind = NameKind.of(most);
      kinds.put(
          name,
          kind != NameKind.PEOPLE || PEOPLES.matcher(name).matches()
              ? kind
              : acting.contains(name) ? NameKind.ORGANISATION : NameKind.OTHER);
    });
    return kinds;
  }

  private void people(List<Mention> mentions) {
    // Full names first, so that initials and surnames find them wherever they stand.
    for (boolean initialled : new boolean[] {false, true}) {
      for (Mention mention : headlineLast(mentions)) {
        List<String> words = words(mention.text());
        if (words.size() > 1 && isInitialled(words) == initialled) {
          if (mention.paragraph() == Passage.HEAD && placeInHeadline(mention, words)) {
            continue;
          }
          String form = String.join(" ", words);
          List<Figure> fitting =
              alike(words).stream().filter(known -> isSame(words, known)).toList();
          // “M. Hollis” is nobody else's where a Margaret and a Mark Hollis are there.
          boolean one = fitting.size() == 1 || !initialled;
          Figure figure =
              fitting.stream()
                  .filter(known -> one || known.forms.containsKey(form))
                  .findFirst()
                  .orElse(null);
          place(mention, form, figure, NameKind.PERSON);
        }
      }
    }
    Figure last = null;
    Map<String, Figure> latest = new HashMap<>();
    for (Mention mention : mentions) {
      List<String> words = words(mention.text());
      if (words.size() == 1) {
        String word = key(words.getFirst());
        Figure known = latest.get(word);
        Figure figure = known != null ? known : bearer(word, mention, last);
        place(mention, words.getFirst(), figure, NameKind.PERSON);
      }
      Figure here = figures.get(mention);
      if (here != null) {
        last = here;
        for (String word : words(here.name())) {
          latest.put(key(word), here);
        }
      }
    }
  }

  private static List<Mention> headlineLast(List<Mention> mentions) {
    return mentions.stream()
        .sorted(Comparator.comparing(mention -> mention.paragraph() == Passage.HEAD))
        .toList();
  }

  /**
   * “Hollis Hails Harbour”: where every word has its capital, somebody whom the text names goes
   * before somebody of whom it does not know.
   */
  private boolean placeInHeadline(Mention mention, List<String> words) {
    if (alike(words).stream().anyMatch(known -> isSame(words, known))) {
      return false;
    }
    for (Figure known : bearers(words)) {
      List<String> full = words(known.name());
      if (full.size() > 1 && words.contains(full.getLast())) {
        place(mention, full.getLast(), known, NameKind.PERSON);
        return true;
      }
    }
    return false;
  }

  private void place(Mention mention, String form, @Nullable Figure figure, NameKind kind) {
    Figure found = figure;
    if (found == null) {
      found = new Figure(all.size(), kind);
      all.add(found);
    }
    if (kind == NameKind.PERSON && !found.forms.containsKey(form)) {
      List<String> words = words(form);
      for (String word : words) {
        bearers.computeIfAbsent(key(word), _ -> new HashSet<>()).add(found);
      }
      bearers.computeIfAbsent(beginning(words), _ -> new HashSet<>()).add(found);
    }
    found.add(mention, form);
    figures.put(mention, found);
  }

  /** The persons whose names hold one of some words, in the order in which they were met. */
  private List<Figure> bearers(List<String> words) {
    return words.stream()
        .flatMap(word -> bearers.getOrDefault(key(word), Set.of()).stream())
        .distinct()
        .sorted(Comparator.comparingInt(figure -> figure.number))
        .toList();
  }

  /** The persons who may bear a full name: see {@link #isSame(List, List)}. */
  private List<Figure> alike(List<String> words) {
    return bearers(List.of(words.getLast(), beginning(words)));
  }

  private static String beginning(List<String> words) {
    return key(String.join(" ", words.subList(0, Math.min(2, words.size()))));
  }

  /** Who bears a single name: by family name first, then by the first name. */
  private @Nullable Figure bearer(String word, Mention mention, @Nullable Figure last) {
    Figure best = null;
    int bestScore = 0;
    for (Figure figure : bearers(List.of(word))) {
      List<String> words = words(figure.name());
      int at = -1;
      for (int i = 0; i < words.size(); i++) {
        at = key(words.get(i)).equals(word) ? i : at;
      }
      if (at < 0) {
        continue;
      }
      boolean before = figure.mentions.getFirst().paragraph() <= mention.paragraph();
      int score = (at == words.size() - 1 ? 8 : at == 0 ? 3 : 2) + (before ? 4 : 0);
      score += figure.equals(last) ? 1 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = figure;
      }
    }
    return best;
  }

  /** How full a name is: by its words, but initials alone say less than a given name. */
  static int fullness(String form) {
    List<String> words = List.of(form.split("\\s+", -1));
    return isInitialled(words) ? 3 : 2 * words.size();
  }

  /** Whether of all given names the initials alone are there: “M. Hollis”. */
  static boolean isInitialled(List<String> words) {
    return words.size() > 1
        && words.subList(0, words.size() - 1).stream().allMatch(word -> key(word).length() == 1);
  }

  private boolean isSame(List<String> words, Figure known) {
    for (String form : known.forms.keySet()) {
      if (isSame(words, words(form))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether two full names can be one person's: the same family name and given names that agree.
   */
  static boolean isSame(List<String> a, List<String> b) {
    if (a.size() < 2 || b.size() < 2) {
      return false;
    }
    List<String> longer = a.size() >= b.size() ? a : b;
    List<String> shorter = a.size() >= b.size() ? b : a;
    if (!key(longer.getLast()).equals(key(shorter.getLast()))) {
      // Xi Jinping or Enrique Peña Nieto: what is left out stands at the end.
      return shorter.size() >= 2
          && longer.size() > shorter.size()
          && longer.subList(0, shorter.size()).stream()
              .map(Cast::key)
              .toList()
              .equals(shorter.stream().map(Cast::key).toList());
    }
    int at = 0;
    for (int i = 0; i < shorter.size() - 1; i++) {
      boolean found = false;
      while (!found && at < longer.size() - 1) {
        found = agree(longer.get(at), shorter.get(i));
        at++;
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(String a, String b) {
    String x = key(a);
    String y = key(b);
    String longer = x.length() >= y.length() ? x : y;
    String shorter = x.length() >= y.length() ? y : x;
    return longer.startsWith(shorter) && (shorter.length() != 2 || longer.length() == 2);
  }

  /** The words of a person's name without titles before it and suffixes after it. */
  List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+", -1)));
    while (words.size() > 1 && titles.contains(key(words.getFirst()))) {
      words.removeFirst();
    }
    while (words.size() > 1
        && (SUFFIXES.contains(key(words.getLast())) || words.getLast().equals(","))) {
      words.removeLast();
    }
    if (words.size() > 1 && words.getLast().endsWith(",")) {
      words.removeLast();
    }
    return words;
  }

  private void things(List<Mention> mentions, Map<String, NameKind> kinds) {
    Map<String, Figure> byKey = new HashMap<>();
    Map<String, Figure> byInitials = new HashMap<>();
    for (Mention mention : mentions) {
      NameKind kind = kinds.getOrDefault(key(mention.text()), mention.kind());
      String form = Prose.line(mention.text().replaceFirst("^[Tt]he\\s+", ""));
      String key = Places.key(form);
      Figure figure = byKey.get(key);
      if (figure == null && isAcronym(form)) {
        figure = byInitials.get(key);
      }
      place(mention, form, figure, kind);
      Figure placed = figures.get(mention);
      if (placed != null) {
        byKey.putIfAbsent(key, placed);
        String initials = initials(form);
        if (initials.length() > 1) {
          byInitials.putIfAbsent(initials, placed);
        }
      }
    }
    joinAcronyms(byInitials);
  }

  /** An acronym that stands before its full form: the two become one. */
  private void joinAcronyms(Map<String, Figure> byInitials) {
    for (Figure figure : List.copyOf(all)) {
      String form = figure.name();
      Figure full = byInitials.get(key(form));
      if (figure.kind != NameKind.PERSON
          && isAcronym(form)
          && full != null
          && !full.equals(figure)
          && all.contains(figure)) {
        join(figure, full);
      }
    }
  }

  private void join(Figure figure, Figure full) {
    // “Breezes” are no other form of a name than “Breeze”.
    boolean several = full.forms.containsKey(ShortNames.one(figure.name()));
    String form = several ? full.name() : figure.name();
    for (Mention mention : figure.mentions) {
      full.add(mention, form);
      figures.put(mention, full);
    }
    all.remove(figure);
  }

  static boolean isAcronym(String form) {
    String letters = form.replace(".", "");
    return letters.length() >= 2
        && letters.length() <= 7
        && letters.chars().allMatch(Character::isUpperCase);
  }

  /** The first letters of a name's words, those that are letters alone whole: “US Navy”. */
  static String initials(String form) {
    StringBuilder initials = new StringBuilder();
    String[] words = form.split("[\\s-]+", -1);
    if (words.length < 2 || Countries.isCurrency(form)) {
      return "";
    }
    boolean shouted = Arrays.stream(words).allMatch(Cast::isAcronym);
    for (String word : words) {
      if (!shouted && isAcronym(word)) {
        initials.append(key(word));
      } else if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.appendCodePoint(Character.toLowerCase(word.codePointAt(0)));
      }
    }
    return initials.toString();
  }

  /** A name for comparing: lower case, without full stops, in straight apostrophes. */
  static String key(String name) {
    return Prose.line(name.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\''));
  }

  /** Whether a bare word was taken for a person's name though nothing else speaks for it. */
  private boolean isDoubtful(Figure figure) {
    String name = key(figure.name());
    return !name.contains(" ")
        && figure.mentions.size() < CERTAIN
        && !speech.men().contains(name)
        && !speech.women().contains(name)
        && figure.mentions.stream().noneMatch(signs::arePersonal);
  }

  /** The figures' names as records, sorted within each kind. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (Figure figure : all) {
      String name = figure.name();
      Set<String> variants = new LinkedHashSet<>(figure.forms.keySet());
      variants.remove(name);
      names.add(
          new Name(
              switch (figure.kind) {
                case PERSON -> isDoubtful(figure) ? Name.Kind.OTHER : Name.Kind.PERSON;
                case PLACE -> Name.Kind.PLACE;
                case ORGANISATION -> Name.Kind.ORGANISATION;
                case OTHER, PEOPLE -> Name.Kind.OTHER;
              },
              name,
              figure.kind == NameKind.PERSON ? SortKeys.ofPerson(name, figure.forms) : name,
              List.copyOf(variants),
              figure.mentions.stream()
                  .filter(mention -> mention.paragraph() != Passage.HEAD)
                  .map(at -> new Span(at.paragraph(), at.start(), at.endOffset()))
                  .sorted(SortKeys.READING)
                  .toList()));
    }
    names.sort(SortKeys.NAMES);
    return names;
  }
}
