package org.compend.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.Prose;
import org.compend.apparatus.Sketch;
import org.compend.json.ArticleJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes findings in, within one transaction. */
final class Keeper {
  private static final ArticleJson JSON = new ArticleJson();

  private final Handle handle;
  private final KnownRuns runs;
  private final long now = Instant.now().toEpochMilli();

  Keeper(Handle handle, KnownRuns runs) {
    this.handle = handle;
    this.runs = runs;
  }

  List<Kept> keep(List<Finding> findings) {
    long next = changes(handle, findings.size());
    List<Kept> kept = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      kept.add(keep(finding, next++));
    }
    return kept;
  }

  /**
   * Takes as many places in the sequence of changes and returns the first.
   *
   * <p>Done before anything else, this makes writers of other processes wait for the end of the
   * transaction: changes appear in their order, and no article is made twice.
   */
  static long changes(Handle handle, int number) {
    long last =
        handle
            .createQuery(
                "update counter set value = value + :n where name = 'change' returning value")
            .bind("n", number)
            .mapTo(Long.class)
            .one();
    return last - number + 1;
  }

  private Kept keep(Finding finding, long change) {
    List<String> keys = Keys.of(finding.capture(), finding.article(), finding.guid());
    Optional<ArticleId> known =
        finding.known() != null
            ? Optional.of(finding.known())
            : keys.stream().flatMap(key -> Articles.byKey(handle, key).stream()).findFirst();
    ArticleId id = known.orElseGet(() -> ArticleId.of(keys.getFirst()));
    Bytes json = json(finding.article());
    String text = Prose.of(finding.article().body());
    Kept.Outcome outcome;
    boolean current = true;
    if (known.isEmpty()) {
      insert(id, finding.article(), text, change);
      revise(id, 1, capture(finding.capture()), json);
      outcome = Kept.Outcome.NEW;
    } else {
      int source = Articles.fromSource(handle, id).number();
      if (Articles.digest(handle, id, source).equals(json.sha256())) {
        outcome = Kept.Outcome.KNOWN;
      } else {
        int number = lastNumber(id) + 1;
        // What an editor saved stands until an editor says otherwise.
        current = Articles.revisionNumber(handle, id).orElseThrow() == source;
        if (current) {
          update(id, number, finding.article(), text, change);
        }
        revise(id, number, capture(finding.capture()), json);
        outcome = Kept.Outcome.REVISED;
      }
    }
    if (finding.known() == null) {
      keys(id, keys);
    }
    translations(id, keys, finding.translations());
    assets(id, finding.assets());
    finding.wanted().forEach(address -> want(id, address));
    if (outcome != Kept.Outcome.KNOWN && current) {
      new Twins(handle, runs)
          .link(
              id,
              Sketch.of(finding.article().metadata().title(), text),
              json.sha256(),
              outcome == Kept.Outcome.NEW);
    }
    return new Kept(id, outcome);
  }

  /**
   * Keeps what an editor made of an article as its current revision.
   *
   * @param seen the revision that the editor had before their eyes, which must be the current one
   * @param base the last revision from the source that they have taken into account
   * @return the number of the new revision; that of the current one where nothing is different
   */
  int edit(ArticleId id, int seen, int base, Article article, String editor, String remark) {
    long change = changes(handle, 1);
    int current =
        Articles.revisionNumber(handle, id)
            .orElseThrow(() -> new ArchiveException("there is no article " + id));
    if (current != seen) {
      throw new Edits.Overtaken(id, current);
    }
    Bytes json = json(article);
    Revision before =
        Articles.revisions(handle, id).stream()
            .filter(revision -> revision.number() == current)
            .findFirst()
            .orElseThrow();
    if (Articles.digest(handle, id, current).equals(json.sha256()) && before.base() == base) {
      return current;
    }
    int number = lastNumber(id) + 1;
    update(id, number, article, Prose.of(article.body()), change);
    handle.execute(
        """
        insert into revision (article, number, capture, digest, made, editor, remark, base)
        values (?, ?, (select capture from revision where article = ? and number = ?), ?, ?, ?, ?,
            ?)\
        """,
        id.value(),
        number,
        id.value(),
        base,
        Contents.put(handle, json),
        now,
        editor,
        Column.name(remark),
        base);
    return number;
  }

  private int lastNumber(ArticleId id) {
    return handle
        .createQuery("select max(number) from revision where article = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .one();
  }

  private static Bytes json(Article article) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    JSON.writeWithoutSource(article, written);
    return Bytes.of(written.toByteArray());
  }

  private void insert(ArticleId id, Article article, String text, long change) {
    handle
        .createUpdate(
            """
            insert into article (id, revision, title, site, section, language, kind, day, words,
                added, change)
            values (:id, 1, :title, :site, :section, :language, :kind, :day, :words,
                :now, :change)\
            """)
        .bind("id", id.value())
        .bindMap(columns(article, text))
        .bind("now", now)
        .bind("change", change)
        .execute();
    people(id, article);
  }

  private void update(ArticleId id, int revision, Article article, String text, long change) {
    handle
        .createUpdate(
            """
            update article set revision = :revision, title = :title, site = :site,
                section = :section, language = :language, kind = :kind, day = :day,
                words = :words, change = :change
            where id = :id\
            """)
        .bind("id", id.value())
        .bind("revision", revision)
        .bindMap(columns(article, text))
        .bind("change", change)
        .execute();
    handle.execute("delete from byline where article = ?", id.value());
    handle.execute("delete from tag where article = ?", id.value());
    people(id, article);
  }

  private static Map<String, @Nullable Object> columns(Article article, String text) {
    Metadata metadata = article.metadata();
    DateStamp published = metadata.published();
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("title", Column.text(metadata.title()));
    columns.put("site", Column.indexed(metadata.site()));
    columns.put("section", Column.indexed(metadata.section()));
    columns.put("language", metadata.language().toLanguageTag());
    columns.put("kind", article.kind().name());
    columns.put("day", published == null ? null : published.day().toString());
    columns.put("words", words(text));
    return columns;
  }

  /** How many words a text has that spaces part. */
  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = text.charAt(i) <= ' ';
      words += inside || space ? 0 : 1;
      inside = !space;
    }
    return words;
  }

  private void people(ArticleId id, Article article) {
    int place = 0;
    for (Byline byline : article.metadata().bylines()) {
      handle.execute(
          "insert into byline (article, place, name, affiliation) values (?, ?, ?, ?)",
          id.value(),
          place++,
          Column.name(byline.name()),
          Column.indexed(byline.affiliation()));
    }
    article.metadata().tags().stream()
        .map(Column::name)
        .distinct()
        .forEach(
            tag -> handle.execute("insert into tag (article, tag) values (?, ?)", id.value(), tag));
  }

  private void revise(ArticleId id, int number, String capture, Bytes json) {
    handle.execute(
        "insert into revision (article, number, capture, digest, made) values (?, ?, ?, ?, ?)",
        id.value(),
        number,
        capture,
        Contents.put(handle, json),
        now);
  }

  /**
   * Keeps a capture and returns its id: the same bytes from the same place are the same capture.
   */
  private String capture(Capture capture) {
    String digest = Contents.put(handle, capture.content());
    Origin origin = capture.origin();
    Long found = origin.time() == null ? null : origin.time().toEpochMilli();
    String id = Articles.captureId(capture);
    int made =
        handle
            .createUpdate(
                """
                insert into capture (id, digest, location, url, found, media_type)
                values (:id, :digest, :location, :url, :found, :type)
                on conflict (id) do nothing\
                """)
            .bind("id", id)
            .bind("digest", digest)
            .bind("location", origin.location().toString())
            .bind("url", origin.url() == null ? null : origin.url().toString())
            .bind("found", found)
            .bind("type", Column.indexed(capture.mediaType()))
            .execute();
    if (made > 0) {
      capture
          .companions()
          .forEach((address, bytes) -> {
            if (Column.takes(address)) {
              handle.execute(
                  "insert into companion (capture, address, digest) values (?, ?, ?)",
                  id,
                  address.toString(),
                  Contents.put(handle, bytes));
            }
          });
    }
    return id;
  }

  private void keys(ArticleId id, List<String> keys) {
    for (String key : keys) {
      handle.execute(
          "insert into article_key (key, article) values (?, ?) on conflict (key) do nothing",
          key,
          id.value());
    }
  }

  /** Keeps where the article is to be had in other languages; a page that is silent takes none. */
  private void translations(ArticleId id, List<String> own, Set<URI> pages) {
    List<String> others =
        pages.stream()
            .flatMap(page -> Keys.ofAddress(page).stream())
            .filter(key -> !own.contains(key))
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty() && !others.equals(translations(id))) {
      handle.execute("delete from translation where article = ?", id.value());
      others.forEach(key ->
          handle.execute("insert into translation (article, key) values (?, ?)", id.value(), key));
    }
  }

  private List<String> translations(ArticleId id) {
    return handle
        .createQuery("select key from translation where article = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .stream()
        .sorted()
        .toList();
  }

  void assets(ArticleId id, Map<URI, Bytes> assets) {
    assets.forEach((address, bytes) -> {
      if (Column.takes(address)) {
        handle.execute(
            """
            insert into asset (article, address, digest) values (?, ?, ?)
            on conflict (article, address) do update set digest = excluded.digest\
            """,
            id.value(),
            address.toString(),
            Contents.put(handle, bytes));
        WantedImages.forget(handle, id, address);
      }
    });
  }

  private void want(ArticleId id, URI address) {
    if (Column.takes(address)) {
      handle.execute(
          """
          insert into wanted_image (article, address, tries, due)
          select ?, ?, 0, ? where not exists
              (select 1 from asset where article = ? and address = ?)
          on conflict (article, address) do nothing\
          """,
          id.value(),
          address.toString(),
          now,
          id.value(),
          address.toString());
    }
  }
}
