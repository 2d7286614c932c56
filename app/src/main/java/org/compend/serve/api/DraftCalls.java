package org.compend.serve.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  DraftCalls(Archive archive, OwnArticles own) {
    this.archive = archive;
    this.own = own;
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
    Draft draft = kept(own.keep(null, text(call), call.editor()));
    return Answer.created("/drafts/" + draft.id(), told(draft)).tagged(state(draft));
  }

  private static Draft kept(OwnArticles.Outcome outcome) {
    return switch (outcome) {
      case OwnArticles.Outcome.Kept(Draft draft) -> draft;
      case OwnArticles.Outcome.Faulty(Fault fault) -> throw Refused.faulty(List.of(fault));
      case OwnArticles.Outcome.Overtaken() -> throw Refused.overtaken();
    };
  }

  private static String text(Call call) {
    return call.body("markdown").raw("markdown").replace("\r\n", "\n");
  }

  private Answer read(Call call) {
    return answer(draft(call));
  }

  private Answer answer(Draft draft) {
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

  /** The draft that is changed, in the state that {@code If-Match} says. */
  private Draft matched(Call call) {
    Draft draft = draft(call);
    if (!call.matched().equals(state(draft))) {
      throw Refused.overtaken();
    }
    return draft;
  }

  private Answer change(Call call) {
    return answer(kept(own.keep(matched(call), text(call), call.editor())));
  }

  private Answer remove(Call call) {
    archive.drafts().remove(draft(call).id());
    return Answer.none();
  }

  private Answer publish(Call call) {
    @Nullable Instant at = at(call);
    Draft draft = matched(call);
    return answer(kept(own.publish(draft, draft.markdown(), at, call.editor())));
  }

  private static @Nullable Instant at(Call call) {
    String at = call.body("at").text("at", "");
    try {
      return at.isEmpty() ? null : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException _) {
      throw Refused.faulty(
          List.of(new Fault("at", "“" + at + "” is no time; say 2021-09-10T08:00:00Z.")));
    }
  }
}
