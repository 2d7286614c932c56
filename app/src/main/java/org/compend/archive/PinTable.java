package org.compend.archive;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of which articles go into what, and in which order: bound digests, and drafts. */
enum PinTable {
  DIGEST("digest_article", "digest"),
  DRAFT("digest_draft_article", "draft");

  private final String name;
  private final String owner;

  PinTable(String name, String owner) {
    this.name = name;
    this.owner = owner;
  }

  /** Writes down the articles of a digest or a draft that has none yet. */
  void write(Handle handle, Object id, List<Pin> pins) {
    int place = 0;
    for (Pin pin : pins) {
      handle
          .createUpdate(
              "insert into %s (%s, place, article, revision, section)".formatted(name, owner)
                  + " values (:owner, :place, :article, :revision, :section)")
          .bind("owner", id)
          .bind("place", place++)
          .bind("article", pin.article().value())
          .bindByType(
              "revision", pin.revision() == Pin.NEWEST ? null : pin.revision(), Integer.class)
          .bindByType("section", section(pin.section()), String.class)
          .execute();
    }
  }

  /** The articles of a digest or a draft in their order. */
  List<Pin> read(Handle handle, Object id) {
    return handle
        .createQuery(
            "select article, coalesce(revision, %d) as revision, section from %s"
                    .formatted(Pin.NEWEST, name)
                + " where %s = :owner order by place".formatted(owner))
        .bind("owner", id)
        .map((row, _) ->
            new Pin(
                new ArticleId(row.getString("article")),
                row.getInt("revision"),
                row.getString("section")))
        .list();
  }

  private static @Nullable String section(@Nullable String section) {
    return section == null ? null : Column.text(section);
  }
}
