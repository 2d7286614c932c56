package org.compend.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ByDay;
import org.compend.archive.ChangedArticle;
import org.compend.archive.Criteria;
import org.compend.archive.Cursor;
import org.compend.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The files of an index: opens them, follows the archive's changes into them, and makes them anew
 * where they are missing, damaged, of another form, or not of this archive.
 *
 * <p>One process writes; others read what it has committed.
 */
final class IndexFolder implements AutoCloseable {
  /** What documents consist of; raised whenever that changes, so that old indexes are rebuilt. */
  private static final String FORM = "4";

  private static final String FORM_KEY = "form";
  private static final String CHANGE_KEY = "change";
  private static final String PAIRS_KEY = "pairs";
  private static final int BATCH = 256;
  private static final int SAMPLE = 512;

  /** From so many articles on, an index that was built of a few is built anew when it is opened. */
  private static final int GROWN = 2_000;

  private static final double BUFFER_MEGABYTES = 48;

  private static final SearcherFactory VIEWS =
      new SearcherFactory() {
        @Override
        public View newSearcher(IndexReader reader, @Nullable IndexReader previous)
            throws IOException {
          return new View((DirectoryReader) reader);
        }
      };

  private final Archive archive;
  private final Path folder;
  private final Consumer<String> say;
  private final Directory directory;
  private @Nullable IndexWriter writer;
  // What documents tell side by side; not decided where there are too few articles to tell from.
  private @Nullable Pairs pairs;
  private SearcherManager views;
  private long change;
  // Up to here an article is in the index at most once, so that nothing need be replaced.
  private long fresh;

  /**
   * Opens the index of an archive in a folder of its own and brings it up to date.
   *
   * @param say hears, in words for a person, why an index is built anew
   */
  IndexFolder(Archive archive, Path folder, Consumer<String> say) throws IOException {
    this.archive = archive;
    this.folder = folder;
    this.say = say;
    Files.createDirectories(folder);
    emptyLock();
    directory = FSDirectory.open(folder);
    try {
      views = open();
      begin();
    } catch (LockObtainFailedException e) {
      writer = null;
      views = read();
    }
  }

  /** A lock file is empty; with bytes in it, which only damage brings, none could be had by it. */
  private void emptyLock() throws IOException {
    Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
    if (Files.exists(lock) && Files.size(lock) > 0) {
      Files.write(lock, new byte[0]);
    }
  }

