package org.compend.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.compend.apparatus.Name;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Counts names of the register anew, and gives initials to the only person who may bear them, as
 * long as there is but one. For one transaction.
 */
final class Totals {
  /** A family of more names than this has several who may bear any initials. */
  private static final int MOST = 300;

  private final Handle handle;

  /** The family names of all persons counted, and of those who are no more. */
  private final Set<String> families = new TreeSet<>();

  /** How some articles write a name. */
  private record Form(Name.Kind kind, String name, String sortKey, int articles, int quotations) {}

  /** Initials, and to whom they were given. */
  private record Initials(String key, String name, String family, @Nullable String bearer) {}

  private record Bearer(String key, String name) {}

  Totals(Handle handle) {
    this.handle = handle;
  }

  /** Counts anew in how many articles a name is; most of them decide how it is written. */
  void count(String key) {
    families.addAll(
        handle
            .createQuery("delete from named where name_key = :key returning family")
            .bind("key", key)
            .mapTo(String.class)
            .filter(Objects::nonNull)
            .list());
    List<Form> forms =
        handle
            .createQuery(
                """
                select kind, name, sort_key, count(*) as articles, sum(quotations) as quotations
                from naming where name_key = :key group by kind, name, sort_key
                order by articles desc, name, sort_key\
                """)
            .bind("key", key)
            .map((row, _) ->
                new Form(
                    Name.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("sort_key"),
                    row.getInt("articles"),
                    row.getInt("quotations")))
            .list();
    if (forms.isEmpty()) {
      return;
    }
    Form first =
        forms.stream().filter(form -> !isInitialled(form)).findFirst().orElse(forms.getFirst());
    String folded = folded(first.sortKey());
    String family = family(first);
    handle.execute(
        """
        insert into named
          (name_key, kind, name, sort_key, folded, initial, articles, quotations, family)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        key,
        first.kind().name(),
        first.name(),
        first.sortKey(),
        folded,
        initial(folded),
        forms.stream().mapToInt(Form::articles).sum(),
        forms.stream().mapToInt(Form::quotations).sum(),
        family);
    if (family != null) {
      families.add(family);
    }
    if (family != null && isInitialled(first)) {
      for (Form form : forms) {
        handle.execute(
            "insert into initials (name_key, name, family) values (?, ?, ?)"
                + " on conflict (name_key, name) do nothing",
            key,
            form.name(),
            family);
      }
    }
  }

  /** Gives initials, of the families counted, to their only bearers, and takes them back. */
  void giveInitials() {
    Set<String> changed = new TreeSet<>();
    for (Initials initials : initials()) {
      String bearer = bearer(initials);
      String to = bearer == null ? initials.key() : bearer;
      String before = initials.bearer() == null ? to : initials.bearer();
      for (String from : List.of(initials.key(), before)) {
        if (!from.equals(to) && move(initials.name(), from, to)) {
          changed.add(from);
          changed.add(to);
        }
      }
      handle.execute(
          "update initials set bearer = ? where name_key = ? and name = ?",
          bearer,
          initials.key(),
          initials.name());
    }
    changed.forEach(this::count);
  }

  private List<Initials> initials() {
    return families.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "select name_key, name, family, bearer from initials"
                    + " where family in (<families>) order by name_key, name")
            .bindList("families", List.copyOf(families))
            .map((row, _) ->
                new Initials(
                    row.getString("name_key"),
                    row.getString("name"),
                    row.getString("family"),
                    row.getString("bearer")))
            .list();
  }

  /**
   * The only person who may bear some initials; {@code null} where nobody or several may, or where
   * an editor tells the one apart from others of that name.
   */
  private @Nullable String bearer(Initials initials) {
    List<Bearer> bearers =
        handle
            .createQuery(
                "select name_key, name from named where family = :family order by 1 limit :most")
            .bind("family", initials.family())
            .bind("most", MOST)
            .map((row, _) -> new Bearer(row.getString("name_key"), row.getString("name")))
            .list();
    List<Bearer> fitting =
        bearers.stream()
            .filter(
                one -> !Name.isInitialled(one.name()) && Name.agree(one.name(), initials.name()))
            .toList();
    return fitting.size() == 1
            && bearers.size() < MOST
            && !Name.isToldApart(fitting.getFirst().name())
        ? fitting.getFirst().key()
        : null;
  }

  /** What articles say of somebody under a name goes from one key to another. */
  private boolean move(String name, String from, String to) {
    List<String> articles =
        handle
            .createQuery(
                """
                select n.article from naming n
                where n.name_key = :from and n.name = :name and n.apart = 0
                and not exists (
                  select 1 from naming o where o.article = n.article and o.name_key = :to)\
                """)
            .bind("from", from)
            .bind("name", name)
            .bind("to", to)
            .mapTo(String.class)
            .list();
    for (String article : articles) {
      for (String table : List.of("naming", "saying", "telling_name")) {
        handle.execute(
            "update " + table + " set name_key = ? where article = ? and name_key = ?",
            to,
            article,
            from);
      }
    }
    return !articles.isEmpty();
  }

  private static boolean isInitialled(Form form) {
    return form.kind() == Name.Kind.PERSON && Name.isInitialled(form.name());
  }

  /** A person's family name, as the sort key has it before the comma. */
  private static @Nullable String family(Form form) {
    int comma = form.sortKey().indexOf(", ");
    return form.kind() == Name.Kind.PERSON && comma > 0
        ? folded(form.sortKey().substring(0, comma))
        : null;
  }

  private static String folded(String sortKey) {
    return Normalizer.normalize(sortKey, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The letter under which a name stands; those that begin with none stand under {@code #}. */
  private static String initial(String folded) {
    return folded
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(letter -> Character.toString(letter).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("#");
  }
}
