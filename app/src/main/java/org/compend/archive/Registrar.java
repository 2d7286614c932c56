package org.compend.archive;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Digest;
import org.compend.Kind;
import org.compend.Prose;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Correction;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Holdings;
import org.compend.apparatus.Indexer;
import org.compend.apparatus.Name;
import org.compend.apparatus.Paragraph;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Makes the register of articles that changed, and keeps it, some articles in one transaction. */
final class Registrar {
  private static final Set<Indexer.Part> PARTS =
      Set.of(Indexer.Part.NAMES, Indexer.Part.QUOTATIONS, Indexer.Part.CHRONOLOGY);

  private final Archive archive;
  private final Annotator annotator;

  /** What becomes of an article. */
  private record Page(ArticleId id, List<Row> names, List<Saying> sayings, List<Told> tellings) {
    static Page empty(ArticleId id) {
      return new Page(id, List.of(), List.of(), List.of());
    }
  }

  private record Row(
      String key,
      Name.Kind kind,
      String name,
      String sortKey,
      String paragraphs,
      int quotations,
      boolean apart) {}

  private record Saying(String key, String kind, String words, int paragraph) {}

  private record Told(
      LocalDate begins,
      String value,
      String label,
      String sentence,
      int paragraph,
      List<String> keys) {}

  Registrar(Archive archive, Annotator annotator) {
    this.archive = archive;
    this.annotator = annotator;
  }

