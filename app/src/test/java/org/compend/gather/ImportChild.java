package org.compend.gather;

import java.nio.file.Path;
import java.util.List;
import org.compend.acquire.Addresses;
import org.compend.acquire.FileSource;
import org.compend.acquire.Reach;
import org.compend.archive.Archive;
import org.compend.archive.Database;

/** An import that prints the id of each article once it is kept, to be killed by a test. */
final class ImportChild {
  private ImportChild() {}

  public static void main(String[] arguments) {
    FileSource source = new FileSource(Addresses.UNKNOWN);
    var found = source.list(List.of(Path.of(arguments[0])), Reach.EVERYTHING).found();
    try (Archive archive = Archive.open(Database.of(arguments[1]))) {
      new Gatherer(
              archive,
              outcome -> {
                if (outcome instanceof Outcome.Taken taken) {
                  System.out.println(taken.kept().id() + " " + taken.kept().outcome());
                }
              })
          .take(new FileReadings(source, found, null));
    }
    System.out.println("done");
  }
}
