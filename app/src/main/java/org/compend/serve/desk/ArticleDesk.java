package org.compend.serve.desk;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Edits;
import org.compend.archive.Revision;
import org.compend.archive.Role;
import org.compend.edit.ArticleEditor;
import org.compend.edit.BlockChoice;
import org.compend.edit.Difference;
import org.compend.edit.Fault;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.jspecify.annotations.Nullable;

/** Where an editor works on an article. */
final class ArticleDesk {
  private static final String PATH = "/desk/articles/{id}";

  /** Strangers' pages: nothing in them may run, be sent, be fetched or leave its frame. */
  private static final String SHUT_IN =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
          + " form-action 'none'; frame-ancestors 'self'";

  private static final String OVERTAKEN =
      "Somebody else saved this article in the meantime. What you see now is what you entered; the"
          + " blocks are those of the newest revision. Look at its difference below, then save"
          + " again.";
  private static final String NO_ARTICLE = "There is no article of this id in the archive.";

  private final Archive archive;
  private final ArticleEditor articles;
  private final InstantSource clock;
  private final Gate gate;
  private final Windows windows;

  ArticleDesk(
      Archive archive, ArticleEditor articles, InstantSource clock, Gate gate, Windows windows) {
    this.archive = archive;
    this.articles = articles;
    this.clock = clock;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of("done"), gate.page(Role.EDITOR, this::page))
        .answer(PATH + "/capture", Set.of(), gate.page(Role.EDITOR, this::capture))
        .form(PATH, Set.of(), gate.form(Role.EDITOR, this::save))
        .form(PATH + "/shown", Set.of(), gate.form(Role.EDITOR, this::show))
        .form(PATH + "/twin", Set.of(), gate.form(Role.EDITOR, this::twin))
        .answer(
            PATH + "/revisions/{number}", Set.of("with"), gate.page(Role.EDITOR, this::revision))
        .form(PATH + "/revisions/{number}", Set.of(), gate.form(Role.EDITOR, this::restore));
  }

  private Reply page(Ask ask, Editor editor) {
    String done =
        switch (ask.first("done").orElse("")) {
          case "saved" -> "Saved. Readers see it within a second.";
          case "hidden" -> "Readers do not see it any more.";
          case "shown" -> "Readers see it again.";
          case "twin" -> "Done.";
          default -> "";
        };
    return articles
        .work(ask.name("id"))
        .map(work ->
            page(work, editor, ArticleForm.of(work.article(), today()), null, List.of(), done))
        .orElseGet(() -> windows.missing(editor, NO_ARTICLE));
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * The page.
   *
   * @param kept the keys that are ticked; {@code null} for those that the article consists of
   */
  private Reply page(
      ArticleEditor.Work work,
      Editor editor,
      ArticleForm form,
      @Nullable Set<String> kept,
      List<String> problems,
      String done) {
    Edits.Standing standing = work.standing();
    ArticleId twin = standing.twinOf();
    String title = work.article().metadata().title();
    return windows
        .page(
            "article",
            new ArticleDeskPage(
                windows.frame(title.isBlank() ? "Untitled" : title, "/desk", editor),
                work.id().value(),
                standing.current().number(),
                standing.source().number(),
                form,
                runs(work.choice(), kept, form.alternatives()),
                original(work),
                standing.hidden(),
                standing.sourceChanged(),
                twin == null ? null : new ArticleDeskPage.Twin(twin.value(), title(twin)),
                versions(work.id(), standing),
                problems,
                done))
        .status(problems.isEmpty() ? 200 : 422);
  }

  /** The page of which an article was made: as a page, shut in, where it is one, else as text. */
  private Reply capture(Ask ask, Editor editor) {
    return ArticleEditor.id(ask.name("id"))
        .flatMap(archive::capture)
        .map(capture -> {
          String type = Objects.requireNonNullElse(capture.mediaType(), "text/html");
          boolean page = type.matches("(?i)(?:text/html|application/xhtml\\+xml)\\b.*");
          String shown =
              page
                  ? type.replaceFirst("(?i)application/xhtml\\+xml", "text/html")
                  : "text/plain" + type.replaceFirst("^[^;]*", "");
          return Reply.bytes(shown, capture.content()).with("Content-Security-Policy", SHUT_IN);
        })
        .orElseGet(() -> windows.missing(editor, NO_ARTICLE));
  }

  private String title(ArticleId id) {
    return archive.article(id).map(article -> article.metadata().title()).orElse(id.value());
  }

  private static @Nullable String original(ArticleEditor.Work work) {
    URI url = work.article().origin().url();
    return url != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
        ? url.toASCIIString()
        : null;
  }

  private static List<ArticleDeskPage.Run> runs(
      BlockChoice choice, @Nullable Set<String> kept, Map<String, String> entered) {
    List<ArticleDeskPage.Run> runs = new ArrayList<>();
    List<ArticleDeskPage.Row> rows = new ArrayList<>();
    boolean left = false;
    for (BlockChoice.Row row : choice.rows()) {
      if (row.left() != left && !rows.isEmpty()) {
        runs.add(new ArticleDeskPage.Run(left, rows));
        rows.clear();
      }
      left = row.left();
      boolean ticked = kept == null ? row.kept() : kept.contains(row.key());
      List<BlockChoice.Picture> pictures =
          row.pictures().stream()
              .map(one ->
                  new BlockChoice.Picture(
                      one.key(), entered.getOrDefault(one.key(), one.alternative())))
              .toList();
      rows.add(
          new ArticleDeskPage.Row(
              row.key(), row.kind(), row.text(), ticked, row.reason(), pictures));
    }
    if (!rows.isEmpty()) {
      runs.add(new ArticleDeskPage.Run(left, rows));
    }
    return runs;
  }

  private List<ArticleDeskPage.Version> versions(ArticleId id, Edits.Standing standing) {
    return archive.revisions(id).reversed().stream()
        .map(revision -> version(revision, standing.current().number()))
        .toList();
  }

  private static ArticleDeskPage.Version version(Revision revision, int current) {
    String editor = revision.editor();
    return new ArticleDeskPage.Version(
        revision.number(),
        When.of(revision.made()),
        editor == null ? "the source" : editor,
        revision.remark(),
        revision.number() == current);
  }

  private Reply save(Ask ask, Editor editor, Fields fields) {
    Optional<ArticleEditor.Work> found = articles.work(ask.name("id"));
    if (found.isEmpty()) {
      return windows.missing(editor, NO_ARTICLE);
    }
    ArticleEditor.Work work = found.get();
    ArticleForm form = ArticleForm.of(fields);
    List<String> keys = fields.all("keep");
    boolean overtaken =
        !fields.text("seen").equals(Integer.toString(work.seen()))
            || !fields.text("base").equals(Integer.toString(work.base()));
    ArticleEditor.Outcome outcome =
        overtaken
            ? new ArticleEditor.Outcome.Overtaken()
            : articles.save(
                work,
                form.amendment(),
                new BlockChoice.Chosen(keys, form.alternatives()),
                editor.name(),
                form.remark());
    return switch (outcome) {
      case ArticleEditor.Outcome.Saved _ ->
          Reply.seeOther("/desk/articles/" + work.id() + "?done=saved");
      case ArticleEditor.Outcome.Faulty(List<Fault> faults) ->
          page(
              work,
              editor,
              form,
              new HashSet<>(keys),
              faults.stream().map(Fault::say).toList(),
              "");
      case ArticleEditor.Outcome.Overtaken() ->
          page(work, editor, form, overtaken ? null : new HashSet<>(keys), List.of(OVERTAKEN), "");
    };
  }

  private Reply show(Ask ask, Editor editor, Fields fields) {
    boolean hide = fields.text("do").equals("hide");
    return ArticleEditor.id(ask.name("id"))
        .filter(id -> archive.edits().standing(id).isPresent())
        .map(id -> {
          archive.edits().hide(id, hide);
          return Reply.seeOther("/desk/articles/" + id + "?done=" + (hide ? "hidden" : "shown"));
        })
        .orElseGet(() -> windows.missing(editor, NO_ARTICLE));
  }

  private Reply twin(Ask ask, Editor editor, Fields fields) {
    Optional<ArticleEditor.Work> work = articles.work(ask.name("id"));
    if (work.isEmpty()) {
      return windows.missing(editor, NO_ARTICLE);
    }
    ArticleId id = work.get().id();
    boolean done;
    if (fields.text("do").equals("unlink")) {
      archive.edits().unlink(id, editor.name());
      done = true;
    } else {
      done = articles.link(id, fields.text("original"), editor.name());
    }
    return done
        ? Reply.seeOther("/desk/articles/" + id + "?done=twin")
        : page(
            work.get(),
            editor,
            ArticleForm.of(work.get().article(), today()),
            null,
            List.of(
                "“"
                    + fields.text("original")
                    + "” is no other article of this magazine: give the"
                    + " address of its page."),
            "");
  }

  private Reply revision(Ask ask, Editor editor) {
    Optional<ArticleId> id = ArticleEditor.id(ask.name("id"));
    Optional<Edits.Standing> standing = id.flatMap(archive.edits()::standing);
    if (standing.isEmpty()) {
      return windows.missing(editor, NO_ARTICLE);
    }
    List<ArticleDeskPage.Version> versions = versions(id.get(), standing.get());
    int number = number(ask.name("number"));
    int with = ask.first("with").map(ArticleDesk::number).orElse(number - 1);
    Optional<ArticleDeskPage.Version> after = named(versions, number);
    Optional<ArticleDeskPage.Version> before = named(versions, Math.max(1, with));
    if (after.isEmpty() || before.isEmpty()) {
      return windows.missing(editor, "The article has no such revision.");
    }
    Article one = archive.article(id.get(), before.get().number()).orElseThrow();
    Article other = archive.article(id.get(), number).orElseThrow();
    return windows.page(
        "revision",
        new RevisionPage(
            windows.frame("Revision " + number, "/desk", editor),
            id.get().value(),
            other.metadata().title(),
            standing.get().current().number(),
            before.get(),
            after.get(),
            Difference.between(one, other)));
  }

  /** Makes an earlier revision, or the source's, the current one: as a new revision. */
  private Reply restore(Ask ask, Editor editor, Fields fields) {
    Optional<Edits.Standing> standing = articles.standing(ask.name("id"));
    Optional<ArticleId> id = ArticleEditor.id(ask.name("id"));
    if (standing.isEmpty() || id.isEmpty()) {
      return windows.missing(editor, NO_ARTICLE);
    }
    int seen = standing.get().current().number();
    int base = standing.get().source().number();
    return switch (articles.restore(
        id.get(), number(ask.name("number")), seen, base, editor.name())) {
      case ArticleEditor.Outcome.Saved _ ->
          Reply.seeOther("/desk/articles/" + id.get() + "?done=saved");
      case ArticleEditor.Outcome.Faulty(List<Fault> faults) ->
          windows.missing(editor, faults.getFirst().say());
      case ArticleEditor.Outcome.Overtaken() -> Reply.seeOther("/desk/articles/" + id.get());
    };
  }

  private static Optional<ArticleDeskPage.Version> named(
      List<ArticleDeskPage.Version> versions, int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,7}") ? Integer.parseInt(text) : 0;
  }
}
