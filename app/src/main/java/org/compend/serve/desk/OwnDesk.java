package org.compend.serve.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
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
  private final InstantSource clock;
  private final Gate gate;
  private final Windows windows;

  OwnDesk(Archive archive, OwnArticles articles, InstantSource clock, Gate gate, Windows windows) {
    this.archive = archive;
    this.articles = articles;
    this.clock = clock;
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
                    title(draft),
                    state(draft),
                    draft.editor(),
                    When.of(draft.changed())))
            .toList();
    return windows.page(
        "ownlist", new OwnListPage(windows.frame("Own articles", PATH, editor), rows));
  }

  private String title(Draft draft) {
    return switch (articles.make(draft.id(), draft.markdown())) {
      case OwnArticles.Made.Whole(var article) -> article.metadata().title();
      case OwnArticles.Made.Faulty _ -> "Untitled";
    };
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
        editor, draft, draft.markdown(), due == null ? "" : local(due), List.of(), done, true);
  }

  private Reply page(
      Editor editor,
      @Nullable Draft draft,
      String markdown,
      String due,
      List<String> problems,
      String done,
      boolean shown) {
    OwnArticles.Made made = articles.make(draft == null ? "" : draft.id(), markdown);
    @Nullable Preview preview =
        shown && made instanceof OwnArticles.Made.Whole(var article) ? Preview.of(article) : null;
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
                markdown,
                due,
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
    String markdown = fields.raw("markdown").replace("\r\n", "\n");
    String due = fields.text("due");
    return switch (fields.text("do")) {
      case "keep" ->
          Reply.seeOther(PATH + "/" + keep(before, editor, markdown, null) + "?done=kept");
      case "publish" -> publish(before, id, editor, markdown, due);
      case "remove" -> {
        archive.drafts().remove(id);
        yield Reply.seeOther(PATH);
      }
      default -> page(editor, before.orElse(null), markdown, due, List.of(), "", true);
    };
  }

  private Reply publish(
      Optional<Draft> before, String id, Editor editor, String markdown, String due) {
    Optional<Fault> objection = articles.objection(id, markdown);
    if (objection.isPresent()) {
      return page(
          editor, before.orElse(null), markdown, due, List.of(objection.get().say()), "", true);
    }
    Instant now = clock.instant();
    Instant wanted = now;
    try {
      wanted = due.isEmpty() ? now : LocalDateTime.parse(due).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return page(
          editor,
          before.orElse(null),
          markdown,
          due,
          List.of("“" + due + "” is no time; say 2021-09-10T08:00."),
          "",
          true);
    }
    Instant at = articles.due(id, markdown, wanted);
    String kept = keep(before, editor, markdown, at);
    articles.publishDue();
    return Reply.seeOther(PATH + "/" + kept + "?done=due");
  }

  private String keep(
      Optional<Draft> before, Editor editor, String markdown, @Nullable Instant due) {
    Draft draft = articles.draft(before.orElse(null), markdown, editor.name(), due);
    archive.drafts().keep(draft);
    return draft.id();
  }

  private static String local(Instant due) {
    return LocalDateTime.ofInstant(due, ZoneOffset.UTC).withSecond(0).withNano(0).toString();
  }
}
