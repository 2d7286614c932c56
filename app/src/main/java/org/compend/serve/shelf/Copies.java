package org.compend.serve.shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Digest;
import org.compend.press.Format;

/** Gives the digests of the shelf to those who send them out. Safe to share between threads. */
public final class Copies {
  private final Volumes volumes;
  private final Pressroom room;

  /** Copies of what a pressroom presses. */
  public Copies(Volumes volumes, Pressroom room) {
    this.volumes = volumes;
    this.room = room;
  }

  /**
   * A digest as letters tell of it.
   *
   * @param title what stands on its cover
   * @param name its number in its series; may be empty
   * @param facts its period, how many articles it has, how long it reads
   * @param page the path of its page
   * @param contents its articles, each with its authors
   * @param fileName the name of its files, without an ending
   */
  public record Copy(
      String title, String name, String facts, String page, List<Entry> contents, String fileName) {
    public Copy {
      contents = List.copyOf(contents);
    }

    /** The path of its file. */
    public String file(Format format) {
      return page + "/" + fileName + "." + format.ending();
    }
  }

  /** An article of a digest. */
  public record Entry(String title, List<String> authors) {
    public Entry {
      authors = List.copyOf(authors);
    }
  }

  /** The digest of a number in the archive. */
  public Optional<Copy> of(long digest) {
    return volumes.of("issue-" + digest).map(Copies::copy);
  }

  private static Copy copy(Volume volume) {
    return new Copy(
        volume.digest().title(),
        volume.name(),
        volume.facts(),
        "/digests/" + volume.id(),
        entries(volume.digest()),
        volume.file());
  }

  private static List<Entry> entries(Digest digest) {
    return digest.articles().map(Copies::entry).toList();
  }

  private static Entry entry(Article article) {
    return new Entry(
        article.metadata().title(),
        article.metadata().bylines().stream().map(Byline::name).toList());
  }

  /** Its file, pressed where it does not lie there yet; empty where it cannot be pressed. */
  public Optional<Path> file(long digest, Format format) {
    return volumes.of("issue-" + digest).flatMap(volume -> room.house(volume, format));
  }
}
