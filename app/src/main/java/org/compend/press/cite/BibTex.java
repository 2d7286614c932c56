package org.compend.press.cite;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.compend.Prose;
import org.compend.apparatus.work.Identifier;
import org.compend.apparatus.work.Work;

/** Writes references as BibTeX. */
public final class BibTex {
  private BibTex() {}

  /** References, each under a key of its own. */
  public static String of(List<Reference> references) {
    List<String> keys = Keys.of(references);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < references.size(); i++) {
      out.append(i == 0 ? "" : "\n").append(entry(references.get(i), keys.get(i)));
    }
    return out.toString();
  }

  private static String entry(Reference reference, String key) {
    StringBuilder out = new StringBuilder("@" + type(reference.work()) + "{" + key + ",\n");
    field(
        out,
        "author",
        reference.authors().stream()
            .map(name ->
                name.given() == null ? "{" + tex(name.family()) + "}" : tex(name.inverted()))
            .collect(Collectors.joining(" and ")));
    String title = reference.title();
    field(out, "title", title == null ? "" : "{" + tex(title) + "}");
    field(out, "journal", reference.magazine() == null ? "" : tex(reference.magazine()));
    LocalDate day = reference.day();
    if (day != null) {
      field(out, "year", Integer.toString(day.getYear()));
      field(out, "month", Integer.toString(day.getMonthValue()));
      field(out, "day", Integer.toString(day.getDayOfMonth()));
    } else if (reference.year() != null) {
      field(out, "year", Integer.toString(reference.year()));
    }
    String language = reference.language();
    field(out, "langid", language == null ? "" : language);
    for (Identifier identifier : reference.identifiers()) {
      switch (identifier.scheme()) {
        case DOI -> field(out, "doi", tex(identifier.value()));
        case ISBN -> field(out, "isbn", identifier.value());
        case ARXIV -> {
          field(out, "eprint", tex(identifier.value()));
          field(out, "archiveprefix", "arXiv");
        }
        case PMID -> field(out, "pmid", identifier.value());
      }
    }
    URI address = reference.address();
    field(
        out,
        "url",
        address == null ? "" : address.toASCIIString().replaceAll("([%#&_$])", "\\\\$1"));
    field(out, "note", reference.words().isEmpty() ? "" : "“" + tex(reference.words()) + "”");
    return out.append("}\n").toString();
  }

  private static String type(Work work) {
    return switch (work) {
      case Work.Piece _ -> "article";
      case Work.Named named ->
          switch (named.form()) {
            case BOOK -> "book";
            case PAGE, POST, FILM, PAPER, PREPRINT, LAW, DOCUMENT, STANDARD, TITLED -> "misc";
          };
    };
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  /** Text in which TeX sees nothing of its own. */
  private static String tex(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Prose.line(text).toCharArray()) {
      switch (c) {
        case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '\\' -> out.append("\\textbackslash{}");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
