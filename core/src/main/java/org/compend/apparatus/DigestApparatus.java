package org.compend.apparatus;

import java.util.List;
import java.util.Map;
import org.compend.apparatus.time.Stretch;
import org.compend.apparatus.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a digest's articles together; each list is empty where there is nothing, or
 * where it was not wanted.
 *
 * @param names the index of names: persons, organisations and places, by sort key within each kind
 * @param voices who said what: by the speaker's sort key
 * @param chronology what is told of which time, from the earliest
 * @param summaries what each article is about, by its number; not every article has one
 * @param sources the articles in their order, then the other works that they cite, by author or
 *     title
 */
public record DigestApparatus(
    List<Entry> names,
    List<Voice> voices,
    List<Event> chronology,
    List<Summary> summaries,
    List<Source> sources) {
  public DigestApparatus {
    names = List.copyOf(names);
    voices = List.copyOf(voices);
    chronology = List.copyOf(chronology);
    summaries = List.copyOf(summaries);
    sources = List.copyOf(sources);
  }

  /** Nothing at all. */
  public static DigestApparatus empty() {
    return new DigestApparatus(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** What an article is about; {@code null} where nothing tells it. */
  public @Nullable Summary summary(int article) {
    return summaries.stream()
        .filter(summary -> summary.article() == article)
        .findFirst()
        .orElse(null);
  }

  /**
   * What an article is about.
   *
   * @param article the article's number in the digest, from 1
   * @param basis whose words tell it
   */
  public record Summary(int article, Basis basis, String text) {
    /** Where a summary is from. */
    public enum Basis {
      /** The article's own standfirst, which was written for that. */
      STANDFIRST,
      /** Sentences chosen from its text. */
      CHOSEN
    }
  }

  /**
   * A place in a digest.
   *
   * @param article the article's number in the digest, from 1
   * @param span where in the article
   */
  public record Locator(int article, Span span) {}

  /**
   * An entry of the index.
   *
   * @param sortKey how it stands in the index, such as {@code Kenyatta, Uhuru}
   * @param variants other forms of the name
   * @param places where it occurs, in reading order
   */
  public record Entry(
      Name.Kind kind, String name, String sortKey, List<String> variants, List<Locator> places) {
    public Entry {
      variants = List.copyOf(variants);
      places = List.copyOf(places);
    }

    /**
     * What it is known by wherever it is named: the name in small letters without accents, “the”
     * and legal forms, its words parted by hyphens; of several names of a country always the same.
     */
    public String key() {
      String same = kind == Name.Kind.PERSON ? Cast.key(name) : Gathering.key(name);
      return SortKeys.folded(same).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
  }

  /**
   * Somebody's quotations.
   *
   * @param speaker whose, as in the entry of the index
   */
  public record Voice(String speaker, String sortKey, List<Said> quotations) {
    public Voice {
      quotations = List.copyOf(quotations);
    }
  }

  /** A quotation at its place. */
  public record Said(Locator at, Quotation quotation) {}

  /**
   * What is told of a time.
   *
   * @param at the words that name the time
   * @param within where the sentence around them stands
   * @param sentence its words on one line
   */
  public record Event(Stretch time, Locator at, Span within, String sentence) {
    /** Whether a place is within the sentence. */
    public boolean holds(Locator place) {
      return place.article() == at.article()
          && place.span().paragraph() == within.paragraph()
          && place.span().start() >= within.start()
          && place.span().end() <= within.end();
    }
  }

  /**
   * A work of the bibliography.
   *
   * @param words the words that cite it first; the title of an article of the digest
   * @param article the article's number where it is one of the digest's own
   * @param places where it is cited, in reading order
   */
  public record Source(Work work, String words, @Nullable Integer article, List<Locator> places) {
    public Source {
      places = List.copyOf(places);
    }

    /**
     * How it stands in the bibliography: its first author, else its title, else its site and those
     * words.
     */
    public String sortKey() {
      String title =
          switch (work) {
            case Work.Piece(var metadata, _) -> metadata.title();
            case Work.Named named -> named.title();
          };
      String site = work.site();
      String called = site == null ? words : site + " " + words;
      String heading = title == null || title.isBlank() ? called : title;
      return work.authors().isEmpty()
          ? heading
          : SortKeys.ofPerson(work.authors().getFirst(), Map.of()) + " " + heading;
    }
  }
}
