package org.compend.apparatus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what is found of the names and speakers in {@code corpus/names}, and what besides. */
final class NameCases {
  private final String title;
  private int right;
  private int wrong;
  private int missed;

  NameCases(String title) {
    this.title = title;
  }

  /** A line for each language, half and kind of entry; with {@code -v} what is wrong or missing. */
  public static void main(String[] arguments) throws IOException {
    boolean verbose = arguments.length > 1;
    Annotator annotator = new Annotator();
    for (String language : List.of("de", "fr")) {
      for (boolean developed : new boolean[] {true, false}) {
        String half = language + (developed ? " looked into" : " untouched");
        NameCases names = new NameCases(half + ", names");
        NameCases speakers = new NameCases(half + ", speakers");
        for (Path file : files(Path.of(arguments[0]), language, developed)) {
          count(file, language, annotator, names, speakers, verbose && developed);
        }
        System.out.println(names);
        System.out.println(speakers);
      }
    }
  }

  static List<Path> files(Path folder, String language, boolean odd) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(language + "-"))
          .filter(file -> isOdd(file) == odd)
          .sorted()
          .toList();
    }
  }

  private static boolean isOdd(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", "")) % 2 == 1;
  }

  static void count(
      Path file,
      String language,
      Annotator annotator,
      NameCases names,
      NameCases speakers,
      boolean verbose)
      throws IOException {
    String[] parts = Files.readString(file).split("\n---\n", -1);
    List<String> marked = parts[1].lines().filter(line -> !line.isBlank()).toList();
    Apparatus apparatus = annotator.annotate("", parts[0].lines().toList(), Locale.of(language));
    Set<String> found = new HashSet<>();
    for (Name name : apparatus.names()) {
      if (name.kind() != Name.Kind.OTHER) {
        found.add(name.kind().name().toLowerCase(Locale.ROOT) + " " + name.name());
      }
    }
    names.compare(
        file, found, Set.copyOf(marked.stream().filter(line -> !isSpeech(line)).toList()), verbose);
    Set<String> said = new HashSet<>();
    Set<String> gold = Set.copyOf(marked.stream().filter(NameCases::isSpeech).toList());
    for (Quotation quotation : apparatus.quotations()) {
      if (quotation.speaker() != null) {
        String line = "said " + quotation.speaker() + ": " + quotation.text();
        said.add(gold.stream().filter(line::startsWith).findFirst().orElse(line));
      }
    }
    speakers.compare(file, said, gold, verbose);
  }

  private static boolean isSpeech(String line) {
    return line.startsWith("said ");
  }

  private void compare(Path file, Set<String> found, Set<String> marked, boolean verbose) {
    for (String entry : found) {
      if (marked.contains(entry)) {
        right++;
      } else {
        wrong++;
        tell(verbose, file, "besides", entry);
      }
    }
    for (String entry : marked) {
      if (!found.contains(entry)) {
        missed++;
        tell(verbose, file, "missing", entry);
      }
    }
  }

  private static void tell(boolean verbose, Path file, String what, String entry) {
    if (verbose) {
      System.out.println("  " + file.getFileName() + " " + what + ": " + entry);
    }
  }

  double precision() {
    return 100.0 * right / Math.max(1, right + wrong);
  }

  double recall() {
    return 100.0 * right / Math.max(1, right + missed);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: P %.1f R %.1f (%d right, %d besides, %d missing)",
        title,
        precision(),
        recall(),
        right,
        wrong,
        missed);
  }
}
