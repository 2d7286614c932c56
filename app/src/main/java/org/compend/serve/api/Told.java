package org.compend.serve.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compend.archive.Account;
import org.compend.archive.Accounts;
import org.compend.archive.Delivery;
import org.compend.archive.Draft;
import org.compend.archive.Entry;
import org.compend.archive.Inbox;
import org.compend.archive.Revision;
import org.compend.archive.Source;
import org.compend.archive.Subscription;
import org.compend.edit.ArticleEditor;
import org.compend.edit.BlockChoice;
import org.compend.edit.Difference;

/** How things are told to programs. */
final class Told {
  private Told() {}

  static Map<String, Object> of(Entry entry) {
    return Json.object(
        "id", entry.id(),
        "revision", entry.revision(),
        "title", entry.title(),
        "kind", Json.word(entry.kind()),
        "day", entry.day(),
        "language", Json.tag(entry.language()),
        "site", entry.site(),
        "section", entry.section(),
        "words", entry.words(),
        "twinOf", entry.twinOf(),
        "hidden", entry.hidden());
  }

  static Map<String, Object> of(Inbox.Item item) {
    return Json.object(
        "id", item.id(),
        "title", item.title(),
        "added", item.added(),
        "day", item.day(),
        "language", Json.tag(item.language()),
        "site", item.site(),
        "section", item.section(),
        "twinOf", item.twinOf(),
        "hidden", item.hidden(),
        "editor", item.editor(),
        "sourceChanged", item.sourceChanged());
  }

  static Map<String, Object> of(ArticleEditor.Work work) {
    return Json.object(
        "id", work.id(),
        "revision", work.seen(),
        "sourceRevision", work.base(),
        "sourceChanged", work.standing().sourceChanged(),
        "hidden", work.standing().hidden(),
        "twinOf", work.standing().twinOf(),
        "article", work.article());
  }

  static Map<String, Object> of(BlockChoice.Row row) {
    return Json.object(
        "key", row.key(),
        "kind", row.kind(),
        "text", row.text(),
        "kept", row.kept(),
        "left", row.left(),
        "reason", row.reason().isEmpty() ? null : row.reason(),
        "pictures",
            row.pictures().isEmpty()
                ? null
                : row.pictures().stream()
                    .map(one -> Json.object("picture", one.key(), "alternative", one.alternative()))
                    .toList());
  }

  static Map<String, Object> of(Revision revision, int current) {
    return Json.object(
        "number", revision.number(),
        "made", revision.made(),
        "editor", revision.editor(),
        "remark", revision.remark().isEmpty() ? null : revision.remark(),
        "current", revision.number() == current);
  }

  static Map<String, Object> of(Difference.Line line) {
    return line.skipped() > 0
        ? Json.object("skipped", line.skipped())
        : Json.object(
            "fate",
            Json.word(line.fate()),
            "pieces",
            line.pieces().stream()
                .map(piece -> Json.object("fate", Json.word(piece.fate()), "text", piece.text()))
                .toList());
  }

  static Map<String, Object> of(Source source) {
    Source.Standing standing = source.standing();
    return Json.object(
        "id", source.id(),
        "kind", Json.word(source.kind()),
        "address", source.address(),
        "title", source.title(),
        "home", source.home(),
        "folders", source.folders(),
        "added", source.added(),
        "gone", standing.gone(),
        "checked", standing.checked(),
        "changed", standing.changed(),
        "due", standing.gone() ? null : standing.due(),
        "failures", standing.failures(),
        "problem", standing.problem());
  }

  static Map<String, Object> of(Draft draft) {
    return Json.object(
        "id", draft.id(),
        "editor", draft.editor(),
        "made", draft.made(),
        "changed", draft.changed(),
        "due", draft.due(),
        "publishedAs", draft.article(),
        "problem", draft.problem(),
        "markdown", draft.markdown());
  }

  static Map<String, Object> of(Delivery delivery) {
    return Json.object(
        "id", delivery.id(),
        "name", delivery.name(),
        "series", delivery.series(),
        "number", delivery.number(),
        "title", delivery.title(),
        "choice", delivery.choice(),
        "made", delivery.made(),
        "articles", delivery.articles());
  }

  static Map<String, Object> of(Subscription subscription) {
    return Json.object(
        "series", subscription.series(),
        "address", subscription.address(),
        "format", subscription.format(),
        "asked", subscription.asked(),
        "confirmed", subscription.confirmed());
  }

  static Map<String, Object> of(Account account) {
    return Json.object(
        "name", account.name(), "role", Json.word(account.role()), "made", account.made());
  }

  static Map<String, Object> of(Accounts.Token token) {
    return Json.object("label", token.label(), "made", token.made(), "used", token.used());
  }

  /** The words of constants, as JSON has them. */
  static <E extends Enum<E>> List<String> words(E[] constants) {
    return Stream.of(constants).map(Json::word).toList();
  }

  /** The constants by their words. */
  static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
    return Stream.of(constants)
        .collect(java.util.stream.Collectors.toUnmodifiableMap(Json::word, one -> one));
  }
}
