package org.compend.cli;

import java.time.Clock;
import java.util.function.Supplier;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.search.SearchIndex;
import org.compend.edit.ForewordReader;
import org.compend.extract.Extractor;
import org.compend.select.Chooser;
import org.compend.select.DigestDesk;
import org.compend.select.Issue;
import org.compend.select.Issues;
import org.jspecify.annotations.Nullable;

/** An archive's digests, with a search index that is opened when a query asks for it. */
final class DigestRoom implements AutoCloseable {
  private final Archive archive;
  private final Shell shell;
  private @Nullable SearchIndex index;

  DigestRoom(Archive archive, Shell shell) {
    this.archive = archive;
    this.shell = shell;
  }

  Archive archive() {
    return archive;
  }

  Issues issues() {
    return new Issues(archive, chooser());
  }

  DigestDesk desk() {
    return new DigestDesk(
        archive,
        chooser(),
        new ForewordReader(Extractor.standard()),
        new Annotator(),
        Clock.systemUTC());
  }

  private Chooser chooser() {
    Supplier<SearchIndex> opened = this::index;
    return new Chooser(archive, opened);
  }

  Issue named(String name) {
    return issues()
        .find(name)
        .orElseThrow(() ->
            new Misused("there is no digest '" + name + "': compend digest list shows them all"));
  }

  private SearchIndex index() {
    if (index == null) {
      index = ArchiveOptions.index(archive, shell, shell.err()::println);
    }
    return index;
  }

  @Override
  public void close() {
    if (index != null) {
      index.close();
    }
    archive.close();
  }
}
