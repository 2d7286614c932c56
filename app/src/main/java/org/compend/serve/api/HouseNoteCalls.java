package org.compend.serve.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.HouseNote;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.HouseNoteBook;
import org.compend.edit.Fault;
import org.compend.edit.Secret;
import org.compend.serve.http.Method;
import org.jspecify.annotations.Nullable;

/** Editors' standing notes, which go with names. */
final class HouseNoteCalls {
  private static final String GROUP = "House notes";
  private static final int ID_LENGTH = 20;

  private final Archive archive;
  private final InstantSource clock;

  HouseNoteCalls(Archive archive, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
  }

  List<Operation> operations() {
    String one = "/house-notes/{id}";
    return List.of(
        Operation.get(
                "/house-notes",
                GROUP,
                "listHouseNotes",
                "Lists the notes that go with names, by term.",
                call -> call.page(archive.houseNotes().all(), HouseNoteCalls::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("HouseNotes"),
        Operation.of(
                Method.POST, "/house-notes", GROUP, "addHouseNote", "Keeps a new note.", this::add)
            .taking("NewHouseNote")
            .giving(201, "HouseNote"),
        Operation.get(one, GROUP, "getHouseNote", "Reads a note.", call -> answer(note(call)))
            .giving("HouseNote"),
        Operation.of(
                Method.PUT,
                one,
                GROUP,
                "changeHouseNote",
                "Changes a note; digests that were bound with it keep it as it was.",
                this::change)
            .taking("NewHouseNote")
            .giving("HouseNote")
            .matching(),
        Operation.of(
            Method.DELETE,
            one,
            GROUP,
            "removeHouseNote",
            "Removes a note; digests that were bound with it keep it.",
            this::remove));
  }

  private static Map<String, Object> told(HouseNoteBook.Kept kept) {
    HouseNote note = kept.note();
    return Json.object(
        "id", kept.id(),
        "term", note.term(),
        "variants", note.variants(),
        "form", Json.word(note.form()),
        "text", note.text(),
        "wordings", note.wordings(),
        "series", kept.series(),
        "editor", kept.editor(),
        "changed", kept.changed());
  }

  private static String state(HouseNoteBook.Kept kept) {
    return Long.toString(kept.changed().toEpochMilli());
  }

  private static Answer answer(HouseNoteBook.Kept kept) {
    return Answer.of(told(kept)).tagged(state(kept));
  }

  private HouseNoteBook.Kept note(Call call) {
    return archive
        .houseNotes()
        .find(call.name("id"))
        .orElseThrow(() -> Refused.missing("There is no house note of this id."));
  }

  private Answer add(Call call) {
    HouseNoteBook.Kept kept = keep(call, Secret.random().digest().substring(0, ID_LENGTH));
    return Answer.created("/house-notes/" + kept.id(), told(kept)).tagged(state(kept));
  }

  private Answer change(Call call) {
    HouseNoteBook.Kept before = note(call);
    if (!call.matched().equals(state(before))) {
      throw Refused.overtaken();
    }
    return answer(keep(call, before.id()));
  }

  private HouseNoteBook.Kept keep(Call call, String id) {
    Body body = call.body("term", "variants", "form", "text", "wordings", "series");
    String term = body.raw("term");
    String text = body.raw("text");
    HouseNote.Form form =
        Optional.ofNullable(body.word("form", Told.byWord(HouseNote.Form.values())))
            .orElse(HouseNote.Form.INLINE);
    String series = body.text("series", "");
    if (!series.isEmpty() && archive.ledger().series(series).isEmpty()) {
      throw Refused.faulty(List.of(new Fault("series", "There is no series of this name.")));
    }
    HouseNote note;
    try {
      note = new HouseNote(term, texts(body, "variants"), form, text, texts(body, "wordings"));
    } catch (IllegalArgumentException e) {
      throw Refused.faulty(
          List.of(new Fault(term.isBlank() ? "term" : "text", e.getMessage() + ".")));
    }
    HouseNoteBook.Kept kept =
        new HouseNoteBook.Kept(
            id, series.isEmpty() ? null : series, note, call.editor(), clock.instant());
    try {
      archive.houseNotes().keep(kept);
    } catch (ArchiveException e) {
      throw new Refused(409, e.getMessage() + ".");
    }
    return archive.houseNotes().find(id).orElseThrow(Refused::overtaken);
  }

  private static List<String> texts(Body body, String name) {
    @Nullable List<String> texts = body.texts(name);
    return texts == null ? List.of() : texts;
  }

  private Answer remove(Call call) {
    archive.houseNotes().remove(note(call).id());
    return Answer.none();
  }
}
