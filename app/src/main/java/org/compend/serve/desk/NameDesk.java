package org.compend.serve.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Corrections;
import org.compend.archive.NamedEntry;
import org.compend.archive.Register;
import org.compend.archive.Role;
import org.compend.edit.NameEditor;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Place;

/** Where editors put names right: two entries are one, one is two, a quotation is another's. */
final class NameDesk {
  private static final String PATH = "/desk/names";
  private static final String ENTRY = PATH + "/{key}";
  private static final int SHOWN = 100;

  private final Archive archive;
  private final Gate gate;
  private final Windows windows;
  private final NameEditor names;

  NameDesk(Archive archive, Gate gate, Windows windows) {
    this.archive = archive;
    this.gate = gate;
    this.windows = windows;
    this.names = new NameEditor(archive);
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of(), gate.page(Role.EDITOR, (_, editor) -> made(editor)))
        .form(PATH, Set.of(), gate.form(Role.EDITOR, this::takeBack))
        .answer(
            ENTRY,
            Set.of(),
            gate.page(
                Role.EDITOR,
                (ask, editor) ->
                    entry(ask).map(name -> page(name, editor, "")).orElseGet(() -> gone(editor))))
        .form(ENTRY, Set.of(), gate.form(Role.EDITOR, this::correct));
  }

  private Register register() {
    return archive.register();
  }

  private Optional<NamedEntry> entry(Ask ask) {
    return register().name(Place.name(ask.name("key")));
  }

  private Reply gone(Editor editor) {
    return windows.missing(editor, "No article names anybody so any more.");
  }

  /** What was put right until now. */
  private Reply made(Editor editor) {
    return windows.page(
        "corrections",
        new CorrectionsPage(
            windows.frame("Corrections", PATH, editor),
            archive.corrections().newest(SHOWN).stream().map(NameDesk::row).toList()));
  }

  private static CorrectionsPage.Row row(Corrections.Made made) {
    return new CorrectionsPage.Row(
        made.number(),
        NameEditor.told(made.correction()),
        made.editor(),
        made.time().toString().substring(0, 10));
  }

  private Reply takeBack(Ask ask, Editor editor, Fields fields) {
    String number = fields.text("number");
    if (number.matches("\\d{1,15}")) {
      archive.corrections().remove(Long.parseLong(number));
    }
    return Reply.seeOther(PATH);
  }

  private Reply page(NamedEntry name, Editor editor, String problem) {
    String path = PATH + "/" + Place.segment(name.key());
    return windows
        .page(
            "name",
            new NameDeskPage(
                windows.frame(name.name(), path, editor),
                path,
                Place.named(name.key()),
                name.name(),
                problem,
                register().occurrences(name.key(), 0, SHOWN).stream()
                    .map(where -> new NameDeskPage.Article(where.article().value(), where.title()))
                    .toList(),
                register().quotations(name.key(), 0, SHOWN).stream()
                    .map(said ->
                        new NameDeskPage.Quote(said.article().value(), said.title(), said.words()))
                    .toList()))
        .status(problem.isEmpty() ? 200 : 422);
  }

  private Reply correct(Ask ask, Editor editor, Fields fields) {
    Optional<NamedEntry> found = entry(ask);
    if (found.isEmpty()) {
      return gone(editor);
    }
    NamedEntry name = found.get();
    String other = NameEditor.clean(fields.text("other"));
    boolean taken = fields.text("do").equals("attribute") && other.isEmpty();
    Optional<String> objection = taken ? Optional.empty() : NameEditor.objection(name, other);
    if (objection.isPresent()) {
      return page(name, editor, objection.get());
    }
    switch (fields.text("do")) {
      case "merge" -> names.merge(name, other, editor.name());
      case "split" -> names.split(name, ids(fields), other, editor.name());
      case "attribute" -> {
        String words = fields.raw("words").replace("\r\n", "\n");
        ids(fields)
            .forEach(
                id -> names.attribute(id, words, other.isEmpty() ? null : other, editor.name()));
      }
      default -> {
        return page(name, editor, "");
      }
    }
    return Reply.seeOther(PATH);
  }

  private static List<ArticleId> ids(Fields fields) {
    return fields.all("article").stream().flatMap(id -> ArticleId.read(id).stream()).toList();
  }
}
