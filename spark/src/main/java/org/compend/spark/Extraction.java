package org.compend.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.compend.Article;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.acquire.container.Contained;
import org.compend.acquire.container.Warc;
import org.compend.extract.Extractor;

/**
 * Makes articles of the pages in a part of a web archive and writes them as one file of the {@link
 * ArticleTable}.
 *
 * <p>Knows nothing of Spark: the same split gives the same file wherever it runs. Safe to use from
 * several threads.
 */
final class Extraction {
  private static final int TRIES = 3;

  private final Configuration configuration;
  private final Path folder;
  private final Set<Kind> kinds;

  /**
   * An extraction.
   *
   * @param folder where the tables are
   * @param kinds the kinds of pages that are kept
   */
  Extraction(Configuration configuration, Path folder, Set<Kind> kinds) {
    this.configuration = configuration;
    this.folder = folder;
    this.kinds = Set.copyOf(kinds);
  }

  /** A file that cannot be read now, perhaps later. */
  private static final class CannotRead extends Exception {
    private static final long serialVersionUID = 1;

    CannotRead(IOException cause) {
      super(reason(cause), cause);
    }

    /** Object stores say only in the last cause what they did not like. */
    private static String reason(Throwable failure) {
      Throwable last = failure;
      while (last.getCause() != null) {
        last = last.getCause();
      }
      String first = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      String end = last.getMessage() == null ? last.toString() : last.getMessage();
      return first.contains(end) ? first : first + ": " + end;
    }
  }

  /**
   * Extracts a split.
   *
   * @param attempt tells this attempt from others at the same split
   * @throws IOException where nothing can be written
   */
  Extracted run(Split split, String attempt) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return once(split, attempt);
      } catch (CannotRead e) {
        if (i == TRIES) {
          return Extracted.unreadable(split, String.valueOf(e.getMessage()));
        }
        pause(i);
      }
    }
  }

  private Extracted once(Split split, String attempt) throws IOException, CannotRead {
    Path articles = new Path(folder, ArticleTable.NAME + "/" + split.name() + ".parquet");
    Path quarantine = new Path(folder, Quarantine.NAME + "/" + split.name() + ".parquet");
    long start = System.nanoTime();
    try (HadoopChannel channel = open(split);
        TableFile rows = new TableFile(ArticleTable.SCHEMA, articles, attempt, configuration);
        TableFile errors = new TableFile(Quarantine.SCHEMA, quarantine, attempt, configuration)) {
      Warc pages = read(channel, split);
      long count = 0;
      long faults = 0;
      while (hasNext(pages, channel)) {
        switch (pages.next()) {
          case Contained.Damage damage ->
              Quarantine.add(
                  errors, split.file().address(), damage.offset(), null, damage.reason());
          case Contained.Page page -> {
            count++;
            faults += take(page.capture(), rows, errors) ? 0 : 1;
          }
        }
      }
      if (split.from() == 0 && pages.end() == split.file().length() && count + errors.rows() == 0) {
        Quarantine.add(errors, split.file().address(), 0, null, "there is no page in it");
      }
      long found = rows.rows();
      long wrong = errors.rows();
      rows.publish();
      errors.publish();
      return new Extracted(
          split,
          pages.begin(),
          pages.end(),
          count,
          found,
          count - found - faults,
          faults,
          wrong - faults,
          (System.nanoTime() - start) / 1_000_000,
          null);
    }
  }

  private HadoopChannel open(Split split) throws CannotRead {
    try {
      Path path = split.file().path();
      FileSystem files = path.getFileSystem(configuration);
      return new HadoopChannel(files, files.getFileStatus(path));
    } catch (IOException e) {
      throw new CannotRead(e);
    }
  }

  private static Warc read(HadoopChannel channel, Split split) throws CannotRead {
    try {
      return new Warc(channel, split.file().uri(), split.from(), split.to());
    } catch (IOException e) {
      throw new CannotRead(e);
    }
  }

  /** What the file system cannot give must not be taken for damage. */
  private static boolean hasNext(Warc pages, HadoopChannel channel) throws CannotRead {
    boolean next = pages.hasNext();
    try {
      channel.check();
    } catch (IOException e) {
      throw new CannotRead(e);
    }
    return next;
  }

  /** Whether a page could be understood. */
  private boolean take(Capture capture, TableFile rows, TableFile errors) throws IOException {
    Group row;
    try {
      Article article = Extractor.standard().extract(capture);
      if (article.body().isEmpty() || !kinds.contains(article.kind())) {
        return true;
      }
      row = rows.row();
      ArticleTable.fill(row, capture, article);
    } catch (RuntimeException | StackOverflowError e) {
      // One page that trips the extractor must not cost the others.
      String location = capture.origin().location().toString();
      int place = location.lastIndexOf('#');
      Quarantine.add(
          errors,
          location.substring(0, place),
          Long.parseLong(location.substring(place + 1)),
          capture.origin().url(),
          String.format(
              Locale.ROOT, "the extractor failed on it, which is a fault of this program: %s", e));
      return false;
    }
    rows.write(row);
    return true;
  }

  private static void pause(int seconds) throws IOException {
    try {
      Thread.sleep(seconds * 1_000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
