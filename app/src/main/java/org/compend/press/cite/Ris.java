package org.compend.press.cite;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.compend.Prose;
import org.compend.apparatus.work.Work;
import org.jspecify.annotations.Nullable;

/** Writes an article as RIS, which older programs for bibliographies read. */
public final class Ris {
  private Ris() {}

  /** One article. */
  public static String of(Reference reference) {
    StringBuilder out = new StringBuilder();
    line(out, "TY", "MGZN");
    reference.authors().forEach(name -> line(out, "AU", name.inverted()));
    line(out, "TI", reference.title());
    line(out, "T2", reference.magazine());
    LocalDate day = reference.day();
    if (day != null) {
      line(out, "PY", Integer.toString(day.getYear()));
      line(
          out,
          "DA",
          String.format(
              Locale.ROOT,
              "%d/%02d/%02d",
              day.getYear(),
              day.getMonthValue(),
              day.getDayOfMonth()));
    }
    line(out, "LA", reference.language());
    if (reference.work() instanceof Work.Piece(var metadata, _)) {
      metadata.tags().forEach(tag -> line(out, "KW", tag));
    }
    URI address = reference.address();
    line(out, "UR", address == null ? null : address.toASCIIString());
    return out.append("ER  - \r\n").toString();
  }

  private static void line(StringBuilder out, String tag, @Nullable String value) {
    if (value != null) {
      out.append(tag).append("  - ").append(Prose.line(value)).append("\r\n");
    }
  }
}
