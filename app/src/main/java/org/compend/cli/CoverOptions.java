package org.compend.cli;

import java.time.Instant;
import java.util.Locale;
import org.compend.select.Grouping;
import org.compend.select.Order;
import org.compend.select.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of a digest's cover and sections. */
final class CoverOptions {
  @Option(names = "--title", paramLabel = "TEXT", description = "The title on the cover.")
  private @Nullable String title;

  @Option(names = "--subtitle", paramLabel = "TEXT", description = "The line under the title.")
  private @Nullable String subtitle;

  @Option(names = "--publisher", paramLabel = "TEXT", description = "Who publishes it.")
  private @Nullable String publisher;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "The language of the digest's own words, such as de or pt-BR.")
  private @Nullable Locale language;

  @Option(
      names = "--sections",
      paramLabel = "BY",
      description = "auto, section, site or none.",
      defaultValue = "auto")
  private Grouping sections = Grouping.AUTO;

  Grouping sections() {
    return sections;
  }

  /** Whether anything at all was said. */
  boolean given() {
    return title != null
        || subtitle != null
        || publisher != null
        || language != null
        || sections != Grouping.AUTO;
  }

  /** The wishes, with what else is known. */
  Wishes read(
      @Nullable Instant bound,
      Order order,
      String choice,
      String fallbackTitle,
      Instant fallbackBound) {
    return new Wishes(
        title,
        subtitle,
        publisher,
        language,
        bound,
        order,
        sections,
        choice,
        fallbackTitle,
        fallbackBound);
  }
}
