package org.compend.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are meant, by what the archive's columns say of them. All that is given must be
 * so; of several values of one kind any will do. Names are exact.
 *
 * @param from the first day of publication; {@code null} for no bound
 * @param to the last day of publication; {@code null} for no bound
 * @param sections the magazines' sections
 * @param authors names as signed
 * @param tags keywords
 * @param sites names of magazines
 * @param languages a language without a region means all its regions
 * @param sources ids of sources that named the article
 */
public record Criteria(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> sections,
    List<String> authors,
    List<String> tags,
    List<String> sites,
    List<Locale> languages,
    List<String> sources) {
  /** Every article. */
  public static final Criteria ALL =
      new Criteria(null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Criteria {
    sections = List.copyOf(sections);
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    sites = List.copyOf(sites);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException(
          "the period ends on " + to + " before it begins on " + from + ": change the two round");
    }
  }

  /** The same within a period; {@code null} for no bound. */
  public Criteria between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Criteria(first, last, sections, authors, tags, sites, languages, sources);
  }

  /** The same with these values of a facet and no others. */
  public Criteria with(Facet facet, List<String> values) {
    return switch (facet) {
      case SECTION -> new Criteria(from, to, values, authors, tags, sites, languages, sources);
      case AUTHOR -> new Criteria(from, to, sections, values, tags, sites, languages, sources);
      case TAG -> new Criteria(from, to, sections, authors, values, sites, languages, sources);
      case SITE -> new Criteria(from, to, sections, authors, tags, values, languages, sources);
      case LANGUAGE ->
          new Criteria(
              from,
              to,
              sections,
              authors,
              tags,
              sites,
              values.stream().map(Locale::forLanguageTag).toList(),
              sources);
    };
  }
}
