package org.compend.serve.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.compend.Capture;
import org.compend.Prose;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.ByDay;
import org.compend.archive.Criteria;
import org.compend.archive.Cursor;
import org.compend.archive.Entry;
import org.compend.edit.Amendment;
import org.compend.edit.ArticleEditor;
import org.compend.edit.BlockChoice;
import org.compend.edit.Fault;
import org.compend.serve.http.Method;
import org.jspecify.annotations.Nullable;

/** Articles: found by what their columns say, read, amended, kept from readers, joined. */
final class ArticleCalls {
  private static final String GROUP = "Articles";
  private static final Map<String, ByDay> ORDERS =
      Map.of("newest", ByDay.NEWEST_FIRST, "oldest", ByDay.OLDEST_FIRST);

  private final Archive archive;
  private final ArticleEditor articles;
  private final InstantSource clock;

  ArticleCalls(Archive archive, ArticleEditor articles, InstantSource clock) {
    this.archive = archive;
    this.articles = articles;
    this.clock = clock;
  }

  List<Operation> operations() {
    String one = "/articles/{id}";
    return List.of(
        Operation.get(
                "/articles",
                GROUP,
                "listArticles",
                "Lists articles by day, hidden ones and duplicates too.",
                this::list)
            .asking(
                Query.day("from", "the first day of publication"),
                Query.day("to", "the last day of publication"),
                Query.texts("section", "a section; several: any of them"),
                Query.texts("author", "a name as signed"),
                Query.texts("tag", "a tag"),
                Query.texts("site", "a magazine's name"),
                Query.texts("language", "a BCP 47 tag"),
                Query.texts("source", "a source's id"),
                Query.words("order", "which come first; else newest", List.of("newest", "oldest")),
                Query.text("after", "where the list goes on: follow “next”"),
                Query.LIMIT)
            .giving("Articles"),
        Operation.get(one, GROUP, "getArticle", "Reads an article.", this::read)
            .giving("ArticleState"),
        Operation.of(
                Method.PATCH,
                one,
                GROUP,
                "amendArticle",
                "Changes what is told about an article and what it consists of; what is not sent stays.",
                this::amend)
            .taking("Amendment")
            .giving("ArticleState")
            .matching(),
        Operation.get(
                one + "/blocks",
                GROUP,
                "listBlocks",
                "Lists all that an article could consist of, in the order of its page.",
                this::blocks)
            .giving("Blocks"),
        Operation.get(
                one + "/capture",
                GROUP,
                "getCapture",
                "Reads the page of which an article was made, as it came in, byte for byte.",
                this::capture)
            .giving(Operation.FILE),
        Operation.of(
            Method.POST,
            one + "/withdraw",
            GROUP,
            "withdrawArticle",
            "Keeps an article from readers.",
            call -> hide(call, true)),
        Operation.of(
            Method.POST,
            one + "/publish",
            GROUP,
            "publishArticle",
            "Shows an article to readers again.",
            call -> hide(call, false)),
        Operation.of(
                Method.PUT,
                one + "/original",
                GROUP,
                "setOriginal",
                "Says that an article repeats another, which lists show in its stead.",
                this::link)
            .taking("Original"),
        Operation.of(
            Method.DELETE,
            one + "/original",
            GROUP,
            "removeOriginal",
            "Says that an article repeats no other.",
            this::unlink));
  }

  private Answer list(Call call) {
    Map<String, List<String>> given = call.ask().query();
    Function<String, List<String>> all = name -> call.ask().all(name);
    LocalDate from = call.day("from");
    LocalDate to = call.day("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw new Refused(400, "The period ends before it begins: change from and to round.");
    }
    Criteria criteria =
        new Criteria(
            from,
            to,
            all.apply("section"),
            all.apply("author"),
            all.apply("tag"),
            all.apply("site"),
            all.apply("language").stream().map(Locale::forLanguageTag).toList(),
            all.apply("source"));
    int limit = call.number(Query.LIMIT);
    List<Entry> entries =
        archive.entries(
            criteria,
            call.word("order", ORDERS, ByDay.NEWEST_FIRST),
            given.containsKey("after") ? cursor(call) : null,
            limit + 1);
    boolean more = entries.size() > limit;
    List<Entry> shown = more ? entries.subList(0, limit) : entries;
    return Call.list(
        shown.stream().map(Told::of).toList(),
        more ? call.with("after", written(shown.getLast().cursor())) : null);
  }

  private static String written(Cursor cursor) {
    return (cursor.day() == null ? "" : cursor.day()) + "~" + cursor.id();
  }

  private static Cursor cursor(Call call) {
    String text = call.given("after").orElse("");
    if (!text.matches("(?:-?\\d{4,9}-\\d\\d-\\d\\d)?~[0-9a-f]{20}")) {
      throw new Refused(400, "after is none of the places that “next” names.");
    }
    int end = text.indexOf('~');
    return new Cursor(
        end == 0 ? null : LocalDate.parse(text.substring(0, end)),
        new ArticleId(text.substring(end + 1)));
  }

