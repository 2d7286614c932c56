package org.compend.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compend.Prose;
import org.compend.apparatus.Correction;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Name;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Corrections;
import org.compend.archive.NamedEntry;
import org.compend.archive.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Puts the archive's index right: two entries are one, one is two, a quotation is another's. What
 * is put right holds for the register and for every digest that is pressed later.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class NameEditor {
  /** Longer names are none. */
  public static final int LONGEST = 200;

  private static final int MOST_ARTICLES = 100_000;

  private final Archive archive;

  /** The index of an archive. */
  public NameEditor(Archive archive) {
    this.archive = archive;
  }

  /** The entry of a name, or of the key by which addresses know it. */
  public Optional<NamedEntry> find(String name) {
    return Stream.concat(
            Stream.of(name),
            Stream.of(Name.Kind.values())
                .map(kind ->
                    new DigestApparatus.Entry(kind, clean(name), name, List.of(), List.of()).key()))
        .distinct()
        .flatMap(key -> archive.register().name(key).stream())
        .findFirst();
  }

  /** A name that an editor gives as entries have it. */
  public static String clean(String name) {
    return Prose.line(name);
  }

  /** What is wrong with another name for an entry. */
  public static Optional<String> objection(NamedEntry entry, String other) {
    return other.isEmpty() || other.length() > LONGEST || other.equals(entry.name())
        ? Optional.of(
            "Write a name of at most "
                + LONGEST
                + " characters that is another than this one; two of one name are told apart by a"
                + " word in brackets: M. Hollis (poet).")
        : Optional.empty();
  }

  /**
   * All forms in which articles write a name become the other. Initials do so in these articles
   * alone: elsewhere they may be somebody else's.
   *
   * @return the corrections that came of it, in the order in which they were made
   */
  public List<Corrections.Made> merge(NamedEntry entry, String into, String editor) {
    List<ArticleId> articles =
        archive.register().occurrences(entry.key(), 0, MOST_ARTICLES).stream()
            .map(Occurrence::article)
            .toList();
    List<Corrections.Made> made = new ArrayList<>();
    writing(entry)
        .forEach((form, ids) -> {
          if (entry.kind() == Name.Kind.PERSON && Name.isInitialled(form)) {
            made.addAll(part(entry, form, ids, into, editor));
          } else if (!form.equals(into)) {
            made.add(add(new Correction.Merge(entry.kind(), form, into), articles, editor));
          }
        });
    return made;
  }

  /**
   * Which articles write a name in which form: all of it is read before the first correction, after
   * which the register may move on at any time.
   */
  private Map<String, List<ArticleId>> writing(NamedEntry entry) {
    Map<String, List<ArticleId>> writing = new LinkedHashMap<>();
    for (String form : archive.register().forms(entry.key())) {
      writing.put(form, archive.register().writing(entry.key(), form));
    }
    return writing;
  }

  /**
   * What some articles say of a name goes to another entry; articles that are gone say nothing.
   * Initials that become themselves are kept apart from whoever might bear them.
   *
   * @return the corrections that came of it, in the order in which they were made
   */
  public List<Corrections.Made> split(
      NamedEntry entry, List<ArticleId> articles, String as, String editor) {
    Set<ArticleId> meant = Set.copyOf(articles);
    List<Corrections.Made> made = new ArrayList<>();
    writing(entry)
        .forEach((form, ids) ->
            made.addAll(
                part(entry, form, ids.stream().filter(meant::contains).toList(), as, editor)));
    return made;
  }

  /** What some articles say under a form of a name goes to another entry. */
  private List<Corrections.Made> part(
      NamedEntry entry, String form, List<ArticleId> articles, String as, String editor) {
    List<Corrections.Made> made = new ArrayList<>();
    for (ArticleId id : articles) {
      archive
          .article(id)
          .map(article -> new Correction.Split(entry.kind(), form, Correction.keyOf(article), as))
          .ifPresent(split -> made.add(add(split, List.of(id), editor)));
    }
    return made;
  }

  /**
   * A quotation of an article is somebody else's.
   *
   * @param words the quotation's very words, as the register has them
   * @param speaker whose; {@code null} where nobody is to be named
   * @return the correction; empty where there is no such article
   */
  public Optional<Corrections.Made> attribute(
      ArticleId id, String words, @Nullable String speaker, String editor) {
    return archive
        .article(id)
        .map(article ->
            add(
                new Correction.Attribute(Correction.keyOf(article), words, speaker),
                List.of(id),
                editor));
  }

  /** A correction in words for people. */
  public static String told(Correction correction) {
    return switch (correction) {
      case Correction.Merge(_, String name, String into) -> name + " is " + into + ".";
      case Correction.Split(_, String name, String article, String as) ->
          name + " of " + article + (name.equals(as) ? " stays " : " is ") + as + ".";
      case Correction.Attribute(String article, String said, @Nullable String speaker) ->
          "“"
              + Prose.line(said)
              + "” in "
              + article
              + (speaker == null ? " is nobody’s." : " is " + speaker + "’s.");
    };
  }

  private Corrections.Made add(Correction correction, List<ArticleId> articles, String editor) {
    return archive.corrections().add(correction, articles, editor);
  }
}
