package org.compend.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.compend.Bytes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether everything in an archive is as it was when it was kept.
 *
 * <p>Every run of bytes is unpacked and its digest taken anew, every revision of every article is
 * read, and the database's own checks are run. Nothing is changed.
 */
public final class Inspection {
  private static final int PAGE = 200;

  private final Archive archive;
  private final LongConsumer progress;
  private final List<String> damage = new ArrayList<>();

  /**
   * An inspection.
   *
   * @param progress hears how many runs of bytes and revisions were looked at so far
   */
  public Inspection(Archive archive, LongConsumer progress) {
    this.archive = archive;
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param contents how many runs of bytes were looked at
   * @param revisions how many states of articles were read
   * @param damage what is wrong, in words; empty where all is well
   */
  public record Report(long contents, long revisions, List<String> damage) {
    public Report {
      damage = List.copyOf(damage);
    }
  }

  /** Looks at everything. */
  public Report run() {
    database();
    long contents = contents();
    long revisions = revisions(contents);
    return new Report(contents, revisions, damage);
  }

  private void database() {
    switch (archive.database()) {
      case Database.Sqlite _ -> {
        lines("pragma integrity_check(20)").stream()
            .filter(line -> !line.equals("ok"))
            .forEach(line -> damage.add("the database says: " + line));
        lines("select \"table\" from pragma_foreign_key_check limit 20")
            .forEach(table -> damage.add("a row of " + table + " refers to nothing"));
      }
      case Database.Postgres _ -> {
        // The server holds its references by itself, and has tools of its own for its files.
      }
    }
  }

  private List<String> lines(String sql) {
    return archive.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private long contents() {
    long count = 0;
    String last = "";
    while (true) {
      String after = last;
      List<String> page = archive.read(handle -> contents(handle, after));
      if (page.isEmpty()) {
        return count;
      }
      last = page.getLast();
      count += page.size();
      progress.accept(count);
    }
  }

  private List<String> contents(Handle handle, String after) {
    return handle
        .createQuery(
            "select digest, size, packing, bytes from content where digest > :after"
                + " order by digest limit :most")
        .bind("after", after)
        .bind("most", PAGE)
        .map((row, _) -> {
          String digest = row.getString("digest");
          try {
            Bytes bytes =
                Packing.valueOf(row.getString("packing"))
                    .unpack(row.getBytes("bytes"), row.getLong("size"));
            if (!bytes.sha256().equals(digest)) {
              damage.add(
                  "content " + digest + " has other bytes than were kept" + users(handle, digest));
            }
          } catch (ArchiveException | IllegalArgumentException e) {
            damage.add("content " + digest + " cannot be unpacked" + users(handle, digest));
          }
          return digest;
        })
        .list();
  }

  /** Whose bytes they are, for a person who wants to fetch them again. */
  private static String users(Handle handle, String digest) {
    return handle
        .createQuery(
            """
            select location from capture where digest = :digest
            union select article from revision where digest = :digest
            union select article from asset where digest = :digest
            order by 1 limit 1\
            """)
        .bind("digest", digest)
        .mapTo(String.class)
        .findOne()
        .map(user -> " (of " + user + ")")
        .orElse("");
  }

  private long revisions(long before) {
    long count = 0;
    @Nullable ArticleId last = null;
    while (true) {
      @Nullable ArticleId after = last;
      List<ArticleId> page = archive.ids(after, PAGE);
      if (page.isEmpty()) {
        return count;
      }
      for (ArticleId id : page) {
        count += revisions(id);
      }
      last = page.getLast();
      progress.accept(before + count);
    }
  }

  private int revisions(ArticleId id) {
    List<Revision> revisions = archive.revisions(id);
    for (Revision revision : revisions) {
      if (!isReadable(id, revision.number())) {
        damage.add("revision " + revision.number() + " of article " + id + " cannot be read");
      }
    }
    return revisions.size();
  }

  private boolean isReadable(ArticleId id, int number) {
    try {
      return archive.article(id, number).isPresent();
    } catch (ArchiveException | IllegalArgumentException e) {
      return false;
    }
  }
}
