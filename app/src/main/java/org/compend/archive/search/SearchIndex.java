package org.compend.archive.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.compend.Article;
import org.compend.Prose;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Entry;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.scratch.FullDisk;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by their words.
 *
 * <pre>{@code
 * try (SearchIndex index = SearchIndex.open(archive, folder, System.err::println)) {
 *   for (Hit hit : index.search(Search.of("plum harvest author:lind")).hits()) {
 *     System.out.println(hit.entry().title());
 *   }
 * }
 * }</pre>
 *
 * <p>The index is derived from the archive and kept in a folder of its own; it is built anew by
 * itself where it is missing, damaged or not that of the archive. Each node of several has its own.
 * Safe to use from several threads. What is kept in the archive is found after {@link #catchUp}.
 */
public final class SearchIndex implements AutoCloseable {
  private static final int TOTAL_COUNTED = 1_000;
  private static final int FACET_VALUES = 20;
  private static final int LIKE_WORDS = 30;

  // Lucene warns of a module that the JDK still calls an experiment; readers can do nothing with
  // that. Held here, since loggers that nobody holds forget their level.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final Archive archive;
  private final IndexFolder folder;

  private SearchIndex(Archive archive, IndexFolder folder) {
    this.archive = archive;
    this.folder = folder;
  }

  /**
   * Opens the index of an archive and brings it up to date.
   *
   * @param folder where its files lie
   * @param say hears, in words for a person, when and why the index is built anew
   * @throws ArchiveException if the folder cannot be written, or another process is just building
   *     the index
   */
  public static SearchIndex open(Archive archive, Path folder, Consumer<String> say) {
    VECTORS.setLevel(Level.OFF);
    try {
      return new SearchIndex(archive, new IndexFolder(archive, folder, say));
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      throw failure("cannot open the search index in " + folder + ": ", e);
    }
  }

  /** Takes in what has changed in the archive since; returns how many articles that were. */
  public long catchUp() {
    return guarded(folder::catchUp);
  }

  /** Throws the index away and makes it anew from the archive. */
  public void rebuild() {
    guarded(() -> {
      folder.rebuild("to be built anew");
      return true;
    });
  }

  /**
   * Searches.
   *
   * @throws MalformedQuery if a part of the query cannot be understood
   */
  public Result search(Search search) {
    Expression expression = QueryParser.parse(search.query());
    return looking(view -> search(view, search, expression));
  }

  /**
   * The articles that a query finds, all of them, in no order.
   *
   * @throws MalformedQuery if a part of the query cannot be understood
   */
  public Set<ArticleId> matching(String query) {
    Expression expression = QueryParser.parse(query);
    return looking(view -> matching(view, new Translation(view).query(expression)));
  }

  /** Articles about the same as one of them, the most similar first; none where it is not there. */
  public List<Hit> like(ArticleId id, int most) {
    Article article = archive.article(id).orElse(null);
    return article == null || most == 0
        ? List.of()
        : looking(view -> like(view, id, article, most));
  }

  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw new ArchiveException("cannot close the search index: " + e.getMessage(), e);
    }
  }

  private Result search(View view, Search search, Expression expression) throws IOException {
    Query query = new Translation(view).query(expression);
    Query filtered = filtered(query, search);
    int most = search.offset() + search.most();
    TopDocs found = top(view, filtered, search.order(), Math.max(1, most));
    List<ArticleId> ids = ids(view, found, search.offset(), most);
    Map<Facet, List<FacetValue>> facets = new HashMap<>();
    for (Facet facet : search.facets()) {
      facets.put(facet, view.count(facet, filtered, FACET_VALUES));
    }
    boolean atLeast = found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
    return new Result(
        hits(ids, search.snippets() ? query : null),
        found.totalHits.value(),
        atLeast,
        facets,
        found.totalHits.value() == 0 ? suggestion(view, search, expression) : null);
  }

  private static Query filtered(Query query, Search search) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    boolean plain = search.filters().isEmpty() && search.twins();
    search
        .filters()
        .forEach((facet, values) ->
            all.add(
                new TermInSetQuery(
                    Documents.facet(facet), values.stream().map(BytesRef::new).toList()),
                Occur.FILTER));
    if (!search.twins()) {
      all.add(new TermQuery(new Term(Documents.TWIN, "1")), Occur.MUST_NOT);
    }
    return plain ? query : all.build();
  }

  private static TopDocs top(View view, Query query, Search.Order order, int most)
      throws IOException {
    int counted = Math.max(most, TOTAL_COUNTED);
    if (order == Search.Order.RELEVANCE) {
      // One more than is asked for tells whether the last one has its place by its score alone.
      TopDocs best = view.search(query, new TopScoreDocCollectorManager(most + 1, counted));
      if (!hasTies(best)) {
        return best;
      }
    }
    Sort sort =
        switch (order) {
          case RELEVANCE ->
              new Sort(SortField.FIELD_SCORE, IndexFolder.day(true), Identifier.sort());
          case NEWEST -> new Sort(IndexFolder.day(true), Identifier.sort());
          case OLDEST -> new Sort(IndexFolder.day(false), Identifier.sort());
        };
    return view.search(query, new TopFieldCollectorManager(sort, most, counted));
  }

  /** Whether some are equally good, so that something else has to put them in order. */
  private static boolean hasTies(TopDocs found) {
    for (int i = 1; i < found.scoreDocs.length; i++) {
      if (found.scoreDocs[i].score == found.scoreDocs[i - 1].score) {
        return true;
      }
    }
    return false;
  }

  private static List<ArticleId> ids(View view, TopDocs found, int from, int to)
      throws IOException {
    List<ArticleId> ids = new ArrayList<>();
    for (int i = from; i < Math.min(to, found.scoreDocs.length); i++) {
      ids.add(id(view, found.scoreDocs[i].doc));
    }
    return ids;
  }

  private static ArticleId id(View view, int document) throws IOException {
    List<LeafReaderContext> segments = view.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
    return new Identifier(segment.reader()).of(document - segment.docBase);
  }

  private List<Hit> hits(Collection<ArticleId> ids, @Nullable Query query) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : archive.entries(ids)) {
      Article article = query == null ? null : archive.article(entry.id()).orElse(null);
      hits.add(
          new Hit(
              entry, article == null || query == null ? List.of() : Snippets.of(article, query)));
    }
    return hits;
  }

  private @Nullable String suggestion(View view, Search search, Expression expression)
      throws IOException {
    Spelling spelling = new Spelling(view, document -> archive.article(id(view, document)));
    String corrected = spelling.correct(search.query(), expression);
    if (corrected == null) {
      return null;
    }
    Query query = new Translation(view).query(QueryParser.parse(corrected));
    return view.count(filtered(query, search)) > 0 ? corrected : null;
  }

  private static Set<ArticleId> matching(View view, Query query) throws IOException {
    Set<ArticleId> ids = new HashSet<>();
    var weight = view.createWeight(view.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext context : view.getIndexReader().leaves()) {
      LeafReader segment = context.reader();
      Scorer scorer = weight.scorer(context);
      if (scorer != null) {
        Identifier identifier = new Identifier(segment);
        var each = scorer.iterator();
        for (int document = each.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = each.nextDoc()) {
          if (segment.getLiveDocs() == null || segment.getLiveDocs().get(document)) {
            ids.add(identifier.of(document));
          }
        }
      }
    }
    return ids;
  }

  private List<Hit> like(View view, ArticleId id, Article article, int most) throws IOException {
    MoreLikeThis like = new MoreLikeThis(view.getIndexReader());
    like.setAnalyzer(Language.of(article.metadata().language()).texts());
    like.setFieldNames(new String[] {Documents.BODY});
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxDocFreq(Math.max(2, view.getIndexReader().numDocs() / 5));
    like.setMaxQueryTerms(LIKE_WORDS);
    like.setBoost(true);
    String text = article.metadata().title() + "\n" + Prose.of(article.body());
    Query query =
        new BooleanQuery.Builder()
            .add(like.like(Documents.BODY, new StringReader(text)), Occur.MUST)
            .add(new TermQuery(new Term(Documents.ID, id.value())), Occur.MUST_NOT)
            .add(new TermQuery(new Term(Documents.TWIN, "1")), Occur.MUST_NOT)
            .build();
    TopDocs found = top(view, query, Search.Order.RELEVANCE, most);
    return hits(ids(view, found, 0, most), null);
  }

  /** Work on a view of the index. */
  @FunctionalInterface
  private interface Looking<T> {
    T at(View view) throws IOException;
  }

  /** Work that touches files. */
  @FunctionalInterface
  private interface Work<T> {
    T done() throws IOException;
  }

  private <T> T looking(Looking<T> work) {
    return guarded(() -> {
      ReferenceManager<IndexSearcher> views = folder.views();
      View view = (View) views.acquire();
      try {
        return work.at(view);
      } finally {
        views.release(view);
      }
    });
  }

  /** Does work; where the index turns out to be damaged, mends it and does the work again. */
  private <T> T guarded(Work<T> work) {
    try {
      try {
        return work.done();
      } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
        folder.rebuild("damaged (" + e.getMessage() + ")");
        return work.done();
      }
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      throw failure("cannot use the search index: ", e);
    }
  }

  /** Lucene's writer closes itself when a disk fails it, and what it says then has that behind. */
  private static ArchiveException failure(String what, Exception e) {
    boolean full = FullDisk.isSaid(e);
    return new ArchiveException(
        what + (full ? "the disk is full; make room, then try again" : e.getMessage()), e);
  }
}
