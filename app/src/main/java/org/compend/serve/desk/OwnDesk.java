package org.compend.serve.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Draft;
import org.compend.archive.Role;
import org.compend.edit.Fault;
import org.compend.edit.OwnArticles;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Preview;
import org.jspecify.annotations.Nullable;

/** Where editors write articles of their own. */
final class OwnDesk {
  private static final String PATH = "/desk/own";
  private static final int MOST_BYTES = 2 << 20;
  private static final String MISSING = "There is no draft of this id.";
  private static final String OVERTAKEN =
      "Somebody else changed this draft in the meantime. What you see now is what you entered: save"
          + " it again to put it in the place of theirs, or open the draft anew to see theirs.";
  private static final String BEGINNING =
      """
      ---
      title:
      author:
      section:
      tags:
      lang: en
      ---

      """;

  private final Archive archive;
  private final OwnArticles articles;
  private final Gate gate;
  private final Windows windows;

  OwnDesk(Archive archive, OwnArticles articles, Gate gate, Windows windows) {
    this.archive = archive;
    this.articles = articles;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of(), gate.page(Role.EDITOR, this::list))
        .answer(PATH + "/new", Set.of(), gate.page(Role.EDITOR, this::blank))
        .form(PATH + "/new", MOST_BYTES, gate.form(Role.EDITOR, this::write))
        .answer(PATH + "/{id}", Set.of("done"), gate.page(Role.EDITOR, this::page))
        .form(PATH + "/{id}", MOST_BYTES, gate.form(Role.EDITOR, this::write));
  }

  private Reply list(Ask ask, Editor editor) {
    List<OwnListPage.Row> rows =
        archive.drafts().all().stream()
            .map(draft ->
                new OwnListPage.Row(
                    draft.id(),
                    articles.title(draft),
                    state(draft),
                    draft.editor(),
                    When.of(draft.changed())))
            .toList();
    return windows.page(
        "ownlist", new OwnListPage(windows.frame("Own articles", PATH, editor), rows));
  }

  private static String state(Draft draft) {
    String problem = draft.problem();
    if (problem != null) {
      return "Not published: " + problem;
    }
    Instant due = draft.due();
    if (due != null) {
      return "To be published " + When.of(due).words() + " UTC";
    }
    return draft.article() == null ? "Draft" : "Published";
  }

  private Reply blank(Ask ask, Editor editor) {
    return windows.page(
        "own",
        new OwnPage(
            windows.frame("A new article", PATH, editor),
            "",
            "",
            BEGINNING,
            "",
            "Not kept yet",
            null,
            null,
            List.of(),
            ""));
  }

  private Reply page(Ask ask, Editor editor) {
    Optional<Draft> found = archive.drafts().find(ask.name("id"));
    if (found.isEmpty()) {
      return windows.missing(editor, MISSING);
    }
    Draft draft = found.get();
    Instant due = draft.due();
    String done =
        switch (ask.first("done").orElse("")) {
          case "kept" -> "Kept as a draft.";
          case "due" -> due == null ? "Published." : "It will be published when it is due.";
          default -> "";
        };
    return page(
        editor,
        draft,
        new Written(draft.markdown(), due == null ? "" : local(due), seen(draft)),
        List.of(),
        done);
  }

  /** What stands in the form, with the state of the draft that it was made for. */
  private record Written(String markdown, String due, String seen) {}

  private static String seen(Draft draft) {
    return Long.toString(draft.changed().toEpochMilli());
  }

  private Reply page(
      Editor editor, @Nullable Draft draft, Written written, List<String> problems, String done) {
    OwnArticles.Made made = articles.make(draft == null ? "" : draft.id(), written.markdown());
    @Nullable Preview preview =
        made instanceof OwnArticles.Made.Whole(var article) ? Preview.of(article) : null;
    List<String> all = new ArrayList<>(problems);
    if (made instanceof OwnArticles.Made.Faulty(String problem) && !all.contains(problem)) {
      all.add(problem);
    }
    return windows
        .page(
            "own",
            new OwnPage(
                windows.frame(preview == null ? "An article" : preview.title(), PATH, editor),
                draft == null ? "" : draft.id(),
                written.seen(),
                written.markdown(),
                written.due(),
                draft == null ? "Not kept yet" : state(draft),
                draft == null || draft.article() == null ? null : draft.article().value(),
                preview,
                all,
                done))
        .status(problems.isEmpty() ? 200 : 422);
  }

  /** Looks at, keeps or publishes what was written. */
  private Reply write(Ask ask, Editor editor, Fields fields) {
    String id = ask.names().getOrDefault("id", "");
    Optional<Draft> before = archive.drafts().find(id);
    if (!id.isEmpty() && before.isEmpty()) {
      return windows.missing(editor, MISSING);
    }
    Draft draft = before.orElse(null);
    Written written =
        new Written(
            fields.raw("markdown").replace("\r\n", "\n"), fields.text("due"), fields.text("seen"));
    boolean overtaken = draft != null && !written.seen().equals(seen(draft));
    return switch (fields.text("do")) {
      case "keep" ->
          overtaken
              ? overtaken(editor, draft, written)
              : done(
                  articles.keep(draft, written.markdown(), editor.name()),
                  "kept",
                  editor,
                  draft,
                  written);
      case "publish" ->
          overtaken ? overtaken(editor, draft, written) : publish(draft, editor, written);
      case "remove" -> {
        archive.drafts().remove(id);
        yield Reply.seeOther(PATH);
      }
      default -> page(editor, draft, written, List.of(), "");
    };
  }

  private Reply publish(@Nullable Draft draft, Editor editor, Written written) {
    @Nullable Instant at;
    try {
      at =
          written.due().isEmpty()
              ? null
              : LocalDateTime.parse(written.due()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return page(
          editor,
          draft,
          written,
          List.of("“" + written.due() + "” is no time; say 2021-09-10T08:00."),
          "");
    }
    return done(
        articles.publish(draft, written.markdown(), at, editor.name()),
        "due",
        editor,
        draft,
        written);
  }

  private Reply done(
      OwnArticles.Outcome outcome,
      String word,
      Editor editor,
      @Nullable Draft draft,
      Written written) {
    return switch (outcome) {
      case OwnArticles.Outcome.Kept(Draft kept) ->
          Reply.seeOther(PATH + "/" + kept.id() + "?done=" + word);
      case OwnArticles.Outcome.Faulty(Fault fault) ->
          page(editor, draft, written, List.of(fault.say()), "");
      case OwnArticles.Outcome.Overtaken() -> overtaken(editor, draft, written);
    };
  }

  /** What was written, on the newest state: to save it once more is to put it there. */
  private Reply overtaken(Editor editor, @Nullable Draft before, Written written) {
    Draft newest = before == null ? null : archive.drafts().find(before.id()).orElse(null);
    return page(
        editor,
        newest,
        new Written(written.markdown(), written.due(), newest == null ? "" : seen(newest)),
        List.of(OVERTAKEN),
        "");
  }

  private static String local(Instant due) {
    return LocalDateTime.ofInstant(due, ZoneOffset.UTC).withSecond(0).withNano(0).toString();
  }
}
