package org.compend.serve.api;

import java.util.List;
import java.util.Optional;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Edits;
import org.compend.archive.Revision;
import org.compend.edit.ArticleEditor;
import org.compend.edit.Difference;
import org.compend.edit.Fault;
import org.compend.serve.http.Method;

/** The states that articles had. */
final class RevisionCalls {
  private static final String GROUP = "Revisions";
  private static final Query WITH =
      Query.number("with", "the other revision; else the one before", 0, 0, 99_999_999);

  private final Archive archive;
  private final ArticleEditor articles;

  RevisionCalls(Archive archive, ArticleEditor articles) {
    this.archive = archive;
    this.articles = articles;
  }

  List<Operation> operations() {
    String all = "/articles/{id}/revisions";
    String one = all + "/{number}";
    return List.of(
        Operation.get(
                all, GROUP, "listRevisions", "Lists the states that an article had.", this::list)
            .giving("Revisions"),
        Operation.get(one, GROUP, "getRevision", "Reads an article as it was.", this::read)
            .giving("article"),
        Operation.get(
                one + "/difference",
                GROUP,
                "compareRevisions",
                "Tells what differs between two states of an article.",
                this::difference)
            .asking(WITH)
            .giving("Difference"),
        Operation.of(
                Method.POST,
                one + "/restore",
                GROUP,
                "restoreRevision",
                "Makes an earlier state the current one, as a new revision; the current one stands"
                    + " from then on whatever the source says.",
                this::restore)
            .giving("Revision")
            .matching());
  }

  private ArticleId id(Call call) {
    return ArticleEditor.id(call.name("id")).orElseThrow(ArticleCalls::missing);
  }

  private Edits.Standing standing(Call call) {
    return articles.standing(call.name("id")).orElseThrow(ArticleCalls::missing);
  }

  private Answer list(Call call) {
    int current = standing(call).current().number();
    return Answer.of(
        Json.object(
            "items",
            archive.revisions(id(call)).reversed().stream()
                .map(revision -> Told.of(revision, current))
                .toList()));
  }

  private Revision revision(Call call, int number) {
    return articles
        .revision(id(call), number)
        .orElseThrow(() -> Refused.missing("The article has no revision " + number + "."));
  }

  private static int number(Call call) {
    String text = call.name("number");
    return text.matches("[1-9]\\d{0,7}") ? Integer.parseInt(text) : 0;
  }

  private Article article(Call call, Revision revision) {
    return archive.article(id(call), revision.number()).orElseThrow(ArticleCalls::missing);
  }

  private Answer read(Call call) {
    return Answer.of(article(call, revision(call, number(call))));
  }

  private Answer difference(Call call) {
    Revision after = revision(call, number(call));
    int with = call.number(WITH);
    Revision before = revision(call, with == 0 ? Math.max(1, after.number() - 1) : with);
    return Answer.of(
        Json.object(
            "before",
            before.number(),
            "after",
            after.number(),
            "lines",
            Difference.between(article(call, before), article(call, after)).stream()
                .map(Told::of)
                .toList()));
  }

  private Answer restore(Call call) {
    Edits.Standing standing = standing(call);
    int seen = standing.current().number();
    int base = standing.source().number();
    revision(call, number(call));
    if (!call.matched().equals(seen + "." + base)) {
      throw Refused.overtaken();
    }
    return switch (articles.restore(id(call), number(call), seen, base, call.editor())) {
      case ArticleEditor.Outcome.Saved(int number) -> {
        Optional<Revision> made = articles.revision(id(call), number);
        yield Answer.of(Told.of(made.orElseThrow(ArticleCalls::missing), number))
            .tagged(number + "." + base);
      }
      case ArticleEditor.Outcome.Faulty(List<Fault> faults) -> throw Refused.faulty(faults);
      case ArticleEditor.Outcome.Overtaken() -> throw Refused.overtaken();
    };
  }
}
