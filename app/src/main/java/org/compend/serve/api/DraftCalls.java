package org.compend.serve.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.archive.Archive;
import org.compend.archive.Draft;
import org.compend.edit.Fault;
import org.compend.edit.OwnArticles;
import org.compend.serve.http.Method;
import org.jspecify.annotations.Nullable;

/** Articles that editors write. */
final class DraftCalls {
  private static final String GROUP = "Own articles";

  private final Archive archive;
  private final OwnArticles own;
  private final InstantSource clock;

  DraftCalls(Archive archive, OwnArticles own, InstantSource clock) {
    this.archive = archive;
    this.own = own;
    this.clock = clock;
  }

  List<Operation> operations() {
    String one = "/drafts/{id}";
    return List.of(
        Operation.get(
                "/drafts",
                GROUP,
                "listDrafts",
                "Lists what editors write, what was changed last first.",
                call -> call.page(archive.drafts().all(), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Drafts"),
        Operation.of(Method.POST, "/drafts", GROUP, "addDraft", "Keeps a new draft.", this::add)
            .taking("Text")
            .giving(201, "Draft"),
        Operation.get(
                one, GROUP, "getDraft", "Reads a draft, and the article that it makes.", this::read)
            .giving("Draft"),
        Operation.of(
                Method.PUT,
                one,
                GROUP,
                "changeDraft",
                "Changes a draft; it is not due any more.",
                this::change)
            .taking("Text")
            .giving("Draft")
            .matching(),
        Operation.of(
            Method.DELETE,
            one,
            GROUP,
            "removeDraft",
            "Removes a draft; what was published of it stays.",
            this::remove),
        Operation.of(
                Method.POST,
                one + "/publish",
                GROUP,
                "publishDraft",
                "Publishes a draft at once or at a time, not before the day that it bears.",
                this::publish)
            .taking("Time")
            .giving("Draft")
            .matching());
  }

  private Draft draft(Call call) {
    return archive
        .drafts()
        .find(call.name("id"))
        .orElseThrow(() -> Refused.missing("There is no draft of this id."));
  }

  private static String state(Draft draft) {
    return Long.toString(draft.changed().toEpochMilli());
  }

  private Answer add(Call call) {
    Draft draft = own.draft(null, text(call), call.editor(), null);
    archive.drafts().keep(draft);
    return Answer.created("/drafts/" + draft.id(), told(draft)).tagged(state(draft));
  }

  private static String text(Call call) {
    return call.body("markdown").raw("markdown").replace("\r\n", "\n");
  }

  private Answer read(Call call) {
    Draft draft = draft(call);
    return Answer.of(told(draft)).tagged(state(draft));
  }

  private Map<String, Object> told(Draft draft) {
    Map<String, Object> told = new LinkedHashMap<>(Told.of(draft));
    switch (own.make(draft.id(), draft.markdown())) {
      case OwnArticles.Made.Whole(var article) -> told.put("article", article);
      case OwnArticles.Made.Faulty(String problem) -> told.putIfAbsent("problem", problem);
    }
    return told;
  }

  private Answer change(Call call) {
    return keep(call, draft(call), text(call), null);
  }

  private Answer keep(Call call, Draft before, String markdown, @Nullable Instant due) {
    Draft draft = own.draft(before, markdown, call.editor(), due);
    if (!call.matched().equals(state(before)) || !archive.drafts().keep(draft, before.changed())) {
      throw Refused.overtaken();
    }
    if (due != null) {
      own.publishDue();
    }
    return read(call);
  }

  private Answer remove(Call call) {
    archive.drafts().remove(draft(call).id());
    return Answer.none();
  }

  private Answer publish(Call call) {
    Draft draft = draft(call);
    Optional<Fault> objection = own.objection(draft.id(), draft.markdown());
    if (objection.isPresent()) {
      throw Refused.faulty(List.of(objection.get()));
    }
    String at = call.body("at").text("at", "");
    Instant wanted;
    try {
      wanted = at.isEmpty() ? clock.instant() : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException _) {
      throw Refused.faulty(
          List.of(new Fault("at", "“" + at + "” is no time; say 2021-09-10T08:00:00Z.")));
    }
    return keep(call, draft, draft.markdown(), own.due(draft.id(), draft.markdown(), wanted));
  }
}
