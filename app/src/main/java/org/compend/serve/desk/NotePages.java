package org.compend.serve.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compend.HouseNote;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.HouseNoteBook;
import org.compend.archive.RandomId;
import org.compend.archive.Role;
import org.compend.archive.Series;
import org.compend.edit.Fault;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** Where editors keep the notes of the house. */
final class NotePages {
  private static final String PATH = "/desk/notes";
  private static final NotesPage.Form EMPTY = new NotesPage.Form("", "", "", "", true, "", "");

  private final Archive archive;
  private final InstantSource clock;
  private final Gate gate;
  private final Windows windows;

  NotePages(Archive archive, InstantSource clock, Gate gate, Windows windows) {
    this.archive = archive;
    this.clock = clock;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of("note", "done"), gate.page(Role.EDITOR, this::page))
        .form(PATH, Set.of(), gate.form(Role.EDITOR, this::write));
  }

  private Reply page(Ask ask, Editor editor) {
    Optional<HouseNoteBook.Kept> open = ask.first("note").flatMap(archive.houseNotes()::find);
    String done =
        switch (ask.first("done").orElse("")) {
          case "kept" ->
              "Kept. Readers see it within a second; digests that are out stay as they are.";
          case "removed" -> "Removed. Digests that are out keep it.";
          default -> "";
        };
    return page(editor, open.map(NotePages::form).orElse(EMPTY), List.of(), done);
  }

  private Reply page(Editor editor, NotesPage.Form form, List<String> problems, String done) {
    List<NotesPage.Row> rows = archive.houseNotes().all().stream().map(NotePages::row).toList();
    List<String> series = archive.ledger().series().stream().map(Series::name).toList();
    return windows
        .page(
            "notes",
            new NotesPage(
                windows.frame("House notes", PATH, editor), rows, form, series, problems, done))
        .status(problems.isEmpty() ? 200 : 422);
  }

  private static NotesPage.Row row(HouseNoteBook.Kept kept) {
    String where =
        switch (kept.note().form()) {
          case INLINE -> "in brackets";
          case FOOTNOTE -> "as a footnote";
        };
    return new NotesPage.Row(
        kept.id(),
        String.join(", ", kept.note().names().toList()),
        kept.note().text(),
        where + (kept.series() == null ? "" : ", in the series " + kept.series()),
        kept.editor(),
        When.of(kept.changed()));
  }

  private static NotesPage.Form form(HouseNoteBook.Kept kept) {
    HouseNote note = kept.note();
    return new NotesPage.Form(
        kept.id(),
        kept.series() == null ? "" : kept.series(),
        note.term(),
        String.join("\n", note.variants()),
        note.form() == HouseNote.Form.FOOTNOTE,
        note.text(),
        String.join("\n", note.wordings()));
  }

  private Reply write(Ask ask, Editor editor, Fields fields) {
    String id = fields.text("id");
    if (fields.text("do").equals("remove")) {
      archive.houseNotes().remove(id);
      return Reply.seeOther(PATH + "?done=removed");
    }
    boolean footnote = fields.text("form").equals("footnote");
    NotesPage.Form form =
        new NotesPage.Form(
            id,
            fields.text("series"),
            fields.text("term"),
            fields.raw("variants"),
            footnote,
            fields.text("text"),
            fields.raw("wordings"));
    try {
      HouseNote note =
          new HouseNote(
              form.term(),
              form.variants().lines().toList(),
              footnote ? HouseNote.Form.FOOTNOTE : HouseNote.Form.INLINE,
              form.text(),
              form.wordings().lines().toList());
      archive
          .houseNotes()
          .keep(
              new HouseNoteBook.Kept(
                  RandomId.is(id) ? id : RandomId.next(),
                  form.series().isEmpty() ? null : form.series(),
                  note,
                  editor.name(),
                  clock.instant()));
      return Reply.seeOther(PATH + "?done=kept");
    } catch (IllegalArgumentException | ArchiveException e) {
      return page(editor, form, List.of(Fault.sentence(e)), "");
    }
  }
}
