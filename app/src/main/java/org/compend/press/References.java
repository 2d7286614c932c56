package org.compend.press;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.compend.Prose;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Event;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.Name;
import org.compend.apparatus.Quotation;
import org.jspecify.annotations.Nullable;

/** The lines of an index of names, and how the places of an entry are told. */
public final class References {
  private References() {}

  /** A line of the index. */
  public sealed interface Line {
    /** An entry with its places. */
    record Full(Entry entry) implements Line {}

    /** A form of a name that sends the reader to its entry. */
    record See(String variant, Entry entry) implements Line {}

    /** What stands first on the line. */
    default String term() {
      return switch (this) {
        case Full(Entry entry) -> entry.sortKey();
        case See(String variant, Entry _) -> variant;
      };
    }
  }

  /**
   * The lines for entries of one kind, in alphabetical order, accents and case aside. Forms that a
   * reader would look up elsewhere send there: “ICC, see International Criminal Court”.
   */
  public static List<Line> lines(List<Entry> entries) {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : entries) {
      lines.add(new Line.Full(entry));
      if (entry.kind() != Name.Kind.PERSON) {
        entry.variants().stream()
            .filter(variant -> !initial(variant).equals(initial(entry.name())))
            .filter(variant -> entries.stream().noneMatch(other -> other.name().equals(variant)))
            .forEach(variant -> lines.add(new Line.See(variant, entry)));
      }
    }
    Collator collator = Collator.getInstance(Locale.ROOT);
    collator.setStrength(Collator.PRIMARY);
    lines.sort((a, b) -> {
      int order = collator.compare(a.term(), b.term());
      return order != 0 ? order : a.term().compareTo(b.term());
    });
    return lines;
  }

  private static String initial(String name) {
    return name.isEmpty()
        ? ""
        : name.substring(0, name.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT);
  }

  /**
   * Paragraphs that follow one another.
   *
   * @param first the first, from 0
   * @param last the last, from 0
   */
  public record Run(int first, int last) {
    /** The paragraphs as they are counted by people: {@code 4} or {@code 4–6}. */
    public String label() {
      return first == last ? Integer.toString(first + 1) : (first + 1) + "–" + (last + 1);
    }
  }

  /** Paragraphs in order, those that follow one another taken together. */
  public static List<Run> runs(Collection<Integer> paragraphs) {
    List<Run> runs = new ArrayList<>();
    for (int paragraph : paragraphs) {
      if (!runs.isEmpty() && runs.getLast().last() == paragraph - 1) {
        Run before = runs.removeLast();
        runs.add(new Run(before.first(), paragraph));
      } else {
        runs.add(new Run(paragraph, paragraph));
      }
    }
    return runs;
  }

  /** The places of an entry for formats without links to paragraphs: {@code 3: 1, 4–6; 5: 2}. */
  public static String told(List<Locator> places) {
    Set<Integer> articles = new TreeSet<>();
    places.forEach(at -> articles.add(at.article()));
    return articles.stream()
        .map(article ->
            article
                + ": "
                + runs(Places.paragraphs(places, article)).stream()
                    .map(Run::label)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  /**
   * A quotation on one line, within marks where the very words are given.
   *
   * @param words of the language in which they are said
   */
  public static String marked(Quotation quotation, Words words) {
    String text = Prose.line(quotation.text());
    return quotation.kind().isVerbatim() ? words.quoted(text) : text;
  }

  /** A line of the index as text. */
  public static String told(Line line, Words words) {
    return switch (line) {
      case Line.Full(Entry entry) -> entry.sortKey() + "  " + told(entry.places());
      case Line.See(String variant, Entry entry) ->
          variant + ", " + words.get(Word.SEE) + " " + entry.sortKey();
    };
  }

  /** What is told of each time, as the times are written: {@code August 2001}. */
  public static Map<String, List<Event>> byTime(List<Event> events, Words words) {
    return events.stream()
        .collect(
            Collectors.groupingBy(
                event -> words.time(event.time()), LinkedHashMap::new, Collectors.toList()));
  }

  /** The heading under which entries of a kind stand; {@code null} for those that are not shown. */
  public static @Nullable Word heading(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> Word.PEOPLE;
      case ORGANISATION -> Word.ORGANISATIONS;
      case PLACE -> Word.PLACES;
      case OTHER -> null;
    };
  }
}
