package org.compend.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.compend.Bytes;
import org.jdbi.v3.core.Handle;

/** The images that an archive's articles still lack. Safe to use from several threads. */
public final class WantedImages {
  private final Archive archive;

  WantedImages(Archive archive) {
    this.archive = archive;
  }

  /** Those that are to be asked for by now, the longest due first. */
  public List<WantedImage> due(Instant now, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                """
                select article, address, tries from wanted_image
                where due <= :now order by due, article, address limit :most\
                """)
            .bind("now", now.toEpochMilli())
            .bind("most", most)
            .map((row, _) ->
                new WantedImage(
                    new ArticleId(row.getString("article")),
                    URI.create(row.getString("address")),
                    row.getInt("tries")))
            .list());
  }

  /** Keeps an image that was had at last; its article counts as changed. */
  public void had(WantedImage image, Bytes bytes) {
    archive.write(handle -> {
      Keeper keeper = new Keeper(handle, archive.runs());
      long change = Keeper.changes(handle, 1);
      keeper.assets(image.article(), Map.of(image.address(), bytes));
      return handle.execute(
          "update article set change = ? where id = ?", change, image.article().value());
    });
  }

  /** Puts an image off that could not be had this time either. */
  public void later(WantedImage image, Instant due) {
    archive.write(handle ->
        handle.execute(
            "update wanted_image set tries = tries + 1, due = ? where article = ? and address = ?",
            due.toEpochMilli(),
            image.article().value(),
            image.address().toString()));
  }

  /** Gives an image up: it is not to be had. */
  public void giveUp(WantedImage image) {
    archive.write(handle -> forget(handle, image.article(), image.address()));
  }

  static int forget(Handle handle, ArticleId article, URI address) {
    return handle.execute(
        "delete from wanted_image where article = ? and address = ?",
        article.value(),
        address.toString());
  }
}
