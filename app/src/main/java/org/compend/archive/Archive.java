package org.compend.archive;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Capture;
import org.compend.apparatus.Holdings;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles for ever, with the captures they were made from.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Database.of("magazine.db"))) {
 *   archive.keep(List.of(new Finding(capture, article)));
 *   archive.article(id);
 * }
 * }</pre>
 *
 * <p>Safe to use from several threads and, on one database, from several processes: writers take
 * turns, readers never wait. What {@link #keep} has returned from survives a crash.
 */
public final class Archive implements AutoCloseable {
  private final Database database;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final KnownRuns runs = new KnownRuns();
  // Writers of this process queue here, fairly, rather than at the database, which only polls.
  private final ReentrantLock turn = new ReentrantLock(true);

  private Archive(Database database, HikariDataSource pool) {
    this.database = database;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).setStatementBuilderFactory(_ -> new Prepared());
  }

  /**
   * Opens an archive, makes it where there is none, and brings it to this program's schema.
   *
   * @throws ArchiveException if the database cannot be reached or written, or belongs to a newer
   *     program
   */
  public static Archive open(Database database) {
    HikariDataSource pool;
    try {
      pool = database.connect();
    } catch (HikariPool.PoolInitializationException e) {
      throw new ArchiveException(
          "cannot open the archive " + database.name() + ": " + advice(reason(e)), e);
    }
    Archive archive = new Archive(database, pool);
    try {
      archive.write(handle -> {
        new Migrator(database).migrate(handle);
        return true;
      });
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
    return archive;
  }

  /** The database in which it lies. */
  public Database database() {
    return database;
  }

  /**
   * Keeps findings, all or none, and tells what became of each, in the same order.
   *
   * <p>An article is known again by its addresses and its feed's identifier. One that says
   * something else than before gets a new revision; one that says the same is left alone, and so is
   * its new capture. A revision that an editor saved stays the current one.
   */
  public List<Kept> keep(List<Finding> findings) {
    return write(handle -> new Keeper(handle, runs).keep(findings));
  }

  /** Which captures were taken in before; to be closed. */
  public Captures captures() {
    try {
      return new Captures(this, jdbi.open());
    } catch (JdbiException e) {
      throw failure("read", e);
    }
  }

  /** The current revision of an article. */
  public Optional<Article> article(ArticleId id) {
    return read(handle -> Articles.current(handle, id));
  }

  /** The current revision of an article that readers may see: empty where it is hidden. */
  public Optional<Article> shown(ArticleId id) {
    return read(handle -> Articles.shown(handle, id));
  }

  /** One revision of an article, numbered from 1. */
  public Optional<Article> article(ArticleId id, int revision) {
    return read(handle -> Articles.revision(handle, id, revision));
  }

  /** The revisions of an article, oldest first. */
  public List<Revision> revisions(ArticleId id) {
    return read(handle -> Articles.revisions(handle, id));
  }

  /** The images of an article. */
  public Assets assets(ArticleId id) {
    return source -> read(handle -> Articles.asset(handle, id, source));
  }

  /** What the article was last made from, whatever editors did since. */
  public Optional<Capture> capture(ArticleId id) {
    return read(handle ->
        Articles.lastCapture(handle, id).map(capture -> Articles.capture(handle, capture)));
  }

  /**
   * The ids of all articles, in their own order, page by page.
   *
   * @param after the last id already seen; {@code null} for the beginning
   * @param most how many at most
   */
  public List<ArticleId> ids(@Nullable ArticleId after, int most) {
    return read(handle -> Articles.ids(handle, after, most));
  }

  /**
   * What has changed after a place in the sequence of all changes, in that order.
   *
   * @param change the last change already seen; 0 for none
   * @param most how many at most
   */
  public List<Change> changesAfter(long change, int most) {
    return read(handle -> Articles.changesAfter(handle, change, most));
  }

  /**
   * The articles that have changed after a place in the sequence of all changes, in that order.
   *
   * @param change the last change already seen; 0 for none
   * @param most how many at most
   */
  public List<ChangedArticle> changedAfter(long change, int most) {
    return read(handle -> Articles.changedAfter(handle, change, most));
  }

  /** These articles as they are now, in no order; at most some thousands at once. */
  public List<ChangedArticle> changed(List<ArticleId> ids) {
    return ids.isEmpty() ? List.of() : read(handle -> Articles.changed(handle, ids));
  }

  /** The last change of all; 0 where nothing was ever kept. */
  public long lastChange() {
    return read(Articles::lastChange);
  }

  /**
   * A number that grows with everything that readers' pages are made of but the register, which has
   * {@link Register#state one of its own}: articles, digests, house notes, corrections.
   */
  public long state() {
    return read(handle ->
        handle
            .createQuery(
                "select sum(value) from counter where name not in ('register', 'registered')")
            .mapTo(Long.class)
            .one());
  }

  /**
   * Articles in the order of their days.
   *
   * @param after the place after which to begin, so that long lists are read page by page; {@code
   *     null} for the beginning
   * @param most how many at most
   */
  public List<Entry> entries(Criteria criteria, ByDay direction, @Nullable Cursor after, int most) {
    return read(handle -> new Catalogue(handle).list(criteria, direction, after, most));
  }

  /** The entries of these articles that are there, in the order asked for. */
  public List<Entry> entries(Collection<ArticleId> ids) {
    return read(handle -> new Catalogue(handle).list(ids));
  }

  /** Whether an article is there and meets the criteria. */
  public boolean meets(Criteria criteria, ArticleId id) {
    return read(handle -> new Catalogue(handle).meets(criteria, id));
  }

  /** How many articles meet the criteria. */
  public long count(Criteria criteria) {
    return read(handle -> new Catalogue(handle).count(criteria));
  }

  /** The values that occur in a facet, most frequent first. */
  public List<FacetValue> values(Facet facet) {
    return read(handle -> new Catalogue(handle).values(facet));
  }

  /**
   * The articles to which other articles lead, as far as readers may see them.
   *
   * @param until as they were at this time, in whole seconds; {@code null} for what they are now
   */
  public Holdings citedBy(List<Article> articles, @Nullable Instant until) {
    return read(handle -> CitedArticles.of(handle, articles, until));
  }

  /** Which articles are to be had in several languages. */
  public Translations translations() {
    return new Translations(this);
  }

  /** What was bound and delivered. */
  public Ledger ledger() {
    return new Ledger(this);
  }

  /** The digests that editors work on. */
  public DigestDrafts digestDrafts() {
    return new DigestDrafts(this);
  }

  /** The notes of the house. */
  public HouseNoteBook houseNotes() {
    return new HouseNoteBook(this);
  }

  /** Where articles come from again and again. */
  public Sources sources() {
    return new Sources(this);
  }

  /** What editors do to articles. */
  public Edits edits() {
    return new Edits(this);
  }

  /** What editors write. */
  public Drafts drafts() {
    return new Drafts(this);
  }

  /** What came in, for editors. */
  public Inbox inbox() {
    return new Inbox(this);
  }

  /** Who and what its articles name, who is quoted, and of which times they tell. */
  public Register register() {
    return new Register(this);
  }

  /** What editors put right in indexes. */
  public Corrections corrections() {
    return new Corrections(this);
  }

  /** Who works at the desk. */
  public Accounts accounts() {
    return new Accounts(this);
  }

  /** Who is signed in at the desk. */
  public Sessions sessions() {
    return new Sessions(this);
  }

  /** When its series go on by themselves. */
  public Schedules schedules() {
    return new Schedules(this);
  }

  /** Who gets the digests of its series by mail. */
  public Subscriptions subscriptions() {
    return new Subscriptions(this);
  }

  /** The digests that are on their way to subscribers. */
  public Parcels parcels() {
    return new Parcels(this);
  }

  /**
   * Does a piece of work again and again until it is closed, by one program at a time of all that
   * have the archive open.
   *
   * @param name what the work is called, the same for all programs
   * @param pause between the end of one round and the beginning of the next
   */
  public Rota rota(String name, Duration pause, Runnable work) {
    return Rota.begin(database, pool, name, pause, work);
  }

  /** The files that its servers have pressed. */
  public PressedFiles pressedFiles() {
    return new PressedFiles(this);
  }

  /** The images that its articles still lack. */
  public WantedImages wantedImages() {
    return new WantedImages(this);
  }

  /**
   * Takes a right that only one program can have at a time on one archive, until it is closed or
   * the program ends, however that happens; empty where another has it.
   *
   * @param name what the right is to: letters
   */
  public Optional<AutoCloseable> alone(String name) {
    return Alone.take(database, pool, name);
  }

  /** What there is to read. */
  public Browsing browsing() {
    return new Browsing(this);
  }

  /** The addresses under which images of an article are kept. */
  public Set<URI> assetAddresses(ArticleId id) {
    return read(handle -> Articles.assetAddresses(handle, id));
  }

  /** How many articles there are. */
  public long size() {
    return read(
        handle -> handle.createQuery("select count(*) from article").mapTo(Long.class).one());
  }

  /** How many articles readers may see. */
  public long shownSize() {
    return read(handle ->
        handle
            .createQuery("select count(*) from article where hidden = 0")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Copies an archive in SQLite, as it is at one moment, into a new file. */
  void copyInto(Path file) {
    try {
      jdbi.useHandle(handle -> handle.execute("vacuum into ?", file.toString()));
    } catch (JdbiException e) {
      throw failure("copy", e);
    }
  }

  /** The texts that were compared last. */
  KnownRuns runs() {
    return runs;
  }

  <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw failure("read", e);
    }
  }

  <T> T write(Function<Handle, T> work) {
    turn.lock();
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw failure("write", e);
    } finally {
      turn.unlock();
    }
  }

  ArchiveException failure(String what, JdbiException e) {
    String where = "cannot " + what + " the archive " + database.name() + ": ";
    return new ArchiveException(where + advice(reason(e)), e);
  }

  private static String advice(String reason) {
    return switch (reason) {
      case String r when r.contains("SQLITE_BUSY") ->
          "another program holds it; wait until that has ended, then try again";
      case String r when r.contains("SQLITE_FULL") ->
          "the disk is full; nothing of this step was kept: make room, then try again";
      case String r when r.contains("SQLITE_READONLY") || r.contains("SQLITE_CANTOPEN") ->
          "the file or its folder cannot be written; mend the rights, or choose another place";
      case String r when r.contains("SQLITE_CONSTRAINT_FOREIGNKEY") ->
          "something is gone that is referred to: compend check tells what, a backup has it";
      case String r when r.contains("org.sqlite.core.NativeDB") ->
          "SQLite's library cannot be loaded from "
              + System.getProperty("java.io.tmpdir")
              + ": make room there, and let programs be run from it";
      case String r when r.contains("SQLITE_CORRUPT") || r.contains("SQLITE_NOTADB") ->
          "the file is damaged or no archive; restore it from a backup, or name another";
      default -> reason;
    };
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null
        && (cause instanceof JdbiException
            || cause instanceof ConnectionException
            || cause instanceof HikariPool.PoolInitializationException)) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