  private ArticleEditor.Work work(Call call) {
    return articles.work(call.name("id")).orElseThrow(ArticleCalls::missing);
  }

  static Refused missing() {
    return Refused.missing("There is no article of this id in the archive.");
  }

  static String state(ArticleEditor.Work work) {
    return work.seen() + "." + work.base();
  }

  private Answer read(Call call) {
    return told(work(call));
  }

  private static Answer told(ArticleEditor.Work work) {
    return Answer.of(Told.of(work)).tagged(state(work));
  }

  private Answer blocks(Call call) {
    ArticleEditor.Work work = work(call);
    return Answer.of(Json.object("items", work.choice().rows().stream().map(Told::of).toList()))
        .tagged(state(work));
  }

  private Answer capture(Call call) {
    Capture capture = archive.capture(known(call)).orElseThrow(ArticleCalls::missing);
    String type = capture.mediaType();
    // Whatever it is, it is none of the magazine's own pages: no browser may run it as one.
    return Answer.file(type == null ? "application/octet-stream" : type, capture.content())
        .with("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  private Answer amend(Call call) {
    ArticleEditor.Work work = work(call);
    if (!call.matched().equals(state(work))) {
      throw Refused.overtaken();
    }
    Body body =
        call.body(
            "title",
            "standfirst",
            "bylines",
            "published",
            "modified",
            "language",
            "section",
            "tags",
            "note",
            "correction",
            "drop",
            "restore",
            "pictures",
            "remark");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Amendment now = Amendment.of(work.article(), today);
    List<Body> bylines = body.objects("bylines", Set.of("name", "affiliation"));
    List<String> tags = body.texts("tags");
    Body correction = body.object("correction", Set.of("text", "day"));
    Amendment amendment =
        new Amendment(
            body.text("title", now.title()),
            Prose.line(body.text("standfirst", now.standfirst())),
            bylines == null
                ? now.authors()
                : bylines.stream()
                    .map(one ->
                        new Amendment.Author(one.raw("name").strip(), one.text("affiliation", "")))
                    .toList(),
            body.text("published", now.published()),
            body.text("modified", now.modified()),
            body.text("language", now.language()),
            body.text("section", now.section()),
            tags == null ? now.tags() : tags,
            body.has("note") ? body.raw("note").strip() : "",
            correction == null ? "" : correction.raw("text").strip(),
            correction == null ? now.corrected() : correction.text("day", now.corrected()));
    Set<String> drop = keys(body, "drop", work);
    Set<String> restore = keys(body, "restore", work);
    List<String> keys = ArticleEditor.keys(work, drop, restore);
    Map<String, String> alternatives = new LinkedHashMap<>();
    List<Body> pictures = body.objects("pictures", Set.of("picture", "alternative"));
    if (pictures != null) {
      pictures.forEach(one -> alternatives.put(one.raw("picture"), one.raw("alternative")));
    }
    BlockChoice.Chosen chosen = new BlockChoice.Chosen(keys, alternatives);
    return switch (articles.save(work, amendment, chosen, call.editor(), body.text("remark", ""))) {
      case ArticleEditor.Outcome.Saved _ -> read(call);
      case ArticleEditor.Outcome.Faulty(List<Fault> faults) -> throw Refused.faulty(faults);
      case ArticleEditor.Outcome.Overtaken() -> throw Refused.overtaken();
    };
  }

  /** Keys that were sent, each of which must be there. */
  private static Set<String> keys(Body body, String name, ArticleEditor.Work work) {
    @Nullable List<String> sent = body.texts(name);
    if (sent == null) {
      return Set.of();
    }
    Set<String> known =
        work.choice().rows().stream().map(BlockChoice.Row::key).collect(Collectors.toSet());
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (!known.contains(sent.get(i))) {
        faults.add(
            new Fault(
                name + "/" + i,
                "The article has no block “" + sent.get(i) + "”; its blocks are below /blocks."));
      }
    }
    if (!faults.isEmpty()) {
      throw Refused.faulty(faults);
    }
    return new HashSet<>(sent);
  }

  private ArticleId known(Call call) {
    return ArticleEditor.id(call.name("id"))
        .filter(id -> archive.edits().standing(id).isPresent())
        .orElseThrow(ArticleCalls::missing);
  }

  private Answer hide(Call call, boolean hidden) {
    archive.edits().hide(known(call), hidden);
    return Answer.none();
  }

  private Answer link(Call call) {
    ArticleId id = known(call);
    if (!articles.link(id, call.body("article").raw("article"), call.editor())) {
      throw Refused.faulty(
          List.of(new Fault("article", "This is no other article of this magazine.")));
    }
    return Answer.none();
  }

  private Answer unlink(Call call) {
    archive.edits().unlink(known(call), call.editor());
    return Answer.none();
  }
}