  /** The order in which the newest articles come first, or the oldest. */
  static SortField day(boolean newest) {
    return new SortedNumericSortField(
        Documents.DAY,
        SortField.Type.LONG,
        newest,
        SortedNumericSelector.Type.MIN,
        newest ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  SearcherManager views() {
    return views;
  }

  /** The last change that the index has seen. */
  synchronized long change() {
    return change;
  }

  /** Takes in what has changed in the archive and returns how many articles that were. */
  synchronized long catchUp() throws IOException {
    IndexWriter into = writer;
    long count = 0;
    if (into != null) {
      Pairs frequent = frequent();
      List<ChangedArticle> batch = archive.changedAfter(change, BATCH);
      while (!batch.isEmpty()) {
        batch.parallelStream().forEach(changed -> add(into, changed, frequent));
        change = batch.getLast().change();
        count += batch.size();
        batch = archive.changedAfter(change, BATCH);
      }
      if (count > 0) {
        commit(into);
      }
    }
    views.maybeRefreshBlocking();
    return count;
  }

  /** Throws the index away and makes it anew. */
  synchronized void rebuild(String reason) throws IOException {
    if (writer == null) {
      throw new ArchiveException(
          "the search index in "
              + folder
              + " is "
              + reason
              + ", and another process is using it: end that one, then try again");
    }
    views.close();
    try {
      writer.rollback();
    } catch (IOException e) {
      // It is damaged and about to be removed; what cannot be undone goes with it.
    }
    clear();
    views = open();
    build(reason);
  }

  @Override
  public synchronized void close() throws IOException {
    views.close();
    if (writer != null) {
      writer.close();
    }
    directory.close();
  }

  /** Decides whether what is there can be gone on with. */
  private void begin() throws IOException {
    Map<String, String> told = told();
    long size = size();
    if (told.isEmpty() && size == 0) {
      build("not there yet");
      return;
    }
    if (!FORM.equals(told.get(FORM_KEY))) {
      rebuild("of an older form");
      return;
    }
    String frequent = told.get(PAIRS_KEY);
    pairs = frequent == null ? null : Pairs.read(frequent);
    if (frequent == null && size >= GROWN) {
      rebuild("that of a small archive, which has grown");
      return;
    }
    change = Long.parseLong(told.getOrDefault(CHANGE_KEY, "0"));
    fresh = change;
    catchUp();
    if (change != archive.lastChange() || size() != archive.shownSize()) {
      rebuild("not that of this archive");
    }
  }

  private void build(String reason) throws IOException {
    change = 0;
    pairs = null;
    fresh = archive.lastChange();
    if (fresh > 0) {
      say.accept(
          "the search index in "
              + folder
              + " is "
              + reason
              + ": building it from the archive's "
              + (archive.size() == 1 ? "one article" : archive.size() + " articles"));
    }
    IndexWriter into = writer;
    if (into != null && fresh > 0) {
      pairs = Pairs.among(sample());
      Pairs frequent = frequent();
      // The newest first, so that those who ask for these need not look at the others; keeping them
      // in strict order would cost a third more.
      Cursor place = null;
      List<Entry> batch = archive.entries(Criteria.ALL, ByDay.NEWEST_FIRST, place, BATCH);
      while (!batch.isEmpty()) {
        archive.changed(batch.stream().map(Entry::id).toList()).parallelStream()
            .forEach(changed -> add(into, changed, frequent));
        place = batch.getLast().cursor();
        batch = archive.entries(Criteria.ALL, ByDay.NEWEST_FIRST, place, BATCH);
      }
      change = fresh;
      commit(into);
    }
    // What has changed meanwhile.
    catchUp();
    fresh = change;
  }

  private List<Article> sample() {
    List<Entry> newest = archive.entries(Criteria.ALL, ByDay.NEWEST_FIRST, null, SAMPLE);
    return archive.changed(newest.stream().map(Entry::id).toList()).stream()
        .map(ChangedArticle::article)
        .toList();
  }

  private Pairs frequent() {
    Pairs decided = pairs;
    return decided == null ? Pairs.NONE : decided;
  }

  /** The stems that an index was built with. */
  static Pairs pairs(DirectoryReader reader) throws IOException {
    String frequent = reader.getIndexCommit().getUserData().get(PAIRS_KEY);
    return frequent == null ? Pairs.NONE : Pairs.read(frequent);
  }

  /** The newest day in a segment, by which segments are looked through in turn. */
  private static long newest(LeafReader segment) {
    try {
      byte[] last = PointValues.getMaxPackedValue(segment, Documents.DAY);
      return last == null ? Long.MIN_VALUE : LongPoint.decodeDimension(last, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(IndexWriter into, ChangedArticle changed, Pairs frequent) {
    var document = Documents.of(changed.id(), changed.article(), changed.twin(), frequent);
    try {
      if (changed.hidden()) {
        into.deleteDocuments(new Term(Documents.ID, changed.id().value()));
      } else if (changed.change() <= fresh) {
        into.addDocument(document);
      } else {
        into.updateDocument(new Term(Documents.ID, changed.id().value()), document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void commit(IndexWriter into) throws IOException {
    Map<String, String> data = new HashMap<>();
    data.put(FORM_KEY, FORM);
    data.put(CHANGE_KEY, Long.toString(change));
    if (pairs != null) {
      data.put(PAIRS_KEY, pairs.written());
    }
    into.setLiveCommitData(data.entrySet());
    into.commit();
  }

  private Map<String, String> told() {
    Map<String, String> told = new HashMap<>();
    if (writer != null && writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    }
    return told;
  }

  private long size() throws IOException {
    var view = views.acquire();
    try {
      return view.getIndexReader().numDocs();
    } finally {
      views.release(view);
    }
  }

  /** Opens what is there; where that is damaged, an empty index in its place. */
  private SearcherManager open() throws IOException {
    IndexWriter opened = null;
    try {
      opened = new IndexWriter(directory, config());
      writer = opened;
      return new SearcherManager(opened, VIEWS);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      say.accept("the search index in " + folder + " is damaged (" + e.getMessage() + ")");
      if (opened != null) {
        opened.rollback();
      }
      clear();
      writer = new IndexWriter(directory, config());
      return new SearcherManager(writer, VIEWS);
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig(Language.OTHER.texts());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setLeafSorter(Comparator.comparingLong(IndexFolder::newest).reversed());
    config.setCommitOnClose(false);
    return config;
  }

  private SearcherManager read() throws IOException {
    try {
      say.accept(
          "another process keeps the search index in " + folder + " up: searching what it has");
      return new SearcherManager(DirectoryReader.open(directory), VIEWS);
    } catch (IndexNotFoundException e) {
      throw new ArchiveException(
          "another process is building the search index in "
              + folder
              + " for the first time: wait until it is done, then try again",
          e);
    }
  }

  /** Removes an index's files and nothing else that might be in the folder. */
  private void clear() throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "{_*.*,segments_*,pending_segments_*}")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }
}
