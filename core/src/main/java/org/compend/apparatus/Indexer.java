package org.compend.apparatus;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.Article;
import org.compend.Digest;
import org.compend.Prose;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.DigestApparatus.Said;
import org.compend.apparatus.DigestApparatus.Summary;
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
  private final List<Correction> corrections;
  private final Holdings holdings;

  /** A part of the apparatus. */
  public enum Part {
    NAMES,
    QUOTATIONS,
    CHRONOLOGY,
    SUMMARIES,
    SOURCES
  }

  /**
   * @param parts what is wanted; nothing is computed where it is empty
   */
  public Indexer(Annotator annotator, Set<Part> parts) {
    this(annotator, parts, List.of(), Holdings.none());
  }

  /**
   * @param parts what is wanted; nothing is computed where it is empty
   * @param corrections what editors have put right, in the order in which they did
   * @param holdings articles at hand, which are told in full where they are cited
   */
  public Indexer(
      Annotator annotator, Set<Part> parts, List<Correction> corrections, Holdings holdings) {
    this.annotator = annotator;
    this.parts = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
    this.corrections = List.copyOf(corrections);
    this.holdings = holdings;
  }

  /** An indexer that finds nothing and costs nothing. */
  public static Indexer none() {
    return new Indexer(new Annotator(), Set.of());
  }

  /** The indexer of a digest for which no parts were asked: one article alone needs none. */
  public static Indexer usual(
      Digest digest, Annotator annotator, List<Correction> corrections, Holdings holdings) {
    return digest.articles().limit(2).count() > 1
        ? new Indexer(annotator, EnumSet.allOf(Part.class), corrections, holdings)
        : none();
  }

  /** The apparatus of a digest. */
  public DigestApparatus of(Digest digest) {
    if (parts.isEmpty()) {
      return DigestApparatus.empty();
    }
    List<Article> articles = digest.articles().toList();
    List<Apparatus> each = articles.stream().map(annotator::annotate).toList();
    List<String> keys = articles.stream().map(Correction::keyOf).toList();
    Gathering gathering = new Gathering(each);
    Map<String, Correction.Attribute> attributed = correct(gathering, keys);
    List<Entry> entries = gathering.entries();
    return new DigestApparatus(
        parts.contains(Part.NAMES)
            ? entries.stream().filter(Indexer::isIndexed).toList()
            : List.of(),
        parts.contains(Part.QUOTATIONS) ? voices(each, gathering, keys, attributed) : List.of(),
        parts.contains(Part.CHRONOLOGY) ? Timeline.of(articles, each) : List.of(),
        parts.contains(Part.SUMMARIES) ? summaries(articles, each) : List.of(),
        parts.contains(Part.SOURCES) ? Bibliography.of(articles, each, holdings) : List.of());
  }

  /** A standfirst tells what an article is about better than its sentences do. */
  private static List<Summary> summaries(List<Article> articles, List<Apparatus> each) {
    List<Summary> summaries = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      String standfirst = Prose.ofInlines(articles.get(i).metadata().standfirst());
      Summary.Basis basis = standfirst.isBlank() ? Summary.Basis.CHOSEN : Summary.Basis.STANDFIRST;
      String text =
          switch (basis) {
            case STANDFIRST -> standfirst;
            case CHOSEN -> each.get(i).summary(articles.get(i));
          };
      if (!text.isBlank()) {
        summaries.add(new Summary(i + 1, basis, Prose.line(text)));
      }
    }
    return summaries;
  }

  /** A bare word that was taken for somebody's name but once is as often none. */
  private static boolean isIndexed(Entry entry) {
    boolean doubtful =
        entry.kind() == Name.Kind.PERSON
            && !entry.name().contains(" ")
            && (entry.places().size() < 2 || entry.name().length() < 2);
    return entry.kind() != Name.Kind.OTHER && !entry.places().isEmpty() && !doubtful;
  }

  /** Applies the corrections of names; gives those of quotations by article and words. */
  private Map<String, Correction.Attribute> correct(Gathering gathering, List<String> keys) {
    Map<String, Correction.Attribute> attributed = new HashMap<>();
    for (Correction correction : corrections) {
      switch (correction) {
        case Correction.Merge(Name.Kind kind, String name, String into) ->
            gathering.merge(kind, name, into);
        case Correction.Split(Name.Kind kind, String name, String article, String as) -> {
          for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).equals(article)) {
              gathering.split(kind, name, i + 1, as);
            }
          }
        }
        case Correction.Attribute attribute ->
            attributed.put(attribute.article() + "\n" + attribute.words(), attribute);
      }
    }
    return attributed;
  }

  private static List<Voice> voices(
      List<Apparatus> each,
      Gathering gathering,
      List<String> keys,
      Map<String, Correction.Attribute> attributed) {
    Map<Speaker, List<Said>> said = new LinkedHashMap<>();
    for (int i = 0; i < each.size(); i++) {
      for (Quotation quotation : each.get(i).quotations()) {
        Correction.Attribute put = attributed.get(keys.get(i) + "\n" + quotation.text());
        Speaker speaker =
            put == null
                ? speaker(gathering, quotation.speaker(), i + 1)
                : speaker(gathering, put.speaker());
        if (speaker != null) {
          Locator at = new Locator(i + 1, quotation.spans().getFirst());
          List<Said> own = said.computeIfAbsent(speaker, _ -> new ArrayList<>());
          // What two said together may have been put right as one's.
          if (own.isEmpty() || !own.getLast().at().equals(at)) {
            own.add(new Said(at, quotation));
          }
        }
      }
    }
    List<Voice> voices = new ArrayList<>();
    said.forEach((speaker, quotations) ->
        voices.add(new Voice(speaker.name(), speaker.sortKey(), quotations)));
    voices.sort(
        comparing((Voice voice) -> SortKeys.folded(voice.sortKey())).thenComparing(Voice::speaker));
    return voices;
  }

  /** Whose quotations are gathered, as in the index. */
  private record Speaker(String name, String sortKey) {}

  private static @Nullable Speaker speaker(
      Gathering gathering, @Nullable String name, int article) {
    Group group = name == null ? null : gathering.of(name, article);
    if (group == null) {
      return null;
    }
    return switch (group.kind()) {
      case PERSON, ORGANISATION -> speaker(group.entry());
      case PLACE, OTHER -> null;
    };
  }

  /** Whom an editor names: an entry of the index, or somebody who has none. */
  private static @Nullable Speaker speaker(Gathering gathering, @Nullable String name) {
    if (name == null) {
      return null;
    }
    Group group = gathering.called(Name.Kind.PERSON, name);
    return group == null
        ? new Speaker(name, SortKeys.ofPerson(name, Map.of()))
        : speaker(group.entry());
  }

  private static Speaker speaker(Entry entry) {
    return new Speaker(entry.name(), entry.sortKey());
  }
}
