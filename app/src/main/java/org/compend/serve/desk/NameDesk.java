package org.compend.serve.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compend.apparatus.Correction;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Corrections;
import org.compend.archive.NamedEntry;
import org.compend.archive.Occurrence;
import org.compend.archive.Register;
import org.compend.archive.Role;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Place;

/** Where editors put names right: two entries are one, one is two, a quotation is another's. */
final class NameDesk {
  private static final String PATH = "/desk/names";
  private static final String ENTRY = PATH + "/{key}";
  private static final int SHOWN = 100;
  private static final int LONGEST = 200;
  private static final int MOST_ARTICLES = 100_000;
  private static final String NEEDS_A_NAME =
      "Write a name of at most " + LONGEST + " characters that is another than this one.";

  private final Archive archive;
  private final Gate gate;
  private final Windows windows;

  NameDesk(Archive archive, Gate gate, Windows windows) {
    this.archive = archive;
    this.gate = gate;
    this.windows = windows;
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
    String words =
        switch (made.correction()) {
          case Correction.Merge(_, String name, String into) -> name + " is " + into + ".";
          case Correction.Split(_, String name, String article, String as) ->
              name + " of " + article + " is " + as + ".";
          case Correction.Attribute(String article, String said, String speaker) ->
              "“"
                  + said.replaceAll("\\s+", " ")
                  + "” in "
                  + article
                  + (speaker == null ? " is nobody’s." : " is " + speaker + "’s.");
        };
    return new CorrectionsPage.Row(
        made.number(), words, made.editor(), made.time().toString().substring(0, 10));
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
    String other = fields.text("other").replaceAll("\\s+", " ");
    boolean attributed = fields.text("do").equals("attribute");
    boolean written = !other.isEmpty() && other.length() <= LONGEST;
    if ((!written && !(attributed && other.isEmpty())) || other.equals(name.name())) {
      return page(name, editor, NEEDS_A_NAME);
    }
    switch (fields.text("do")) {
      case "merge" -> merge(name, other, editor);
      case "split" -> split(name, fields, other, editor);
      case "attribute" -> attribute(fields, other, editor);
      default -> {
        return page(name, editor, "");
      }
    }
    return Reply.seeOther(PATH);
  }

  /** All forms in which articles write the name become the other. */
  private void merge(NamedEntry name, String into, Editor editor) {
    List<ArticleId> articles =
        register().occurrences(name.key(), 0, MOST_ARTICLES).stream()
            .map(Occurrence::article)
            .toList();
    for (String form : register().forms(name.key())) {
      if (!form.equals(into)) {
        archive
            .corrections()
            .add(new Correction.Merge(name.kind(), form, into), articles, editor.name());
      }
    }
  }

  private void split(NamedEntry name, Fields fields, String as, Editor editor) {
    for (ArticleId id : ids(fields)) {
      archive
          .article(id)
          .ifPresent(article -> {
            for (String form : register().forms(name.key())) {
              archive
                  .corrections()
                  .add(
                      new Correction.Split(name.kind(), form, Correction.keyOf(article), as),
                      List.of(id),
                      editor.name());
            }
          });
    }
  }

  private void attribute(Fields fields, String speaker, Editor editor) {
    for (ArticleId id : ids(fields)) {
      archive
          .article(id)
          .ifPresent(article ->
              archive
                  .corrections()
                  .add(
                      new Correction.Attribute(
                          Correction.keyOf(article),
                          fields.raw("words").replace("\r\n", "\n"),
                          speaker.isEmpty() ? null : speaker),
                      List.of(id),
                      editor.name()));
    }
  }

  private static List<ArticleId> ids(Fields fields) {
    List<ArticleId> ids = new ArrayList<>();
    for (String id : fields.all("article")) {
      if (id.matches("[0-9a-f]{20}")) {
        ids.add(new ArticleId(id));
      }
    }
    return ids;
  }
}
