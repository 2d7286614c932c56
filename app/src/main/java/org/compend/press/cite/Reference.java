package org.compend.press.cite;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.Metadata;
import org.compend.apparatus.DigestApparatus.Source;
import org.compend.apparatus.work.Identifier;
import org.compend.apparatus.work.Work;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/**
 * A work as it is cited.
 *
 * @param title its title; {@code null} where nobody tells it
 * @param magazine in which it stands, where that is known
 * @param words by which an article calls it; empty where its title says all, or they name nothing
 */
public record Reference(
    Work work, @Nullable String title, @Nullable String magazine, String words) {
  /** A verb, an amount, a time: “reported”, “40 points”, “last week”. */
  private static final Pattern BARE =
      Pattern.compile("(?:\\p{Ll}[\\p{L}'’-]*|\\d+\\p{Ll}*)(?:\\s[\\p{L}'’-]+)?");

  /** What ends by itself, also within marks. */
  private static final Pattern ENDED =
      Pattern.compile("(?s).*[.!?…。！？؟][\\p{Pi}\\p{Pf}\\p{Pe}\\p{Zs}]*");

  public Reference {
    words = telling(words);
  }

  /**
   * The words of a link without the mark that parts them from others; empty where they name
   * nothing.
   */
  private static String telling(String words) {
    String bare = words.strip().replaceFirst("[,;:]+$", "");
    return BARE.matcher(bare).matches() ? "" : bare;
  }

  /** An article of which a digest or a page of the magazine is made. */
  public static Reference of(BoundArticle article, @Nullable String magazine) {
    return of(article, article.source(), magazine);
  }

  /**
   * An article under another address than its source.
   *
   * @param magazine where the article does not name one
   */
  public static Reference of(
      BoundArticle article, @Nullable URI address, @Nullable String magazine) {
    Metadata metadata = article.article().metadata();
    return new Reference(
        new Work.Piece(metadata, address), article.title(), site(metadata, magazine), "");
  }

  /** A work of a digest's bibliography. */
  public static Reference of(Source source, Binding binding) {
    return switch (source.work()) {
      case Work.Piece piece when source.article() != null ->
          of(binding.articles().get(source.article() - 1), binding.digest().publisher());
      case Work.Piece piece -> {
        String title = piece.metadata().title();
        yield new Reference(
            piece,
            title.isBlank() ? null : title,
            site(piece.metadata(), null),
            title.isBlank() ? source.words() : "");
      }
      case Work.Named named ->
          new Reference(named, named.title(), null, named.title() == null ? source.words() : "");
    };
  }

  /** The articles of a digest, where nothing else is known of its sources. */
  public static List<Reference> all(List<Source> sources, Binding binding) {
    return sources.isEmpty()
        ? binding.articles().stream()
            .map(article -> of(article, binding.digest().publisher()))
            .toList()
        : sources.stream().map(source -> of(source, binding)).toList();
  }

  private static @Nullable String site(Metadata metadata, @Nullable String otherwise) {
    String site = metadata.site();
    return site == null || site.isBlank() ? otherwise : site;
  }

  /** Those who made it, in the parts that bibliographies sort by. */
  List<PersonName> authors() {
    return work.authors().stream().map(PersonName::of).toList();
  }

  /** The day on which it came out. */
  @Nullable LocalDate day() {
    return switch (work) {
      case Work.Piece(Metadata metadata, _) ->
          metadata.published() == null ? null : metadata.published().day();
      case Work.Named _ -> null;
    };
  }

  /** The year in which it came out. */
  @Nullable Integer year() {
    LocalDate day = day();
    return switch (work) {
      case Work.Piece _ -> day == null ? null : Integer.valueOf(day.getYear());
      case Work.Named named -> named.year();
    };
  }

  /** Its language (BCP 47). */
  @Nullable String language() {
    return switch (work) {
      case Work.Piece(Metadata metadata, _) ->
          metadata.language().getLanguage().isEmpty() ? null : metadata.language().toLanguageTag();
      case Work.Named _ -> null;
    };
  }

  /** Its numbers. */
  List<Identifier> identifiers() {
    return switch (work) {
      case Work.Piece _ -> List.of();
      case Work.Named named -> named.identifiers();
    };
  }

  /** Where it is to be read. */
  public @Nullable URI address() {
    return switch (work) {
      case Work.Piece piece -> piece.address();
      case Work.Named named when named.address() != null -> named.address();
      case Work.Named named ->
          named.identifiers().stream()
              .map(Identifier::address)
              .filter(address -> address.getHost() != null)
              .findFirst()
              .orElse(null);
    };
  }

  /**
   * Who made it, with the first family name in front; the site, where nothing else is told of a
   * page; else empty where nobody is told.
   */
  public String names(Words words) {
    String site = work.site();
    if (site != null) {
      return site;
    }
    List<String> names = new ArrayList<>(work.authors());
    if (!names.isEmpty()) {
      names.set(0, PersonName.of(names.getFirst()).inverted());
    }
    return words.list(names);
  }

  /**
   * What stands for it: its title, or else its number, or in quotation marks the words that an
   * article has for it; empty where these are its address, or none.
   *
   * @param own the words of the language in which it is cited
   */
  public String heading(Words own) {
    if (title != null) {
      return title;
    }
    URI address = address();
    boolean silent = words.isEmpty() || (address != null && address.toString().equals(words));
    String called = words.toLowerCase(Locale.ROOT);
    return identifiers().stream()
        .filter(identifier -> called.contains(identifier.value()))
        .map(Identifier::label)
        .findFirst()
        .orElse(silent ? "" : own.quoted(words));
  }

  /** Where and when it came out, and its numbers; empty where nothing is told. */
  public String rest(Words words) {
    List<String> parts = new ArrayList<>();
    LocalDate day = day();
    Integer year = year();
    String date = day != null ? words.date(day) : year != null ? Integer.toString(year) : "";
    if (magazine != null || !date.isEmpty()) {
      parts.add(magazine == null ? date : magazine + (date.isEmpty() ? "" : ", " + date));
    }
    identifiers().stream()
        .filter(identifier -> !identifier.address().equals(address()))
        .map(Identifier::label)
        .filter(label -> !label.equals(heading(words)))
        .forEach(parts::add);
    return parts.isEmpty() ? "" : String.join(". ", parts) + ".";
  }

  /** All of it but the address, on one line. */
  public String line(Words words) {
    String names = names(words);
    String rest = rest(words);
    return ((names.isEmpty() ? "" : names + mark(words))
            + heading(words)
            + stop(words)
            + (rest.isEmpty() ? "" : " " + rest))
        .strip();
  }

  /** What follows the names: a colon, unless they stand alone. */
  public String mark(Words own) {
    return heading(own).isEmpty() ? "." : ": ";
  }

  /** What ends the heading, where it does not end by itself. */
  public String stop(Words own) {
    String heading = heading(own);
    return heading.isEmpty() || ENDED.matcher(heading).matches() ? "" : ".";
  }

  /** A key for those who cite: family name, year, and so much of a digest that no two are alike. */
  String key() {
    String family = authors().isEmpty() ? "" : authors().getFirst().family();
    String plain =
        Normalizer.normalize(family, Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z]", "")
            .toLowerCase(Locale.ROOT);
    String of = work.key() + "\n" + (title == null ? "" : title);
    String digest = Bytes.of(of.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 6);
    return (plain.isEmpty() ? "article" : plain) + (year() == null ? "" : year()) + "-" + digest;
  }
}
