package org.compend.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.Digest;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Correction;
import org.compend.apparatus.Holdings;
import org.compend.apparatus.Indexer;
import org.compend.apparatus.Indexer.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell which parts of the apparatus a digest gets. */
final class ApparatusOptions {
  @Option(
      names = "--apparatus",
      paramLabel = "PARTS",
      description =
          "names, quotations, chronology, summaries, sources: the parts of the apparatus, parted by commas."
              + " Without it a digest of several articles gets all, one of one article none.")
  private @Nullable String wanted;

  @Option(
      names = "--no-apparatus",
      description = "No index of names, no quotations, no chronology, no summaries, no sources.")
  private boolean none;

  /** The parts that are asked for, all of them where nothing is said. */
  Set<Part> read() {
    if (none && wanted != null) {
      throw new Misused("--apparatus and --no-apparatus do not go together");
    }
    if (none) {
      return EnumSet.noneOf(Part.class);
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : wanted == null ? new String[0] : wanted.split(",", -1)) {
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> word(part).equals(name.strip().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() ->
                  new Misused(
                      "--apparatus "
                          + name
                          + ": no such part; there are "
                          + Arrays.stream(Part.values())
                              .map(ApparatusOptions::word)
                              .collect(Collectors.joining(", ")))));
    }
    return wanted == null ? EnumSet.allOf(Part.class) : parts;
  }

  /**
   * Makes the apparatus of a digest, which for a single article must have been asked for.
   *
   * @param corrections what editors have put right
   * @param holdings articles at hand beside the digest's
   */
  Indexer indexer(Set<Part> parts, Digest digest, List<Correction> corrections, Holdings holdings) {
    boolean several = digest.articles().limit(2).count() > 1;
    return several || wanted != null
        ? new Indexer(new Annotator(), parts, corrections, holdings)
        : Indexer.none();
  }

  private static String word(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
