package org.compend.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Name;

/**
 * Measures the register on articles that are made up: twelve paragraphs each, 6,000 persons of whom
 * few are named often, quotations and dates.
 *
 * <p>Usage: {@code RegisterBench FOLDER ARTICLES}.
 */
final class RegisterBench {
  private static final String[] GIVEN = {
    "Margaret", "Peter", "Laura", "Thomas", "Julia", "Henry", "Alice", "Martin", "Clara", "Walter"
  };
  private static final String[] SYLLABLES = {
    "Bran", "Hol", "Mar", "Wes", "Tor", "Quil", "Ash", "Fen"
  };
  private static final String[] ENDS = {"ton", "lis", "wood", "ley", "by", "den", "ham", "well"};
  private static final String[] PLACES = {
    "Plymouth", "Boston", "Lisbon", "Hamburg", "Oslo", "Nairobi"
  };
  private static final String[] BODIES = {
    "the Harbour Company", "the World Bank", "the Institute of Tides", "the Labour Party"
  };
  private static final int AT_ONCE = 50;

  private final SplittableRandom random = new SplittableRandom(7);

  private RegisterBench() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    Path file = Path.of(args[0]).resolve("register.db");
    try (Archive archive = Archive.open(new Database.Sqlite(file))) {
      new RegisterBench().fill(archive, count);
      long before = Files.size(file);
      double start = cpuSeconds();
      Annotator annotator = new Annotator();
      boolean more = true;
      while (more) {
        more = archive.register().catchUp(annotator, AT_ONCE);
      }
      double spent = cpuSeconds() - start;
      System.gc();
      long alive = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.printf(
          Locale.ROOT,
          "%d articles, %.0f a CPU second, %.1f KB each in the database, %d MB alive%n",
          count,
          count / spent,
          (Files.size(file) - before) / 1000.0 / count,
          alive >> 20);
      questions(archive.register());
    }
  }

  private static void questions(Register register) {
    NamedEntry most = register.mostNamed(Name.Kind.PERSON, 1).getFirst();
    time("the index by letters", register::initials);
    time("a letter", () -> register.beginning("H", 0, 300));
    time("the articles of who is named most", () -> register.occurrences(most.key(), 0, 30));
    time("the quotations", () -> register.quotations(most.key(), 0, 60));
    time("the times", () -> register.tellings(most.key(), 60));
    time("the years", register::years);
    time("a year", () -> register.tellings(2015, 0, 60));
  }

  private static void time(String what, Runnable question) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      long start = System.nanoTime();
      question.run();
      times.add(System.nanoTime() - start);
    }
    times.sort(null);
    System.out.printf(Locale.ROOT, "%s: %.1f ms%n", what, times.get(10) / 1e6);
  }

  private static double cpuSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private void fill(Archive archive, int count) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int p = 0; p < 12; p++) {
        paragraphs.add(paragraph());
      }
      findings.add(
          Sample.article("article-" + i)
              .title("The harbour of " + one(PLACES) + ", part " + i)
              .day(LocalDate.of(2012, 1, 1).plusDays(i % 4_000).toString())
              .text(paragraphs.toArray(String[]::new))
              .finding());
      if (findings.size() == AT_ONCE || i == count - 1) {
        archive.keep(findings);
        findings.clear();
      }
    }
  }

  private String paragraph() {
    String person = person();
    return switch (random.nextInt(4)) {
      case 0 ->
          "“We have waited %d years for this,” %s said in %s."
              .formatted(2 + random.nextInt(40), person, one(PLACES));
      case 1 ->
          "%s, who works for %s, came to %s on %d May %d."
              .formatted(
                  person,
                  one(BODIES),
                  one(PLACES),
                  1 + random.nextInt(30),
                  1950 + random.nextInt(70));
      case 2 ->
          "In %d nothing was built there, and nobody asked %s for number %d."
              .formatted(1900 + random.nextInt(120), person, random.nextInt(100_000));
      default ->
          "%s said that %s would pay for pier %d of the new harbour, although the work had hardly begun."
              .formatted(person, one(BODIES), random.nextInt(100_000));
    };
  }

  /** A person: by a law of small numbers, so that few are named often. */
  private String person() {
    int rank = (int) (6_000 * Math.pow(random.nextDouble(), 3));
    return GIVEN[rank % GIVEN.length]
        + " "
        + SYLLABLES[rank / 10 % SYLLABLES.length]
        + ENDS[rank / 80 % ENDS.length]
        + ENDS[rank / 640 % ENDS.length];
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
