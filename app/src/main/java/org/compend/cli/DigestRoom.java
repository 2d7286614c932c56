package org.compend.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.Entry;
import org.compend.archive.search.SearchIndex;
import org.compend.edit.ForewordReader;
import org.compend.extract.Extractor;
import org.compend.select.Chooser;
import org.compend.select.DigestDesk;
import org.compend.select.Issue;
import org.compend.select.Issues;
import org.compend.select.Selection;
import org.compend.select.Wishes;
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

  /** Keeps a series, or what it takes from now on. */
  void keep(String series, Selection chosen, Wishes wishes) {
    if (chosen instanceof Selection.Picked) {
      throw new Misused("--article picks by hand, and a series goes on by itself");
    }
    try {
      issues().keep(series, chosen, wishes);
    } catch (IllegalArgumentException e) {
      throw new Misused(String.valueOf(e.getMessage()));
    }
  }

  private Chooser chooser() {
    Supplier<SearchIndex> opened = this::index;
    return new Chooser(archive, opened);
  }

  /** A digest, or what a draft would be if it were published now. */
  Issue named(String name) {
    Optional<DigestDraft> draft = archive.digestDrafts().find(name);
    if (draft.isPresent()) {
      try {
        return desk().preview(draft.get());
      } catch (DigestDesk.Refused e) {
        throw new Misused(String.valueOf(e.getMessage()));
      }
    }
    return issues().find(name).orElseThrow(() -> missing(name));
  }

  /** What is written down of a digest that was published. */
  Delivery published(String name) {
    return issues().delivery(name).orElseThrow(() -> missing(name));
  }

  private static Misused missing(String name) {
    return new Misused("there is no digest '" + name + "': compend digest list shows them all");
  }

  String title(ArticleId article) {
    return archive.entries(List.of(article)).stream().map(Entry::title).findFirst().orElse("");
  }

  DigestDraft draft(String id) {
    return archive
        .digestDrafts()
        .find(id)
        .orElseThrow(() ->
            new Misused("there is no draft '" + id + "': compend digest list shows them all"));
  }

  private SearchIndex index() {
    if (index == null) {
      index = ArchiveOptions.index(archive, shell, shell::tell);
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
