package org.compend.apparatus.work;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.Address;
import org.compend.Byline;
import org.compend.Metadata;
import org.jspecify.annotations.Nullable;

/** A work that can be cited. What nobody tells of it is left out, never guessed. */
public sealed interface Work {

  /**
   * An article of which everything is known, since it is at hand.
   *
   * @param address where it was published, where that is known
   */
  record Piece(Metadata metadata, @Nullable URI address) implements Work {}

  /**
   * A work of which an article tells something.
   *
   * @param title its title in full, where an article gives it as such
   * @param authors those whom an article calls its authors
   * @param year when it came out, where an article says so
   * @param identifiers its numbers, each scheme once
   * @param address where an article found it
   */
  record Named(
      Form form,
      @Nullable String title,
      List<String> authors,
      @Nullable Integer year,
      List<Identifier> identifiers,
      @Nullable URI address)
      implements Work {
    public Named {
      authors = List.copyOf(authors);
      identifiers = List.copyOf(identifiers);
    }

    /** A work known by a number. */
    static Named of(Form form, Identifier identifier) {
      return new Named(form, null, List.of(), null, List.of(identifier), null);
    }

    /** A work known by its title. */
    public static Named titled(Form form, String title) {
      return new Named(form, title, List.of(), null, List.of(), null);
    }

    /** The same with what is missing here and told there; the number by which it is known stays. */
    public Named with(Named other) {
      List<Identifier> all = new ArrayList<>(identifiers);
      other.identifiers.stream()
          .filter(more -> all.stream().noneMatch(known -> known.scheme() == more.scheme()))
          .forEach(all::add);
      return new Named(
          form.isVague() ? other.form : form,
          title == null ? other.title : title,
          authors.isEmpty() ? other.authors : authors,
          year == null ? other.year : year,
          all,
          address == null ? other.address : address);
    }
  }

  /** What kind of work it is, as far as its number, its address or its name tells. */
  enum Form {
    /** A page of the web. */
    PAGE,
    POST,
    FILM,
    BOOK,
    /** What has a DOI or a number of PubMed. */
    PAPER,
    PREPRINT,
    /** A law, a directive, a judgment's number in a collection of laws. */
    LAW,
    /** A paper of a parliament or of the United Nations. */
    DOCUMENT,
    /** A standard, such as those of the ISO and the IETF. */
    STANDARD,
    /** Something with a title. */
    TITLED;

    boolean isVague() {
      return this == PAGE || this == TITLED;
    }
  }

  /** What it is known by: the same for the same work, wherever it is cited. */
  default String key() {
    return switch (this) {
      case Piece(Metadata metadata, URI address) ->
          address == null ? titleKey(metadata.title()) : Address.key(address);
      case Named named when !named.identifiers().isEmpty() ->
          named.identifiers().getFirst().label();
      case Named(_, _, _, _, _, URI address) when address != null -> Address.key(address);
      case Named named -> titleKey(named.title() == null ? "" : named.title());
    };
  }

  /** Those who made it, as they are signed or named. */
  default List<String> authors() {
    return switch (this) {
      case Piece(Metadata metadata, _) -> metadata.bylines().stream().map(Byline::name).toList();
      case Named named -> named.authors();
    };
  }

  /** The site of a page of which neither author nor title nor number is told; else null. */
  default @Nullable String site() {
    return this instanceof Named(_, String title, var authors, _, var numbers, URI address)
            && title == null
            && authors.isEmpty()
            && numbers.isEmpty()
            && address != null
            && address.getHost() != null
        ? Address.host(address)
        : null;
  }

  /** A title for comparing: without case, accents and marks. */
  static String titleKey(String title) {
    return "title "
        + Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
  }
}
