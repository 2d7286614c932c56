package org.compend.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.apparatus.Correction;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Corrections;
import org.compend.archive.NamedEntry;
import org.compend.edit.Fault;
import org.compend.edit.NameEditor;
import org.compend.serve.http.Method;
import org.jspecify.annotations.Nullable;

/** What editors put right in the index of names and quotations. */
final class CorrectionCalls {
  private static final String GROUP = "Corrections of the index";
  private static final int MOST = 10_000;

  private final Archive archive;
  private final NameEditor editor;

  CorrectionCalls(Archive archive) {
    this.archive = archive;
    this.editor = new NameEditor(archive);
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
                "/corrections",
                GROUP,
                "listCorrections",
                "Lists what was put right in the index, the newest first.",
                call -> call.page(archive.corrections().newest(MOST), CorrectionCalls::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Corrections"),
        Operation.of(
                Method.POST,
                "/names/{key}/merge",
                GROUP,
                "mergeName",
                "All of an entry goes to another.",
                this::merge)
            .taking("Merge")
            .giving(201, "Corrections"),
        Operation.of(
                Method.POST,
                "/names/{key}/split",
                GROUP,
                "splitName",
                "What some articles say of a name goes to another entry.",
                this::split)
            .taking("Split")
            .giving(201, "Corrections"),
        Operation.of(
                Method.POST,
                "/articles/{id}/quotations",
                GROUP,
                "attributeQuotation",
                "A quotation of an article is somebody else's, or nobody's.",
                this::attribute)
            .taking("Attribution")
            .giving(201, "Corrections"),
        Operation.of(
            Method.DELETE,
            "/corrections/{number}",
            GROUP,
            "takeBackCorrection",
            "Takes a correction back.",
            this::takeBack));
  }

  private Answer merge(Call call) {
    NamedEntry name = RegisterCalls.entry(archive, call.name("key"));
    String into = other(call.body("into"), "into", name);
    return made(editor.merge(name, into, call.editor()));
  }

  private Answer split(Call call) {
    NamedEntry name = RegisterCalls.entry(archive, call.name("key"));
    Body body = call.body("articles", "as");
    String as = other(body, "as", name);
    List<ArticleId> articles = new ArrayList<>();
    List<String> ids = Optional.ofNullable(body.texts("articles")).orElse(List.of());
    for (String id : ids) {
      articles.add(
          article(id)
              .orElseThrow(() ->
                  Refused.faulty(
                      List.of(new Fault("articles", "There is no article " + id + ".")))));
    }
    if (articles.isEmpty()) {
      throw Refused.faulty(List.of(new Fault("articles", "Name at least one article.")));
    }
    return made(editor.split(name, articles, as, call.editor()));
  }

  private Answer attribute(Call call) {
    Body body = call.body("words", "speaker");
    String words = body.raw("words");
    String speaker = NameEditor.clean(body.text("speaker", ""));
    if (words.isBlank() || speaker.length() > NameEditor.LONGEST) {
      throw Refused.faulty(
          List.of(
              new Fault(
                  words.isBlank() ? "words" : "speaker",
                  words.isBlank()
                      ? "Give the quotation's very words."
                      : "A name has at most " + NameEditor.LONGEST + " characters.")));
    }
    ArticleId id =
        article(call.name("id"))
            .orElseThrow(() -> Refused.missing("There is no article of this id."));
    return made(
        editor.attribute(id, words, speaker.isEmpty() ? null : speaker, call.editor()).stream()
            .toList());
  }

  /** The other name that an entry is to have. */
  private static String other(Body body, String member, NamedEntry name) {
    String other = NameEditor.clean(body.raw(member));
    NameEditor.objection(name, other)
        .ifPresent(say -> {
          throw Refused.faulty(List.of(new Fault(member, say)));
        });
    return other;
  }

  /** The id of an article that is there. */
  private Optional<ArticleId> article(String id) {
    return ArticleId.read(id).filter(one -> archive.article(one).isPresent());
  }

  /** Tells the corrections that came of something, the newest first as everywhere. */
  private static Answer made(List<Corrections.Made> made) {
    List<Map<String, Object>> items = made.reversed().stream().map(CorrectionCalls::told).toList();
    return Answer.created("/corrections", Json.object("items", items));
  }

  private Answer takeBack(Call call) {
    String number = call.name("number");
    if (!number.matches("\\d{1,15}") || !archive.corrections().remove(Long.parseLong(number))) {
      throw Refused.missing("There is no correction of this number.");
    }
    return Answer.none();
  }

  private static Map<String, Object> told(Corrections.Made made) {
    Map<String, Object> told =
        switch (made.correction()) {
          case Correction.Merge(var kind, String name, String into) ->
              Json.object("form", "merge", "kind", Json.word(kind), "name", name, "as", into);
          case Correction.Split(var kind, String name, String article, String as) ->
              Json.object(
                  "form",
                  "split",
                  "kind",
                  Json.word(kind),
                  "name",
                  name,
                  "article",
                  article,
                  "as",
                  as);
          case Correction.Attribute(String article, String words, @Nullable String speaker) ->
              Json.object("form", "attribute", "article", article, "words", words, "as", speaker);
        };
    told.put("number", made.number());
    told.put("editor", made.editor());
    told.put("made", made.time());
    return told;
  }
}