  static long counter(Handle handle, String name) {
    return handle
        .createQuery("select value from counter where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }

  /** A day as columns have it: years of four digits sort as texts. */
  static String day(int year, String monthAndDay) {
    return String.format(Locale.ROOT, "%04d-%s", year, monthAndDay);
  }

  boolean catchUp(int most) {
    long before = archive.read(handle -> counter(handle, "registered"));
    long version = archive.read(handle -> counter(handle, "register"));
    List<ChangedArticle> changed = archive.changedAfter(before, most);
    List<ArticleId> again =
        archive.read(handle ->
            handle
                .createQuery("select article from to_register order by article limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .map(ArticleId::new)
                .list());
    if (changed.isEmpty() && again.isEmpty()) {
      return false;
    }
    List<Correction> corrections = archive.corrections().all();
    Indexer indexer = new Indexer(annotator, PARTS, corrections, Holdings.none());
    Set<List<String>> apart = keptApart(corrections);
    Map<ArticleId, Page> pages = new HashMap<>();
    for (ArticleId id : again) {
      archive.shown(id).ifPresent(article -> pages.put(id, page(id, article, indexer, apart)));
    }
    for (ChangedArticle one : changed) {
      boolean read = !one.twin() && !one.hidden();
      pages.put(
          one.id(), read ? page(one.id(), one.article(), indexer, apart) : Page.empty(one.id()));
    }
    long last = changed.isEmpty() ? before : changed.getLast().change();
    return archive.write(handle -> {
      // Raising the counter makes other writers wait; who comes second finds it raised.
      int taken =
          handle.execute(
              "update counter set value = value + 1 where name = 'register' and value = ?",
              version);
      if (taken == 0) {
        return false;
      }
      Set<String> touched = new LinkedHashSet<>();
      pages.values().forEach(page -> replace(handle, page, touched));
      Totals totals = new Totals(handle);
      touched.forEach(totals::count);
      totals.giveInitials();
      again.forEach(id -> handle.execute("delete from to_register where article = ?", id.value()));
      handle.execute("update counter set value = ? where name = 'registered'", last);
      return changed.size() == most || again.size() == most;
    });
  }

  /** Which initials of which articles an editor keeps apart: articles' keys with names. */
  private static Set<List<String>> keptApart(List<Correction> corrections) {
    Set<List<String>> apart = new HashSet<>();
    for (Correction correction : corrections) {
      if (correction
              instanceof Correction.Split(Name.Kind _, String name, String article, String as)
          && name.equals(as)) {
        apart.add(List.of(article, name));
      }
    }
    return apart;
  }

  private static Page page(
      ArticleId id, Article article, Indexer indexer, Set<List<String>> apart) {
    if (article.kind() != Kind.ARTICLE && article.kind() != Kind.FORUM) {
      return Page.empty(id);
    }
    DigestApparatus apparatus = indexer.of(alone(article));
    List<DigestApparatus.Entry> entries = new ArrayList<>();
    for (DigestApparatus.Entry entry : apparatus.names()) {
      // In a whole archive a family name alone is nobody's.
      if (entry.kind() != Name.Kind.PERSON || entry.name().contains(" ")) {
        entries.add(entry);
      }
    }
    Map<String, String> keys = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.kind() != Name.Kind.PLACE)
        .forEach(entry -> keys.putIfAbsent(entry.name(), entry.key()));
    List<Saying> sayings = new ArrayList<>();
    for (DigestApparatus.Voice voice : apparatus.voices()) {
      if (!keys.containsKey(voice.speaker()) && voice.speaker().contains(" ")) {
        DigestApparatus.Entry speaker =
            new DigestApparatus.Entry(
                Name.Kind.PERSON, voice.speaker(), voice.sortKey(), List.of(), List.of());
        entries.add(speaker);
        keys.put(voice.speaker(), speaker.key());
      }
      String key = keys.get(voice.speaker());
      if (key != null) {
        for (DigestApparatus.Said said : voice.quotations()) {
          sayings.add(
              new Saying(
                  key,
                  said.quotation().kind().name(),
                  Column.text(said.quotation().text()),
                  said.at().span().paragraph()));
        }
      }
    }
    List<Paragraph> paragraphs = Paragraph.of(article);
    List<Told> tellings = new ArrayList<>();
    for (DigestApparatus.Event event : apparatus.chronology()) {
      LocalDate begins = event.time().first().period().first();
      if (begins.getYear() >= 0 && begins.getYear() <= 9999) {
        String text = paragraphs.get(event.at().span().paragraph()).text();
        tellings.add(
            new Told(
                begins,
                event.time().value(),
                Column.name(Prose.line(event.at().span().of(text))),
                Column.text(event.sentence()),
                event.at().span().paragraph(),
                entries.stream()
                    .filter(entry -> entry.places().stream().anyMatch(at -> event.holds(at)))
                    .map(DigestApparatus.Entry::key)
                    .distinct()
                    .toList()));
      }
    }
    String articleKey = Correction.keyOf(article);
    return new Page(
        id,
        rows(entries, sayings, name -> apart.contains(List.of(articleKey, name))),
        sayings,
        tellings);
  }

  /** One row for each key. */
  private static List<Row> rows(
      List<DigestApparatus.Entry> entries, List<Saying> sayings, Predicate<String> isApart) {
    Map<String, Row> rows = new HashMap<>();
    for (DigestApparatus.Entry entry : entries) {
      String key = entry.key();
      int quotations = (int) sayings.stream().filter(said -> said.key().equals(key)).count();
      String paragraphs =
          entry.places().stream()
              .map(at -> Integer.toString(at.span().paragraph()))
              .distinct()
              .collect(Collectors.joining(" "));
      rows.putIfAbsent(
          key,
          new Row(
              key,
              entry.kind(),
              Column.name(entry.name()),
              Column.name(entry.sortKey()),
              paragraphs,
              quotations,
              isApart.test(entry.name())));
    }
    rows.remove("");
    return List.copyOf(rows.values());
  }

  private static Digest alone(Article article) {
    return new Digest(
        URI.create("urn:compend:register"),
        article.metadata().title(),
        null,
        article.metadata().language(),
        Instant.EPOCH,
        null,
        null,
        List.of(),
        List.of(new Digest.Section(null, List.of(article))),
        "");
  }

  private static void replace(Handle handle, Page page, Set<String> touched) {
    String article = page.id().value();
    touched.addAll(
        handle
            .createQuery("select name_key from naming where article = :article")
            .bind("article", article)
            .mapTo(String.class)
            .list());
    for (String table : List.of("naming", "saying", "telling_name", "telling")) {
      handle.execute("delete from " + table + " where article = ?", article);
    }
    PreparedBatch names =
        handle.prepareBatch(
            """
            insert into naming
              (article, name_key, kind, name, sort_key, paragraphs, quotations, apart)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    for (Row row : page.names()) {
      touched.add(row.key());
      names.add(
          article,
          row.key(),
          row.kind().name(),
          row.name(),
          row.sortKey(),
          row.paragraphs(),
          row.quotations(),
          row.apart() ? 1 : 0);
    }
    execute(names);
    PreparedBatch sayings =
        handle.prepareBatch(
            """
            insert into saying (article, place, name_key, kind, words, paragraph)
            values (?, ?, ?, ?, ?, ?)\
            """);
    for (int i = 0; i < page.sayings().size(); i++) {
      Saying said = page.sayings().get(i);
      sayings.add(article, i, said.key(), said.kind(), said.words(), said.paragraph());
    }
    execute(sayings);
    PreparedBatch tellings =
        handle.prepareBatch(
            """
            insert into telling (article, place, begins, value, label, sentence, paragraph)
            values (?, ?, ?, ?, ?, ?, ?)\
            """);
    PreparedBatch named =
        handle.prepareBatch("insert into telling_name (name_key, article, place) values (?, ?, ?)");
    for (int i = 0; i < page.tellings().size(); i++) {
      Told told = page.tellings().get(i);
      tellings.add(
          article,
          i,
          told.begins().toString(),
          told.value(),
          told.label(),
          told.sentence(),
          told.paragraph());
      for (String key : told.keys()) {
        named.add(key, article, i);
      }
    }
    execute(tellings);
    execute(named);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
